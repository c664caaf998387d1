import { type BatchCore, type BlobLink, encodeBatchCore } from '#libs/ledger';
import type { BatchSummary, SequencerPipeline } from '#libs/pipeline';
import { CodedError, Lane } from '#libs/protocol';
import type { BlobStore } from '#libs/storage';
import type { BegunBlobs, BlobWork } from './blob-work.js';
import type { StepResult } from './commit-batch.js';

/** Batches whose blobs are stored concurrently. */
const AT_ONCE = 4;

/**
 * committed → stored: both blobs and the batch's core are in IPFS (S1). Cores are stored in order, because each links
 * to its parent's.
 */
export class StoreBatch {
  constructor(
    private readonly pipeline: SequencerPipeline,
    private readonly work: BlobWork,
    private readonly store: BlobStore,
  ) {}

  /** Stores the lowest committed batches. @param onStored called for each */
  async run(onStored: (batch: StepResult) => void): Promise<'again' | undefined> {
    const waiting = await this.pipeline.inState('committed', AT_ONCE);
    const begun = waiting.map(({ number }) => this.begin(number));
    // A failure surfaces where its batch is awaited below; the others must not become unhandled rejections.
    for (const each of begun) each.catch(() => {});
    for (const [i, batch] of waiting.entries()) {
      await this.putCore(batch, await (begun[i] as Promise<BegunBlobs>));
      onStored(batch);
    }
    return waiting.length > 0 ? 'again' : undefined;
  }

  private async begin(number: number): Promise<BegunBlobs> {
    const begun = this.work.begun(number);
    if (begun) return begun;
    const batch = await this.pipeline.batch(number);
    if (!batch) throw new CodedError('BATCH_STATE', { number, expected: 'committed' });
    return this.work.begin(batch);
  }

  private async putCore({ number, header }: BatchSummary, { stored }: BegunBlobs): Promise<void> {
    const [cids, rows, parent] = await Promise.all([stored, this.pipeline.blobs(number), this.parentCore(number)]);
    const blobOf = (lane: Lane): BlobLink | null => {
      const [cid, row] = [cids[lane], rows.find((blob) => blob.lane === lane)];
      return cid && row ? { cid, commitment: row.commitment } : null;
    };
    const blobs: BatchCore['blobs'] = [blobOf(Lane.rollup), blobOf(Lane.validium)];
    const block = encodeBatchCore({ header: header ?? new Uint8Array(), blobs, parent });
    await this.pipeline.store(number, await this.store.put(block, 'dag-cbor'), cids);
    this.work.forget(number);
  }

  /** null for batch 1 */
  private async parentCore(number: number): Promise<string | null> {
    if (number === 1) return null;
    const parent = await this.pipeline.summary(number - 1);
    if (!parent?.coreCid) throw new CodedError('BATCH_STATE', { number: number - 1, expected: 'stored' });
    return parent.coreCid;
  }
}
