import type { ProofQueue } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import type { ReferenceStringKind } from '#libs/proving';
import type { LedgerCursor } from './ledger-cursor.js';

export interface PlannerOptions {
  queue: ProofQueue;
  cursor: Pick<LedgerCursor, 'plan'>;
  /** of L1's verifiers */
  referenceString: ReferenceStringKind;
  /** number of the last final batch at the configured depth: nothing up to it is planned */
  latestFinal: () => number;
  /** planning pauses with this many batches to prove */
  maxQueuedBatches: number;
  logger: Logger;
}

/** Writes the parts of submitted batches into the queue, in order and not too far ahead. Only the leader does. */
export class Planner {
  /** why the next batch cannot be planned */
  private obstacle: CodedError | undefined;

  constructor(private readonly options: PlannerOptions) {}

  /**
   * Readiness: the next batch can be proved by a machine of the configured memory.
   * @throws CodedError MEMORY_TOO_SMALL
   */
  check(): void {
    if (this.obstacle) throw this.obstacle;
  }

  /** Plans the next batch. @returns `'again'` if there may be another @throws CodedError why it cannot be planned */
  async run(signal: AbortSignal): Promise<'again' | undefined> {
    const { queue, latestFinal, maxQueuedBatches, logger } = this.options;
    const dropped = await queue.dropVanished();
    if (dropped > 0) logger.warn({ batches: dropped }, 'proofs dropped: their batches no longer exist');
    if ((await queue.counts()).queued >= maxQueuedBatches) return undefined;
    const number = await queue.firstUnplanned(latestFinal());
    if (number !== undefined) return this.plan(number, signal);
    this.obstacle = undefined;
    return undefined;
  }

  private async plan(number: number, signal: AbortSignal): Promise<'again' | undefined> {
    const { queue, cursor, referenceString, logger } = this.options;
    try {
      const planned = await cursor.plan(number, signal);
      await queue.plan({ ...planned, referenceString });
      this.obstacle = undefined;
      const { operations, parts } = planned;
      logger.info({ batch: number, operations, parts: parts.map(({ circuit }) => circuit) }, 'batch planned');
      return 'again';
    } catch (error) {
      // Our view of L1 is behind the pipeline, or the batch was abandoned meanwhile: the next round decides.
      if (isCoded(error, 'ENTRY_UNKNOWN', 'BATCH_MISSING')) return undefined;
      if (isCoded(error, 'MEMORY_TOO_SMALL')) this.obstacle = error;
      throw error;
    }
  }
}
