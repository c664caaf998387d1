import type { L1View } from '#libs/l1';
import type { PipelinePruning } from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import type { SnapshotStore } from '#libs/storage';
import type { SequencerMetrics } from '../metrics.js';
import { isPast, mayPrune, type PruneView } from './may-prune.js';

export interface PrunerOptions {
  pipeline: Pick<PipelinePruning, 'pruneCandidates' | 'prune' | 'pruneLeftovers'>;
  snapshots: Pick<SnapshotStore, 'load'>;
  /** confirmed blocks */
  l1: () => Pick<L1View, 'block' | 'latestFinal' | 'creditCount'>;
  keepMs: number;
  /** milliseconds since 1970 */
  now: () => number;
  metrics: Pick<SequencerMetrics, 'pruned'>;
  logger: Logger;
}

const INTERVAL_MS = 60_000;
/** Batches of one round. */
const BATCHES_PER_ROUND = 32;
const LEFTOVERS_PER_ROUND = 1_000;
/** By then rounds of signing are over, and clients have learnt why a bundle was rejected. */
const LEAST_AGE_OF_LEFTOVERS_MS = 86_400_000;

/**
 * Drops content that is no longer needed from the pipeline's tables, a little at a time, so that they do not grow for
 * ever.
 */
export class Pruner {
  private readonly loop: BackgroundLoop;
  /** the last batch checked; 0 to start over */
  private after = 0;

  constructor(private readonly options: PrunerOptions) {
    const loop = { name: 'prune', logger: options.logger, intervalMs: INTERVAL_MS };
    this.loop = new BackgroundLoop(loop, () => this.round());
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** One round. @returns `again` while it finds something to drop. Public for tests. */
  async round(): Promise<'again' | undefined> {
    const view = await this.view();
    const batches = await this.pruneBatches(view);
    const now = Math.min(view.now, view.chainTime * 1_000);
    const before = new Date(now - Math.max(view.keepMs, LEAST_AGE_OF_LEFTOVERS_MS));
    const leftovers = await this.options.pipeline.pruneLeftovers(before, LEFTOVERS_PER_ROUND);
    const isMore = (batches > 0 && this.after > 0) || leftovers >= LEFTOVERS_PER_ROUND;
    return isMore ? 'again' : undefined;
  }

  private async view(): Promise<PruneView> {
    const { snapshots, keepMs } = this.options;
    const snapshot = (await snapshots.load())?.number ?? 0;
    const l1 = this.options.l1();
    return {
      latestFinal: l1.latestFinal,
      creditCount: (number) => l1.creditCount(number),
      snapshot,
      now: this.options.now(),
      chainTime: l1.block.timestamp,
      keepMs,
    };
  }

  /**
   * @returns how many of the next few candidates were dropped. Batches that must stay are checked again after all
   * others.
   */
  private async pruneBatches(view: PruneView): Promise<number> {
    const { pipeline, metrics, logger } = this.options;
    const looked = await pipeline.pruneCandidates(this.after, BATCHES_PER_ROUND);
    const going = looked.filter((batch) => mayPrune(batch, view)).map(({ number }) => number);
    let batches = 0;
    for (const number of going) if (await pipeline.prune(number)) batches++;
    if (batches > 0) {
      metrics.pruned.inc(batches);
      logger.info({ batches, from: going[0], to: going.at(-1) }, 'batches pruned');
    }
    const last = looked.at(-1);
    this.after = last && looked.length === BATCHES_PER_ROUND && isPast(last, view) ? last.number : 0;
    return batches;
  }
}
