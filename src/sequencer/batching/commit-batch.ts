import type { BatchRow, NewBlob, SequencerPipeline } from '#libs/pipeline';
import {
  batchNumber,
  CodedError,
  chunksRoot,
  encodeHeader,
  type Header,
  type Hex,
  hashHeader,
  toHex,
  unpackLeaves,
  type VersionedHash,
} from '#libs/protocol';
import type { BlobWork } from './blob-work.js';

/** A batch that reached its next state. */
export type Stepped = Pick<BatchRow, 'number' | 'sealedAt'>;

/** sealed → committed: each blob's KZG commitment and proof, and the header. In order, because a header names its parent. */
export class CommitBatch {
  constructor(
    private readonly pipeline: SequencerPipeline,
    private readonly work: BlobWork,
    private readonly genesisHash: Hex,
    private readonly chunkSize: number,
  ) {}

  /** Commits the lowest sealed batch. @returns that batch; undefined if there is none */
  async run(): Promise<Stepped | undefined> {
    const batch = await this.pipeline.first('sealed');
    if (!batch) return undefined;
    const [blobs, parentHash] = await Promise.all([this.work.begin(batch).named, this.parentHash(batch.number)]);
    const header = headerOf(batch, parentHash, blobs.map(versionedHash), this.chunkSize);
    await this.pipeline.commit(
      batch.number,
      hashHeader(header),
      encodeHeader(header),
      blobs.filter((blob) => blob !== null),
    );
    return batch;
  }

  private async parentHash(number: number): Promise<Hex> {
    if (number === 1) return this.genesisHash;
    const parent = await this.pipeline.summary(number - 1);
    if (!parent?.headerHash) throw new CodedError('BATCH_STATE', { number: number - 1, expected: 'committed' });
    return toHex(parent.headerHash);
  }
}

const versionedHash = (blob: NewBlob | null): VersionedHash | null =>
  blob && (toHex(blob.versionedHash) as VersionedHash);

/** §5: the header of a sealed batch; the last leaf equals it. */
export function headerOf(
  batch: Pick<BatchRow, 'number' | 'timestamp' | 'leaves'>,
  parentHash: Hex,
  blobs: readonly (VersionedHash | null)[],
  chunkSize: number,
): Header {
  const leaves = unpackLeaves(batch.leaves);
  const last = leaves.at(-1);
  if (!last) throw new CodedError('BATCH_STATE', { number: batch.number, expected: 'at least one chunk' });
  return {
    number: batchNumber(batch.number),
    parentHash,
    timestamp: batch.timestamp,
    rollupRoot: last.rollupRoot,
    validiumRoot: last.validiumRoot,
    inboxHash: last.inboxHash,
    inboxEnd: last.inboxEnd,
    rollupBlob: blobs[0] ?? null,
    validiumBlob: blobs[1] ?? null,
    chunkCount: leaves.length,
    chunksRoot: chunksRoot(leaves, chunkSize),
  };
}
