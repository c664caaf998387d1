import { CodedError, type Header, Lane, type VersionedHash } from '#libs/protocol';
import type { BlobStore } from '#libs/storage';
import type { CandidateBlob, CandidateBlobs } from '../attesting/candidate.js';
import type { BatchBook, HeldBlob, StoredBlob } from './batch-book.js';

/** The member's blobs: in its IPFS store by CID, in its book by versioned hash. */
export class BlobCustody {
  /** @param store whose `put` resolves when a block is durable and pinned */
  constructor(
    private readonly ipfs: BlobStore,
    private readonly book: BatchBook,
  ) {}

  /** C4: makes the blobs of a checked batch durable and pinned. */
  async store(header: Header, { rollup, validium }: CandidateBlobs): Promise<StoredBlob[]> {
    const stored = await Promise.all([
      this.put(Lane.rollup, header.rollupBlob, rollup),
      this.put(Lane.validium, header.validiumBlob, validium),
    ]);
    return stored.filter((blob) => blob !== undefined);
  }

  /**
   * The bytes of a blob that this member holds. They were checked against this versioned hash before their CID was recorded
   * beside it, and the store checks them against the CID at every read (S2).
   *
   * @throws CodedError NOT_HELD | NOT_FOUND_YET | WRONG_BYTES | STORE_UNAVAILABLE
   */
  async read(versionedHash: VersionedHash): Promise<Uint8Array> {
    const [held] = await this.book.blobs([versionedHash]);
    if (held === undefined)
      throw new CodedError('NOT_HELD', { versionedHash }, 'this member holds no blob of this versioned hash');
    return this.ipfs.get(held.cid, { timeoutMs: 2_000 });
  }

  /** Whether the bytes are really there. */
  has({ cid }: HeldBlob): Promise<boolean> {
    return this.ipfs.has(cid);
  }

  private async put(
    lane: Lane,
    versionedHash: VersionedHash | null,
    blob: CandidateBlob | null,
  ): Promise<StoredBlob | undefined> {
    if (versionedHash === null || blob === null) return undefined;
    const { commitment, proof } = blob;
    return { lane, versionedHash, cid: await this.ipfs.put(blob.data), commitment, proof };
  }
}
