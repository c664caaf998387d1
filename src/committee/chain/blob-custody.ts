import { blobNames, CodedError, type Header, LANES, type Lane, type VersionedHash } from '#libs/protocol';
import type { BlobStore } from '#libs/storage';
import type { BlobRepository, HeldBlob, StoredBlob } from './blob-repository.js';
import type { CandidateBlob, CandidateBlobs } from './candidate-blobs.js';

const READ_MS = 2_000;

/** The bytes of the member's blobs: by CID in its IPFS store, by versioned hash through its database. */
export class BlobCustody {
  /** @param ipfs a store whose `put` resolves when a block is durable and pinned */
  constructor(
    private readonly ipfs: BlobStore,
    private readonly repository: BlobRepository,
  ) {}

  /** C4: makes the blobs of a checked batch durable and pinned. */
  async store(header: Header, blobs: CandidateBlobs): Promise<StoredBlob[]> {
    const names = blobNames(header);
    const stored = await Promise.all(LANES.map((lane) => this.put(lane, names[lane], blobs[lane])));
    return stored.filter((blob) => blob !== undefined);
  }

  /**
   * The bytes of a blob that this member holds. They were checked against the versioned hash before their CID was
   * recorded beside it, and the store checks them against the CID at every read (S2).
   *
   * @throws CodedError NOT_HELD | NOT_FOUND_YET | INVALID_BYTES | STORE_UNAVAILABLE
   */
  async read(versionedHash: VersionedHash): Promise<Uint8Array> {
    const [held] = await this.repository.held([versionedHash]);
    if (held === undefined)
      throw new CodedError('NOT_HELD', { versionedHash }, 'this member holds no blob of this versioned hash');
    return this.ipfs.get(held.cid, { timeoutMs: READ_MS });
  }

  /** Whether the store really has the bytes. */
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
