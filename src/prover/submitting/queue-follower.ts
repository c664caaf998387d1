import type { L1View, MinedTransaction } from '#libs/l1';
import type { OpenChunk, ProofQueue } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import type { Hex } from '#libs/protocol';
import type { ProverMetrics } from '../metrics.js';
import { type Changes, type ReconcilePolicy, reconcile } from './reconcile.js';

export interface QueueFollowerOptions {
  queue: ProofQueue;
  l1: { head: L1View; confirmed: L1View };
  mined: (hash: Hex) => Promise<MinedTransaction | undefined>;
  policy: ReconcilePolicy;
  metrics: ProverMetrics;
  logger: Logger;
}

/** Keeps the queue's rows in step with L1, and measures them. Runs on the leader only. */
export class QueueFollower {
  /** the last batch whose latency was measured */
  private measured: number | undefined;

  constructor(private readonly options: QueueFollowerOptions) {}

  async run(): Promise<void> {
    const { queue, l1, policy } = this.options;
    const rows = await queue.open();
    const changes = reconcile(rows, l1, policy);
    await this.apply(changes);
    this.measureLatency();
    await this.measureQueue();
  }

  private async apply({ submit, unsubmit, credited, uncredited, settle }: Changes): Promise<void> {
    const { queue, metrics, logger } = this.options;
    if (unsubmit.length > 0) {
      metrics.reorgs.inc(unsubmit.length);
      logger.warn({ chunks: unsubmit.length, first: place(unsubmit[0]) }, 'an L1 reorg removed proofs');
      await queue.unsubmit(unsubmit);
    }
    if (submit.length > 0) await this.submit(submit);
    if (credited.length > 0) await queue.setCredited(credited, true);
    if (uncredited.length > 0) await queue.setCredited(uncredited, false);
    if (settle.length > 0) await queue.settle(settle);
  }

  private async submit(chunks: Changes['submit']): Promise<void> {
    const gas = await this.gasShares(chunks);
    await this.options.queue.submit(
      chunks.map(({ row, proved: { transactionHash, prover } }) => ({
        ...row,
        transactionHash,
        prover,
        gasUsed: gas.get(transactionHash) ?? null,
      })),
    );
    for (const { proved } of chunks) {
      const share = gas.get(proved.transactionHash);
      if (share !== undefined) this.options.metrics.gas.observe(share);
    }
  }

  /** Gas per chunk, by transaction: its chunks share it equally. */
  private async gasShares(chunks: Changes['submit']): Promise<Map<Hex, number>> {
    const counts = new Map<Hex, number>();
    for (const number of new Set(chunks.map(({ row }) => row.number)))
      for (const { transactionHash } of this.options.l1.confirmed.provedChunks(number))
        counts.set(transactionHash, (counts.get(transactionHash) ?? 0) + 1);
    const shares = new Map<Hex, number>();
    for (const hash of new Set(chunks.map(({ proved }) => proved.transactionHash))) {
      const mined = await this.options.mined(hash);
      const count = counts.get(hash) ?? 1;
      if (mined) shares.set(hash, Math.round(mined.gasUsed / count));
    }
    return shares;
  }

  private measureLatency(): void {
    const { confirmed } = this.options.l1;
    // The latency of batches that were final before this prover started is unknown.
    this.measured ??= confirmed.latestFinal;
    while (this.measured < confirmed.latest) {
      const [batch, proved] = [confirmed.batch(this.measured + 1), confirmed.provedIn(this.measured + 1)];
      if (!batch || !proved) return;
      this.options.metrics.latency.observe(proved.blockTimestamp - batch.blockTimestamp);
      this.measured++;
    }
  }

  private async measureQueue(): Promise<void> {
    const { queue, metrics } = this.options;
    const { oldest, ...counts } = await queue.counts();
    for (const [state, count] of Object.entries(counts)) metrics.queue.set({ state }, count);
    metrics.oldest.set(oldest ? (Date.now() - oldest.getTime()) / 1_000 : 0);
  }
}

const place = (row: OpenChunk | undefined) => row && { batch: row.number, chunk: row.chunk };
