import type { DataSource } from 'typeorm';
import { BackgroundLoop, type Checks, type Logger } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { cidOf, type LeaderLock, postgresCheck } from '#libs/storage';
import { abandonWhatConflicts } from './recovery/abandon.js';
import { type SequencerDeps, Session } from './session.js';

export interface SequencerOptions {
  deps: SequencerDeps;
  database: DataSource;
  /** held while this process is the only sequencer of the database */
  lock: LeaderLock;
  maxLagSeconds: number;
}

/** Why a session ends that is no failure: what happened on L1 is followed by building the state anew. */
const EXPECTED_ENDS = ['INBOX_REORGANISED', 'RESEAL_REQUESTED', 'HEADER_AHEAD'] as const;

/**
 * The sequencer of one database: leads it alone, and lives one session after another. All that is not durable is lost with a session,
 * and all that is durable makes the next one: crashes, reorgs and database failures are the same case.
 */
export class Sequencer {
  private session: Session | undefined;
  private readonly life: BackgroundLoop;

  constructor(private readonly options: SequencerOptions) {
    const { logger } = options.deps;
    // A round is a whole session; its own loops are watched.
    const loop = { name: 'sequencer', logger, intervalMs: 0, stuckMs: Number.POSITIVE_INFINITY };
    this.life = new BackgroundLoop(loop, (signal) => this.live(signal));
  }

  start(): void {
    this.life.start();
  }

  /** The session that serves. @throws CodedError NOT_READY while there is none */
  current(): Session {
    if (this.session) return this.session;
    throw new CodedError('NOT_READY', {}, 'the sequencer is starting or stopping: try again');
  }

  /** Another service says that something in the database changed. */
  wake(): void {
    this.session?.wake();
  }

  async stop(): Promise<void> {
    await this.life.stop();
  }

  /** Readiness: the database, L1, the store, threads that verify, a session, and batches that do not wait longer than config allows. */
  get checks(): Checks {
    const { database, deps } = this.options;
    return {
      database: postgresCheck(database),
      leading: async () => this.current(),
      admission: async () => this.current().check(),
      lag: () => this.checkLag(),
      l1: () => deps.l1.check(),
      verifiers: deps.verifier.check,
      store: () => deps.store.has(cidOf(new Uint8Array())),
    };
  }

  private async checkLag(): Promise<void> {
    const { deps, maxLagSeconds } = this.options;
    const oldest = await deps.pipeline.first('sealed', 'committed', 'stored');
    const lag = oldest ? (Date.now() - oldest.sealedAt.getTime()) / 1_000 : 0;
    if (lag > maxLagSeconds) throw new CodedError('BATCHES_LAG', { batch: oldest?.number, seconds: Math.round(lag) });
  }

  /** One session, from the lock to its end. */
  private async live(signal: AbortSignal): Promise<'again' | undefined> {
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    const { logger, metrics } = this.options.deps;
    let lost: (error: unknown) => void = () => {};
    const lockLost = new Promise<unknown>((resolve) => {
      lost = resolve;
    });
    const { lock } = this.options;
    await lock.acquire(signal, () => logger.warn('another sequencer leads: waiting'));
    try {
      await lock.watch(lost, logger);
      await abandonWhatConflicts(this.options.deps, signal);
      if (signal.aborted) return undefined;
      const session = await Session.open(this.options.deps, signal);
      metrics.sessions.inc();
      logger.info({ sealed: session.status().sealed }, 'the sequencer leads');
      this.session = session;
      const reason = await Promise.race([session.ended, lockLost, stopped]);
      this.session = undefined;
      await session.close();
      return this.after(reason, logger);
    } finally {
      this.session = undefined;
      await lock.release();
    }
  }

  private after(reason: unknown, logger: Logger): 'again' | undefined {
    if (reason === undefined) return undefined;
    if (!isCoded(reason, ...EXPECTED_ENDS)) throw reason;
    logger.warn({ code: reason.code }, 'the state is built anew');
    return 'again';
  }
}
