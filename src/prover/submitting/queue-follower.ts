import type { L1View, MinedTransaction } from '#libs/l1';
import type { ProofQueue } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import type { Hex } from '#libs/protocol';
import { VERIFIED_CIRCUITS } from '#libs/proving';
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
      metrics.reorgedBatches.inc(unsubmit.length);
      logger.warn({ batches: unsubmit.map(({ number }) => number) }, 'an L1 reorg removed proofs');
      await queue.unsubmit(unsubmit);
    }
    if (submit.length > 0) await this.submit(submit);
    if (credited.length > 0) await queue.setCredited(credited, true);
    if (uncredited.length > 0) await queue.setCredited(uncredited, false);
    if (settle.length > 0) await queue.settle(settle);
  }

  private async submit(batches: Changes['submit']): Promise<void> {
    const { queue, mined, metrics } = this.options;
    const submitted = [];
    for (const { row, proved } of batches) {
      const { transactionHash, prover, verifier } = proved;
      // One transaction proves one batch.
      const gasUsed = (await mined(transactionHash))?.gasUsed ?? null;
      submitted.push({ headerHash: row.headerHash, transactionHash, prover, verifier, gasUsed });
    }
    await queue.submit(submitted);
    for (const { gasUsed } of submitted) if (gasUsed !== null) metrics.gas.observe(gasUsed);
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
    // A circuit that nothing waits for has no row: it is at 0.
    metrics.parts.reset();
    for (const circuit of VERIFIED_CIRCUITS)
      for (const state of ['ready', 'waiting'] as const) metrics.parts.set({ circuit, state }, 0);
    for (const { circuit, ready, waiting } of await queue.partCounts()) {
      metrics.parts.set({ circuit, state: 'ready' }, ready);
      metrics.parts.set({ circuit, state: 'waiting' }, waiting);
    }
  }
}
