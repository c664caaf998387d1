import type { L1View } from '#libs/l1';
import type { Pipeline } from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import type { SnapshotStore } from '#libs/storage';
import type { SequencerMetrics } from '../metrics.js';
import { isPast, mayPrune, type PruneView } from './may-prune.js';

export interface PrunerOptions {
  pipeline: Pick<Pipeline, 'pruneCandidates' | 'prune' | 'pruneAbandoned'>;
  snapshots: Pick<SnapshotStore, 'load'>;
  /** confirmed blocks */
  l1: () => Pick<L1View, 'latestFinal' | 'isCredited'>;
  keepMs: number;
  now: () => number;
  metrics: Pick<SequencerMetrics, 'pruned'>;
  logger: Logger;
}

const INTERVAL_MS = 60_000;
/** Batches looked at, and pruned, in one round. */
const BATCHES_PER_ROUND = 32;

/** Keeps the pipeline's tables from growing for ever: drops the content of batches that nobody needs any more, a few at a time. */
export class Pruner {
  private readonly loop: BackgroundLoop;
  /** looked at up to here; what could not be pruned is looked at again in the next minute */
  private after = 0;

  constructor(private readonly options: PrunerOptions) {
    const loop = { name: 'prune', logger: options.logger, intervalMilliseconds: INTERVAL_MS };
    this.loop = new BackgroundLoop(loop, () => this.round());
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<'again' | undefined> {
    const { pipeline, snapshots, keepMs, metrics, logger } = this.options;
    const now = this.options.now();
    const l1 = this.options.l1();
    const view: PruneView = {
      latestFinal: l1.latestFinal,
      isCredited: (number, chunk) => l1.isCredited(number, chunk),
      snapshot: (await snapshots.load())?.number ?? 0,
      now,
      keepMs,
    };
    const looked = await pipeline.pruneCandidates(this.after, BATCHES_PER_ROUND);
    const going = looked.filter((batch) => mayPrune(batch, view)).map(({ number }) => number);
    if (going.length > 0) {
      const batches = await pipeline.prune(going);
      metrics.pruned.inc(batches);
      logger.info({ batches, from: going[0], to: going.at(-1) }, 'batches pruned');
    }
    const last = looked.at(-1);
    if (last && looked.length === BATCHES_PER_ROUND && isPast(last, view)) {
      this.after = last.number;
      return 'again';
    }
    this.after = 0;
    await pipeline.pruneAbandoned(new Date(now - keepMs));
    return undefined;
  }
}
