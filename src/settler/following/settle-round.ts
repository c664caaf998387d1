import { HeadWatch, type SettlementReader } from '#libs/l1';
import type { SettlerPipeline } from '#libs/pipeline';
import { type Logger, Stall } from '#libs/platform';
import { CodedError, type Hex } from '#libs/protocol';
import type { LeaderLock } from '#libs/storage';
import type { SettlerMetrics } from '../metrics.js';
import type { SubmitBatches } from '../submitting/submit-batches.js';
import type { BondWatch } from './bond-watch.js';
import type { Reconciler } from './reconcile.js';

export interface SettleRoundOptions {
  pipeline: SettlerPipeline;
  reader: SettlementReader;
  lock: LeaderLock;
  reconciler: Reconciler;
  bond: BondWatch;
  submitBatches: SubmitBatches;
  stall: Stall;
  confirmations: number;
  maxLagSeconds: number;
  /** milliseconds since 1970 */
  now: () => number;
  metrics: SettlerMetrics;
  logger: Logger;
}

/** Longest time between rounds: time alone makes transactions stuck and certificates expire. */
const REST_MS = 1_000;
const NEVER = { head: undefined as Hex | undefined, at: Number.NEGATIVE_INFINITY };

/**
 * One round of settling: reads L1, brings the pipeline in step with it, and sends what is due. Only the leader acts.
 */
export class SettleRound {
  private last = NEVER;
  private readonly heads: HeadWatch;
  private problem: unknown = new CodedError('NOT_READY', { expected: 'to have looked at L1' });
  private lagSeconds = 0;
  private isLeader = false;

  constructor(private readonly options: SettleRoundOptions) {
    this.heads = new HeadWatch(undefined, options.now);
  }

  /** The pipeline changed: the next look runs a round. */
  request(): void {
    this.last = NEVER;
  }

  /** Runs a round if there is a reason: a new head of L1, a notice, a failed round, or a second that passed. */
  async look(): Promise<void> {
    const isRested = this.options.now() - this.last.at >= REST_MS;
    if (isRested || (await this.options.reader.headHash()) !== this.last.head) await this.run();
  }

  async run(): Promise<void> {
    const { lock, stall, metrics, logger } = this.options;
    const isLeader = await lock.hold();
    if (isLeader !== this.isLeader) logger.info({ isLeader }, 'settler leadership');
    this.isLeader = isLeader;
    metrics.leader.set(isLeader ? 1 : 0);
    try {
      const obstacle = await this.settle(isLeader);
      this.problem = undefined;
      if (obstacle === undefined) stall.clear();
      else if (obstacle !== 'unseen') stall.note(obstacle);
    } catch (error) {
      this.problem = error;
      this.last = NEVER;
      stall.note(error);
      throw error;
    } finally {
      await this.measure();
    }
  }

  /** @returns what keeps a batch from being sent; `unseen` where a lagging node answered, which must not end a stall */
  private async settle(isLeader: boolean): Promise<CodedError | 'unseen' | undefined> {
    const { reader, reconciler, bond, submitBatches, confirmations } = this.options;
    const { head, confirmed } = await reader.states(confirmations);
    this.last = { head: head.block.hash, at: this.options.now() };
    if (!isLeader) return undefined;
    if (this.heads.isBehind(head.block.number)) return 'unseen';
    await reconciler.unmarkLost(head);
    await reconciler.markSubmitted(confirmed, head);
    const isRolledBack = await reconciler.handleRollback(head, confirmed);
    // B5: without a bond batches are held, not given up.
    const isSending = (await bond.look()) && !isRolledBack;
    return isSending ? submitBatches.run(head) : undefined;
  }

  /** Readiness: L1 accepts our batches (B5). */
  checkBond(): Promise<void> {
    return this.options.bond.check();
  }

  /** Readiness: the last round succeeded. */
  async checkL1(): Promise<void> {
    if (this.problem) throw this.problem;
  }

  /** Readiness: due batches are not stalled for long. @throws what stalls them */
  async checkStall(): Promise<void> {
    this.options.stall.check();
  }

  /** Readiness: certified batches reach L1 in time. */
  async checkLag(): Promise<void> {
    const { maxLagSeconds } = this.options;
    if (this.lagSeconds > maxLagSeconds)
      throw new CodedError('SETTLING_LATE', { expectedSeconds: maxLagSeconds, actualSeconds: this.lagSeconds });
  }

  private async measure(): Promise<void> {
    const { pipeline, metrics } = this.options;
    const [oldest] = await pipeline.inState('certified', 1);
    const certifiedAt = oldest?.certifiedAt?.getTime();
    this.lagSeconds = certifiedAt === undefined ? 0 : (this.options.now() - certifiedAt) / 1_000;
    metrics.lag.set(this.lagSeconds);
    metrics.due.set((await pipeline.tip('certified')) - (await pipeline.tip('submitted')));
  }
}

/** Tracks what keeps batches from L1, and for how long. */
export const openStall = (longMs: number, metrics: Pick<SettlerMetrics, 'stalled'>, logger: Logger): Stall =>
  new Stall({
    ...{ longMs, logger, message: 'batches cannot be sent to L1' },
    measure: (seconds) => metrics.stalled.set(seconds),
  });
