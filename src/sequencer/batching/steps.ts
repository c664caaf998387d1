import type { BatchState } from '#libs/pipeline';
import { BackgroundLoop } from '#libs/platform';
import { hashHeader } from '#libs/protocol';
import type { SequencerDeps } from '../session.js';
import { type BatchContent, BlobWork } from './blob-work.js';
import { CommitBatch, type Stepped } from './commit-batch.js';
import { StoreBatch } from './store-batch.js';

/** What is waited at most before a step looks for work that nobody told it of. */
const INTERVAL_MS = 1_000;

type Deps = Pick<SequencerDeps, 'pipeline' | 'kzg' | 'store' | 'genesis' | 'deployment' | 'metrics' | 'logger'>;

/** The loops of the steps that need nobody else: sealed → committed → stored. Each does what the database says is next. */
export class Steps {
  private readonly commit: BackgroundLoop;
  private readonly store: BackgroundLoop;
  private readonly work: BlobWork;

  constructor(deps: Deps, onReached: (number: number, state: BatchState) => void) {
    const { pipeline, kzg, store, genesis, deployment, metrics, logger } = deps;
    this.work = new BlobWork(kzg, store);
    const commit = new CommitBatch(pipeline, this.work, hashHeader(genesis), deployment.parameters.chunkSize);
    const keep = new StoreBatch(pipeline, this.work, store);
    const reached = (state: BatchState, batch: Stepped): void => {
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

  /** A batch is closed and not durable yet: what follows from its content alone is begun. */
  closed(batch: BatchContent): void {
    this.work.begin(batch);
  }

  /** A batch is sealed. */
  wake(): void {
    this.commit.wake();
  }

  async stop(): Promise<void> {
    await Promise.all([this.commit.stop(), this.store.stop()]);
    await this.work.ended();
  }
}
