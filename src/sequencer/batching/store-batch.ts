import type { BatchRow, BatchSummary, BlobRow, SequencerPipeline } from '#libs/pipeline';
import { CodedError } from '#libs/protocol';
import { type BlobStore, type Cid, type CoreValue, cid, link, putCore } from '#libs/storage';
import type { BegunBlobs, BlobWork } from './blob-work.js';
import type { Stepped } from './commit-batch.js';

/** Batches whose blobs are stored concurrently. */
const AT_ONCE = 4;

/** committed → stored: both blobs and the batch's core are in IPFS (S1). Cores are stored in order, because each links to its parent's. */
export class StoreBatch {
  constructor(
    private readonly pipeline: SequencerPipeline,
    private readonly work: BlobWork,
    private readonly store: BlobStore,
  ) {}

  /** Stores the lowest committed batches. @param onStored called for each */
  async run(onStored: (batch: Stepped) => void): Promise<'again' | undefined> {
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

  private async putCore({ number, header }: BatchSummary, { content, stored }: BegunBlobs): Promise<void> {
    const [cids, blobs, parent] = await Promise.all([stored, this.pipeline.blobs(number), this.parentCore(number)]);
    const core = await putCore(this.store, coreOf({ header, leaves: content.leaves }, blobs, cids, parent));
    await this.pipeline.store(number, core, cids);
    this.work.forget(number);
  }

  private async parentCore(number: number): Promise<Cid | null> {
    if (number === 1) return null;
    const parent = await this.pipeline.summary(number - 1);
    if (!parent?.coreCid) throw new CodedError('BATCH_STATE', { number: number - 1, expected: 'stored' });
    return cid(parent.coreCid);
  }
}

/**
 * S1: a batch's immutable core: `{version, header, leaves, blobs: [rollup, validium], parent}`. header and leaves are the bytes of
 * §5; a blob is `{cid, commitment}`, or null if absent; parent links to the previous core, null for batch 1.
 */
export function coreOf(
  batch: Pick<BatchRow, 'header' | 'leaves'>,
  blobs: readonly BlobRow[],
  cids: readonly (Cid | null)[],
  parent: Cid | null,
): CoreValue {
  const entry = (name: Cid | null, lane: number): CoreValue => {
    const commitment = blobs.find((blob) => blob.lane === lane)?.commitment;
    return name && commitment ? { cid: link(name), commitment: new Uint8Array(commitment) } : null;
  };
  return {
    version: 1,
    header: new Uint8Array(batch.header ?? []),
    leaves: new Uint8Array(batch.leaves),
    blobs: cids.map(entry),
    parent: parent && link(parent),
  };
}
