import type { DataSource } from 'typeorm';
import { CodedError, fromHex, InvalidBytesError, toHex, type VersionedHash } from '#libs/protocol';
import { type BlobStore, type Cid, cid as checkedCid, cidOf } from '#libs/storage';

/** A blob to archive. */
export interface ArchivedBlob {
  versionedHash: VersionedHash;
  /** the batch that first had it */
  number: number;
}

/**
 * The watcher's own copy of every blob: bytes in a store, names in the database. It takes verified bytes only, and
 * keeps them for ever: a lane is rebuilt from all of its blobs (D2), and Ethereum drops its own after about 18 days.
 */
export class Archive {
  constructor(
    private readonly store: BlobStore,
    private readonly database: DataSource,
  ) {}

  /** A blob's CID (S1), which its versioned hash alone does not give; undefined if the archive does not have it. */
  async cid(name: VersionedHash): Promise<Cid | undefined> {
    const [row] = await this.database.query('SELECT cid FROM archived_blobs WHERE versioned_hash = $1', [
      fromHex(name, 32),
    ]);
    return row && checkedCid(row.cid);
  }

  /** Those of these blobs that it does not have. */
  async missing(names: readonly VersionedHash[]): Promise<VersionedHash[]> {
    const hashes = names.map((name) => fromHex(name, 32));
    const rows: { versioned_hash: Buffer }[] = await this.database.query(
      'SELECT versioned_hash FROM archived_blobs WHERE versioned_hash = ANY($1::bytea[])',
      [hashes],
    );
    const held = new Set<string>(rows.map(({ versioned_hash }) => toHex(versioned_hash)));
    return names.filter((name) => !held.has(name));
  }

  async count(): Promise<number> {
    const [{ count }] = await this.database.query('SELECT count(*) FROM archived_blobs');
    return Number(count);
  }

  /** @throws CodedError NOT_FOUND_YET; INVALID_BYTES if the copy on disk is damaged: it is fetched again then */
  async read(name: VersionedHash): Promise<Uint8Array> {
    const cid = await this.cid(name);
    if (cid === undefined)
      throw new CodedError('NOT_FOUND_YET', { versionedHash: name }, 'the archive has no such blob');
    try {
      return await this.store.get(cid);
    } catch (error) {
      if (error instanceof InvalidBytesError) await this.forget(name);
      throw error;
    }
  }

  /**
   * Whether `bytes` are the blob that the archive has under this name. A hash tells, where a name would take a
   * commitment.
   *
   * @returns false if the archive does not have the blob
   * @throws InvalidBytesError if it does, and these are other bytes
   */
  async isCopy(name: VersionedHash, bytes: Uint8Array): Promise<boolean> {
    const cid = await this.cid(name);
    if (cid === undefined) return false;
    const actual = cidOf(bytes);
    if (actual !== cid)
      throw new InvalidBytesError('the bytes of another blob', { versionedHash: name, expected: cid, actual });
    return true;
  }

  /** @param bytes verified by the caller */
  async put({ versionedHash, number }: ArchivedBlob, bytes: Uint8Array): Promise<void> {
    const cid = await this.store.put(bytes);
    await this.database.query(
      `INSERT INTO archived_blobs (versioned_hash, cid, number) VALUES ($1, $2, $3)
       ON CONFLICT (versioned_hash) DO UPDATE SET cid = EXCLUDED.cid`,
      [fromHex(versionedHash, 32), cid, number],
    );
  }

  private async forget(name: VersionedHash): Promise<void> {
    await this.database.query('DELETE FROM archived_blobs WHERE versioned_hash = $1', [fromHex(name, 32)]);
  }
}
