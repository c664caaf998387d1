import type { PipelineReader } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import type { SequencerMetrics } from '../metrics.js';
import { type ProvingBound, type ProvingPolicy, provingBound, retryAfterSeconds } from './proving-bound.js';

export interface GateDeps {
  pipeline: Pick<PipelineReader, 'provingWork'>;
  /** undefined: unbounded */
  policy: ProvingPolicy | undefined;
  /** window of the measured rate */
  windowSeconds: number;
  /** the last batch that is final on L1 */
  latestFinal: () => number;
  /** operations of the open batch */
  pendingOperations: () => number;
  metrics: Pick<SequencerMetrics, 'provingRate' | 'unproved' | 'unprovedLimit'>;
  logger: Logger;
  now: () => number;
}

const LOOK_EVERY_MS = 5_000;

/** Bounds admission by what the provers can keep up with: a backlog older than PROVE_DEADLINE costs the bond. */
export class ProvingGate {
  private bound: ProvingBound | undefined;
  /** unproved operations: those in the database, and those sealed since */
  private unproved = 0;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private isOpen = true;

  constructor(private readonly deps: GateDeps) {}

  /** Reads from the database, every few seconds, what there is to prove and how fast it is proved. */
  async look(): Promise<void> {
    const { pipeline, policy, windowSeconds, latestFinal, now } = this.deps;
    if (!policy || now() - this.lookedAt < LOOK_EVERY_MS) return;
    const before = this.unproved;
    const work = await pipeline.provingWork(latestFinal(), windowSeconds);
    this.lookedAt = now();
    this.bound = provingBound(work, policy);
    // Better to count a batch that is sealed while the database answers twice than not at all.
    this.unproved = work.unproved + this.unproved - before;
    this.report();
  }

  /** Counts the operations of a closed batch. */
  sealed(operations: number): void {
    this.unproved += operations;
  }

  /** @throws CodedError PROVERS_BEHIND, with retryAfterSeconds, while signed operations are refused */
  requireRoom(): void {
    if (!this.bound || this.operations < this.bound.limit) return;
    const fields = {
      unproved: this.operations,
      limit: this.bound.limit,
      retryAfterSeconds: retryAfterSeconds(this.operations, this.bound),
    };
    throw new CodedError('PROVERS_BEHIND', fields, 'the provers are behind: try again later');
  }

  /** Whether half of the bound is used: small batches, which cost the most to prove, should then be avoided. */
  get isBusy(): boolean {
    return this.bound !== undefined && 2 * this.operations > this.bound.limit;
  }

  private get operations(): number {
    return this.unproved + this.deps.pendingOperations();
  }

  private report(): void {
    const { metrics, logger } = this.deps;
    const { rate, limit } = this.bound as ProvingBound;
    metrics.provingRate.set(3_600 * rate);
    metrics.unproved.set(this.operations);
    metrics.unprovedLimit.set(limit);
    const isOpen = this.operations < limit;
    if (isOpen === this.isOpen) return;
    this.isOpen = isOpen;
    const fields = { unproved: this.operations, limit, operationsPerHour: Math.round(rate * 3_600) };
    if (isOpen) logger.info(fields, 'the provers caught up: accepting signed operations again');
    else logger.error(fields, 'the provers are behind: refusing signed operations, still serving inbox entries');
  }
}
