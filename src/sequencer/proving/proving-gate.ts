import type { PipelineReader } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import type { SequencerMetrics } from '../metrics.js';
import { type ProvingBound, type ProvingPolicy, provingBound, retryAfterSeconds } from './proving-bound.js';

export interface GateParts {
  pipeline: Pick<PipelineReader, 'provingWork'>;
  /** undefined: nothing is bounded */
  policy: ProvingPolicy | undefined;
  /** how far back the rate is measured */
  windowSeconds: number;
  chunkSize: number;
  /** the last batch that is final on L1 */
  latestFinal: () => number;
  /** operations executed and in no sealed batch */
  pendingOperations: () => number;
  metrics: Pick<SequencerMetrics, 'provingRate' | 'unproved' | 'unprovedLimit'>;
  logger: Logger;
  now: () => number;
}

const LOOK_EVERY_MS = 5_000;

/** Signed operations are accepted only as far as the provers can keep up: a backlog older than PROVE_DEADLINE costs the bond. */
export class ProvingGate {
  private bound: ProvingBound | undefined;
  private unproved = 0;
  /** operations since the database was asked */
  private since = 0;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private isOpen = true;

  constructor(private readonly parts: GateParts) {}

  /** Asks the database, now and then, what there is to prove and how fast it goes. */
  async look(): Promise<void> {
    const { pipeline, policy, windowSeconds, latestFinal, pendingOperations, now } = this.parts;
    if (!policy || now() - this.lookedAt < LOOK_EVERY_MS) return;
    // What is executed or sealed while the database answers is counted once more rather than not at all.
    const [pending, before] = [pendingOperations(), this.since];
    const work = await pipeline.provingWork(latestFinal(), windowSeconds);
    this.lookedAt = now();
    this.bound = provingBound(work, policy);
    this.unproved = work.unproved;
    this.since = pending + this.since - before;
    this.report();
  }

  /** Counts operations that were executed. */
  count(operations: number): void {
    this.since += operations;
  }

  /** @throws CodedError PROVERS_BEHIND, with retryAfterSeconds, where signed operations are not accepted now */
  requireRoom(): void {
    if (!this.bound || this.chunks < this.bound.limit) return;
    const fields = {
      unproved: this.chunks,
      limit: this.bound.limit,
      retryAfterSeconds: retryAfterSeconds(this.chunks, this.bound),
    };
    throw new CodedError('PROVERS_BEHIND', fields, 'more is accepted once the provers have caught up: try again later');
  }

  /** Whether half of what may be unproved is: chunks that are not full had better be. */
  get isBusy(): boolean {
    return this.bound !== undefined && 2 * this.chunks > this.bound.limit;
  }

  private get chunks(): number {
    return this.unproved + Math.ceil(this.since / this.parts.chunkSize);
  }

  private report(): void {
    const { metrics, logger } = this.parts;
    const { rate, limit } = this.bound as ProvingBound;
    metrics.provingRate.set(3_600 * rate);
    metrics.unproved.set(this.chunks);
    metrics.unprovedLimit.set(limit);
    const isOpen = this.chunks < limit;
    if (isOpen === this.isOpen) return;
    this.isOpen = isOpen;
    const fields = { unproved: this.chunks, limit, chunksPerHour: Math.round(rate * 3_600) };
    if (isOpen) logger.info(fields, 'the provers have caught up: signed operations are accepted again');
    else logger.error(fields, 'the provers are behind: signed operations are refused, inbox entries still served');
  }
}
