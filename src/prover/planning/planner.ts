import type { PlannedChunk, ProofQueue } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { encodeWithdrawals, isCoded } from '#libs/protocol';
import type { Chunk } from '#libs/witness';
import type { LedgerCursor } from './ledger-cursor.js';
import type { ChunkPlan } from './plan-batch.js';

export interface PlannerOptions {
  queue: ProofQueue;
  cursor: LedgerCursor;
  pack: (chunk: Chunk) => Uint8Array;
  /** number of the last final batch at the configured depth: nothing up to it is planned */
  latestFinal: () => number;
  /** planning pauses with this many queued chunks */
  maxQueuedChunks: number;
  logger: Logger;
}

/** Writes the chunks of submitted batches into the queue, in order and not too far ahead. Only the leader does. */
export class Planner {
  constructor(private readonly options: PlannerOptions) {}

  /** Plans the next batch. @returns `'again'` if there may be another */
  async run(signal: AbortSignal): Promise<'again' | undefined> {
    const { queue, latestFinal, maxQueuedChunks, logger } = this.options;
    const dropped = await queue.dropVanished();
    if (dropped > 0) logger.warn({ chunks: dropped }, 'chunks dropped: their batches no longer exist');
    if ((await queue.counts()).queued >= maxQueuedChunks) return undefined;
    const number = await queue.firstUnplanned(latestFinal());
    return number === undefined ? undefined : this.plan(number, signal);
  }

  private async plan(number: number, signal: AbortSignal): Promise<'again' | undefined> {
    const { queue, cursor, logger } = this.options;
    try {
      const { batch, chunks } = await cursor.plan(number, signal);
      await queue.plan(
        batch.headerHash,
        number,
        chunks.map((plan, chunk) => this.row(plan, chunk)),
      );
      logger.info({ batch: number, chunks: chunks.length }, 'batch planned');
      return 'again';
    } catch (error) {
      // Our view of L1 is behind the pipeline, or the batch was abandoned meanwhile: the next round decides.
      if (isCoded(error, 'ENTRY_UNKNOWN', 'BATCH_MISSING')) return undefined;
      throw error;
    }
  }

  private row({ chunk, withdrawals }: ChunkPlan, index: number): PlannedChunk {
    const list = withdrawals.length > 0 ? encodeWithdrawals(withdrawals) : null;
    return { chunk: index, job: this.options.pack(chunk), withdrawals: list };
  }
}
