import type { PipelineReader } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import type { SequencerMetrics } from '../metrics.js';
import { type ProvingBound, type ProvingPolicy, provingBound, retryAfterSeconds } from './proving-bound.js';

export interface GateDeps {
  pipeline: Pick<PipelineReader, 'provingWork'>;
  /** undefined: nothing is bounded */
  policy: ProvingPolicy | undefined;
  /** how far back the rate is measured */
  windowSeconds: number;
  chunkSize: number;
  /** the last batch that is final on L1 */
  latestFinal: () => number;
  /** operations of the batch in the making, padding included */
  pendingOperations: () => number;
  metrics: Pick<SequencerMetrics, 'provingRate' | 'unproved' | 'unprovedLimit'>;
  logger: Logger;
  now: () => number;
}

const LOOK_EVERY_MS = 5_000;

/** Signed operations are accepted only as far as the provers can keep up: a backlog older than PROVE_DEADLINE costs the bond. */
export class ProvingGate {
  private bound: ProvingBound | undefined;
  /** chunks of sealed batches, as the database said, and of batches sealed since */
  private unproved = 0;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private isOpen = true;

  constructor(private readonly deps: GateDeps) {}

  /** Asks the database, now and then, what there is to prove and how fast it goes. */
  async look(): Promise<void> {
    const { pipeline, policy, windowSeconds, latestFinal, now } = this.deps;
    if (!policy || now() - this.lookedAt < LOOK_EVERY_MS) return;
    const before = this.unproved;
    const work = await pipeline.provingWork(latestFinal(), windowSeconds);
    this.lookedAt = now();
    this.bound = provingBound(work, policy);
    // A batch that is sealed while the database answers is counted twice rather than not at all.
    this.unproved = work.unproved + this.unproved - before;
    this.report();
  }

  /** Counts a batch that is closed. @param chunks what it has to be proved */
  sealed(chunks: number): void {
    this.unproved += chunks;
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
    const { pendingOperations, chunkSize } = this.deps;
    return this.unproved + Math.ceil(pendingOperations() / chunkSize);
  }

  private report(): void {
    const { metrics, logger } = this.deps;
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
