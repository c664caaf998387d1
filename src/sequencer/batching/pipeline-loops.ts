import type { Kzg } from '#libs/kzg';
import type { Deployment } from '#libs/l1';
import type { BatchState, SequencerPipeline } from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import { type Header, hashHeader } from '#libs/protocol';
import type { BlobStore } from '#libs/storage';
import type { SequencerMetrics } from '../metrics.js';
import { type BatchContent, BlobWork } from './blob-work.js';
import { CommitBatch, type StepResult } from './commit-batch.js';
import { StoreBatch } from './store-batch.js';

/** Longest wait before a loop looks for work that nothing announced. */
const INTERVAL_MS = 1_000;

export interface PipelineLoopsDeps {
  pipeline: SequencerPipeline;
  kzg: Kzg;
  store: BlobStore;
  genesis: Header;
  deployment: Pick<Deployment, 'parameters'>;
  metrics: Pick<SequencerMetrics, 'reached'>;
  logger: Logger;
}

/**
 * The loops for the steps that need no other party: sealed → committed → stored. Each does what the database says is
 * next.
 */
export class BatchPipelineLoops {
  private readonly commit: BackgroundLoop;
  private readonly store: BackgroundLoop;
  private readonly work: BlobWork;

  constructor(deps: PipelineLoopsDeps, onReached: (number: number, state: BatchState) => void) {
    const { pipeline, kzg, store, genesis, metrics, logger } = deps;
    this.work = new BlobWork(kzg, store);
    const commit = new CommitBatch(pipeline, this.work, hashHeader(genesis));
    const keep = new StoreBatch(pipeline, this.work, store);
    const reached = (state: BatchState, batch: StepResult): void => {
      metrics.reached(state, batch.sealedAt.getTime());
      onReached(batch.number, state);
    };
    const loop = (name: BatchState, run: () => Promise<'again' | undefined>): BackgroundLoop =>
      new BackgroundLoop({ name, logger, intervalMs: INTERVAL_MS }, run);
    this.store = loop('stored', () => keep.run((batch) => reached('stored', batch)));
    this.commit = loop('committed', async () => {
      const batch = await commit.run();
      if (!batch) return undefined;
      reached('committed', batch);
      this.store.wake();
      return 'again';
    });
  }

  start(): void {
    this.commit.start();
    this.store.start();
  }

  /** A batch is closed but not durable yet: starts what depends on its content only. */
  closed(batch: BatchContent): void {
    this.work.begin(batch);
  }

  /** A batch is sealed: commits it now. */
  wake(): void {
    this.commit.wake();
  }

  async stop(): Promise<void> {
    await Promise.all([this.commit.stop(), this.store.stop()]);
    await this.work.ended();
  }
}
