import type { BatchRow, BlobRow, Pipeline } from '#libs/pipeline';
import { CodedError } from '#libs/protocol';
import { type BlobStore, type Cid, type CoreValue, cid, link, putCore } from '#libs/storage';
import { blobsOf } from './batch-contents.js';
import type { Stepped } from './commit-batch.js';

/** committed → stored: both blobs and the batch's core are in IPFS (S1). In order, since a core links to its parent's. */
export class StoreBatch {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly store: BlobStore,
  ) {}

  /** Stores the lowest committed batch. @returns which it was, undefined where there is none */
  async run(): Promise<Stepped | undefined> {
    const batch = await this.pipeline.first('committed');
    if (!batch) return undefined;
    const cids = await Promise.all(blobsOf(batch).map((blob) => blob && this.store.put(blob, 'raw')));
    const parent = await this.parentCore(batch.number);
    const core = await putCore(this.store, coreOf(batch, await this.pipeline.blobs(batch.number), cids, parent));
    await this.pipeline.store(batch.number, core, cids);
    return batch;
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
 * §5; a blob is `{cid, commitment}` or null where it is absent; parent links to the core before, null for batch 1.
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
