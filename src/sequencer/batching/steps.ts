import type { BatchState } from '#libs/pipeline';
import { BackgroundLoop } from '#libs/platform';
import { hashHeader } from '#libs/protocol';
import type { SequencerParts } from '../session.js';
import { CommitBatch, type Stepped } from './commit-batch.js';
import { StoreBatch } from './store-batch.js';

/** What is waited at most before a step looks for work that nobody told it of. */
const INTERVAL_MS = 1_000;

type Parts = Pick<SequencerParts, 'pipeline' | 'kzg' | 'store' | 'genesis' | 'deployment' | 'metrics' | 'logger'>;

/** The loops of the steps that need nobody else: sealed → committed → stored. Each does what the database says is next. */
export class Steps {
  private readonly commit: BackgroundLoop;
  private readonly store: BackgroundLoop;

  constructor(parts: Parts, onReached: (number: number, state: BatchState) => void) {
    const { pipeline, kzg, store, genesis, deployment, metrics, logger } = parts;
    const commit = new CommitBatch(pipeline, kzg, hashHeader(genesis), deployment.parameters.chunkSize);
    const keep = new StoreBatch(pipeline, store);
    const loop = (state: BatchState, run: () => Promise<Stepped | undefined>, after: () => void): BackgroundLoop =>
      new BackgroundLoop({ name: state, logger, intervalMilliseconds: INTERVAL_MS }, async () => {
        const batch = await run();
        if (!batch) return undefined;
        metrics.reached(state, batch.sealedAt.getTime());
        onReached(batch.number, state);
        after();
        return 'again';
      });
    this.store = loop(
      'stored',
      () => keep.run(),
      () => {},
    );
    this.commit = loop(
      'committed',
      () => commit.run(),
      () => this.store.wake(),
    );
  }

  start(): void {
    this.commit.start();
    this.store.start();
  }

  wake(): void {
    this.commit.wake();
  }

  async stop(): Promise<void> {
    await Promise.all([this.commit.stop(), this.store.stop()]);
  }
}
