import { BackgroundLoop, LoopService } from '#libs/platform';
import { LeaderLock } from '#libs/storage';
import { LOOK_MS } from '../config.js';
import { type LeaderDeps, LeaderSession } from './leader-session.js';

/** Leads whenever no other prover of the deployment does. */
export class Leadership extends LoopService {
  private readonly lock: LeaderLock;
  protected readonly loop: BackgroundLoop;
  private session: LeaderSession | undefined;
  private problem: unknown;

  constructor(
    private readonly deps: LeaderDeps,
    signal: AbortSignal,
  ) {
    super();
    const { database, deployment, logger } = deps;
    this.lock = new LeaderLock(database, `volition prover ${deployment.chainId} ${deployment.settlement}`);
    const options = { name: 'lead', logger, intervalMs: LOOK_MS, signal };
    this.loop = new BackgroundLoop(options, (inner) => this.round(inner));
  }

  override wake(): void {
    this.session?.wake();
  }

  /** Readiness: L1 answers the leader and takes what it sends; other provers do not need L1. */
  async check(): Promise<void> {
    if (this.problem) throw this.problem;
    await this.session?.check();
  }

  /** Readiness: the next batch can be planned. */
  async checkPlan(): Promise<void> {
    this.session?.checkPlan();
  }

  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.end();
    await this.lock.release();
  }

  private async round(signal: AbortSignal): Promise<void> {
    try {
      const leads = await this.lock.hold();
      if (!leads) await this.end();
      else if (!this.session) await this.begin(signal);
      this.problem = undefined;
    } catch (error) {
      this.problem = error;
      // Without the database it is unknown who leads.
      await this.end();
      throw error;
    }
  }

  private async begin(signal: AbortSignal): Promise<void> {
    this.deps.logger.info('this prover leads');
    this.session = await LeaderSession.open(this.deps, signal);
    this.deps.metrics.leader.set(1);
  }

  private async end(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    this.deps.metrics.leader.set(0);
    if (!session) return;
    this.deps.logger.info('this prover no longer leads');
    await session.close();
  }
}
