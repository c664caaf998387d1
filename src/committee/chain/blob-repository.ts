import { type DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { fromHex, type Hex, toHex, type VersionedHash } from '#libs/protocol';
import type { Cid } from '#libs/storage';
import { BatchBlobRow, HeldBlobRow } from '../storage/entities.js';

/** A blob that the IPFS store has made durable. */
export interface StoredBlob {
  lane: number;
  versionedHash: VersionedHash;
  cid: Cid;
  commitment: Uint8Array;
  proof: Uint8Array;
}

export interface HeldBlob {
  versionedHash: VersionedHash;
  cid: Cid;
  retainUntil: number;
}

const buffer = (hex: Hex): Buffer => Buffer.from(fromHex(hex));

/** The blobs that the member holds, how long it promised to keep each, and which were forgotten. */
export class BlobRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The given blobs that are held now. */
  async held(hashes: readonly VersionedHash[]): Promise<HeldBlob[]> {
    const rows = await this.blobs
      .createQueryBuilder('blob')
      .where('blob.versioned_hash = ANY(:hashes) AND blob.deleted_at IS NULL', { hashes: hashes.map(buffer) })
      .getMany();
    return rows.map(heldBlob);
  }

  /** A batch's blobs that are held now, by lane. */
  async ofBatch(headerHash: Hex): Promise<StoredBlob[]> {
    const rows = await this.blobs
      .createQueryBuilder('blob')
      .innerJoin(BatchBlobRow, 'link', 'link.versioned_hash = blob.versioned_hash')
      .where('link.header_hash = :hash AND blob.deleted_at IS NULL', { hash: buffer(headerHash) })
      .orderBy('link.lane')
      .select(['link.lane AS lane', 'blob.versioned_hash AS name', 'blob.cid AS cid'])
      .addSelect(['blob.commitment AS commitment', 'blob.proof AS proof'])
      .getRawMany<{ lane: number; name: Buffer; cid: Cid; commitment: Buffer; proof: Buffer }>();
    return rows.map(({ name, ...blob }) => ({ ...blob, versionedHash: toHex(name) as VersionedHash }));
  }

  count(): Promise<number> {
    return this.blobs.countBy({ deletedAt: IsNull() });
  }

  /**
   * Blobs past their promised time that no replay needs: the snapshot covers batches up to `snapshot`, and superseded
   * batches are never replayed.
   */
  async expired(nowSeconds: number, snapshot: number, limit: number): Promise<HeldBlob[]> {
    const rows = await this.blobs
      .createQueryBuilder('blob')
      .where('blob.retain_until < :nowSeconds AND blob.deleted_at IS NULL', { nowSeconds })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM batch_blobs link JOIN held_batches batch USING (header_hash)
         WHERE link.versioned_hash = blob.versioned_hash AND batch.superseded_at IS NULL AND batch.number > :snapshot)`,
        { snapshot },
      )
      .orderBy('blob.retain_until')
      .limit(limit)
      .getMany();
    return rows.map(heldBlob);
  }

  /** Blobs that no longer count as held, but whose bytes may still be in the store. */
  async forgotten(limit: number): Promise<HeldBlob[]> {
    const rows = await this.blobs.find({ where: { deletedAt: Not(IsNull()), purgedAt: IsNull() }, take: limit });
    return rows.map(heldBlob);
  }

  /** Stops counting these blobs as held. */
  async forget(blobs: readonly HeldBlob[]): Promise<void> {
    if (blobs.length > 0) await this.blobs.update(named(blobs), { deletedAt: new Date() });
  }

  /**
   * Records that these blobs' bytes are gone. A batch whose last blob is gone also loses its inbox entries: it can
   * no longer be replayed. Its header and what was signed for it stay.
   */
  async purged(blobs: readonly HeldBlob[]): Promise<void> {
    if (blobs.length === 0) return;
    await this.blobs.update(named(blobs), { purgedAt: new Date() });
    // One statement, so that no batch is seen without its entries while it still has a blob.
    await this.dataSource.query(
      `UPDATE held_batches batch SET entries = NULL
       WHERE header_hash IN (SELECT header_hash FROM batch_blobs WHERE versioned_hash = ANY($1))
       AND NOT EXISTS (SELECT 1 FROM batch_blobs link JOIN held_blobs blob USING (versioned_hash)
         WHERE link.header_hash = batch.header_hash AND blob.purged_at IS NULL)`,
      [blobs.map((blob) => buffer(blob.versionedHash))],
    );
  }

  private get blobs() {
    return this.dataSource.getRepository(HeldBlobRow);
  }
}

/** Promises to keep a batch's blobs. A promise only grows: a longer one made before stands. */
export async function promiseBlobs(
  manager: EntityManager,
  { hash, blobs, keepUntil }: { hash: Hex; blobs: readonly StoredBlob[]; keepUntil: number },
): Promise<void> {
  for (const { versionedHash, cid, commitment, proof, lane } of blobs) {
    const name = buffer(versionedHash);
    // SQL, since TypeORM's upsert cannot keep the greater of two values.
    await manager.query(
      `INSERT INTO held_blobs (versioned_hash, cid, commitment, proof, retain_until) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (versioned_hash) DO UPDATE SET deleted_at = NULL, purged_at = NULL, cid = excluded.cid,
         retain_until = GREATEST(held_blobs.retain_until, excluded.retain_until)`,
      [name, cid, Buffer.from(commitment), Buffer.from(proof), keepUntil],
    );
    const link = { headerHash: buffer(hash), lane, versionedHash: name };
    await manager.createQueryBuilder().insert().into(BatchBlobRow).values(link).orIgnore().execute();
  }
}

function named(blobs: readonly HeldBlob[]) {
  return { versionedHash: In(blobs.map((blob) => buffer(blob.versionedHash))) };
}

function heldBlob({ versionedHash, cid, retainUntil }: HeldBlobRow): HeldBlob {
  return { versionedHash: toHex(versionedHash) as VersionedHash, cid: cid as Cid, retainUntil };
}
