import type { PipelineReader } from '#libs/pipeline';
import type { SequencerMetrics } from '../metrics.js';
import type { SealingConditions } from './sealing-policy.js';

/** Batches on their way to L1, as of the last look. */
export class InFlight {
  private count = 0;
  private backlog = 0;
  /** when the oldest of them was sealed, milliseconds since 1970 */
  private since = 0;

  constructor(
    private readonly pipeline: Pick<PipelineReader, 'counts'>,
    private readonly metrics: Pick<SequencerMetrics, 'open'>,
    private readonly now: () => number,
  ) {}

  get conditions(): Pick<SealingConditions, 'inFlight' | 'inFlightAgeMs' | 'backlog'> {
    const inFlightAgeMs = this.count > 0 ? this.now() - this.since : 0;
    return { inFlight: this.count, inFlightAgeMs, backlog: this.backlog };
  }

  /** Reads the database: other services move batches too. */
  async look(): Promise<void> {
    const counts = await this.pipeline.counts();
    for (const state of ['sealed', 'committed', 'stored', 'certified'] as const)
      this.metrics.open.set({ state }, counts[state]);
    this.backlog = counts.sealed + counts.committed + counts.stored;
    this.count = this.backlog + counts.certified;
    this.since = counts.oldestSealedAt ?? this.now();
  }

  /** Counts a batch that is now durable. @param sealedAt milliseconds since 1970 */
  sealed(sealedAt: number): void {
    if (this.count++ === 0) this.since = sealedAt;
    this.backlog++;
  }
}
