import { type BatchRow, draftOf, type NewBlob, type SequencerPipeline } from '#libs/pipeline';
import { CodedError, encodeHeader, type Header, type Hex, hashHeader, toHex, type VersionedHash } from '#libs/protocol';
import type { BlobWork } from './blob-work.js';

/** A batch that reached its next state. */
export type StepResult = Pick<BatchRow, 'number' | 'sealedAt'>;

/**
 * sealed → committed: each blob's KZG commitment and proof, and the header. In order, because a header names its
 * parent.
 */
export class CommitBatch {
  constructor(
    private readonly pipeline: SequencerPipeline,
    private readonly work: BlobWork,
    private readonly genesisHash: Hex,
  ) {}

  /** Commits the lowest sealed batch. @returns that batch; undefined if there is none */
  async run(): Promise<StepResult | undefined> {
    const batch = await this.pipeline.first('sealed');
    if (!batch) return undefined;
    const [blobs, parentHash] = await Promise.all([this.work.begin(batch).named, this.parentHash(batch.number)]);
    const header = headerOf(batch, parentHash, blobs.map(versionedHash));
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

/** §5: the header of a sealed batch. */
export const headerOf = (
  batch: Pick<BatchRow, 'draft'>,
  parentHash: Hex,
  [rollupBlob = null, validiumBlob = null]: readonly (VersionedHash | null)[],
): Header => ({ ...draftOf(batch), parentHash, rollupBlob, validiumBlob });
