import { type DataSource, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import {
  type Address,
  type AssetId,
  type Attestation,
  type ByLane,
  CodedError,
  decodeHeader,
  fromHex,
  genesisHeader,
  type Hex,
  hashHeader,
  type InboxEntry,
  type Slot,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import type { Cid } from '#libs/storage';
import type { Known, KnownHeader } from '../attesting/decide-extend.js';
import { passMark } from '../signing-hold/hold-book.js';
import type { MarkStep } from '../signing-hold/signing-mark.js';
import { durably } from './durably.js';
import { AttestationRow, BatchBlobRow, type EntryJson, HeldBatchRow, HeldBlobRow } from './entities.js';

/** A blob that is in the IPFS store already. */
export interface StoredBlob {
  lane: number;
  versionedHash: VersionedHash;
  cid: Cid;
  commitment: Uint8Array;
  proof: Uint8Array;
}

/** A batch's parts as they travel and as they are kept; keys and signatures are null where it is final (P3). */
export interface EncodedBatch {
  header: Uint8Array;
  leaves: Uint8Array;
  authorizations: Uint8Array | null;
}

/** Everything that a signature answers for, beside the blobs' bytes. */
export interface DurableBatch extends KnownHeader {
  encoded: EncodedBatch;
  entries: ByLane<InboxEntry[]>;
  blobs: StoredBlob[];
  /** for how long its blobs are kept at least, seconds since 1970 */
  keepUntil: number;
  /** the decision to sign it; none for what it only follows, since L1 has it */
  decision?: Decision;
  /** why the batches of this number and above gave way, where they did */
  replaces?: string;
}

/** The decision to sign, and the mark's step by it. */
export interface Decision {
  terms: Attestation;
  step: MarkStep;
}

/** What is kept of a batch, for another member. */
export interface KeptBatch extends EncodedBatch {
  /** those that are held */
  blobs: StoredBlob[];
}

/** A batch with what a replay needs. */
export interface HeldBatch extends KnownHeader {
  leaves: Uint8Array;
  entries: ByLane<InboxEntry[]>;
  /** null where the batch has no such blob */
  cids: ByLane<Cid | null>;
}

export interface HeldBlob {
  versionedHash: VersionedHash;
  cid: Cid;
  retainUntil: number;
}

const REPLAY_PAGE = 16;
const buffer = (hex: Hex): Buffer => Buffer.from(fromHex(hex));
const CHAIN = { supersededAt: IsNull() };

/**
 * The member's memory in its own database: the chain of batches that it stands behind, those that gave way to others, blobs
 * with their promises, and what it signed. All that it decides, it decides from here, so a restart changes nothing.
 */
export class BatchBook {
  readonly genesis: KnownHeader;

  constructor(
    private readonly dataSource: DataSource,
    emptyRoot: Hex,
  ) {
    const header = genesisHeader(emptyRoot);
    this.genesis = { header, hash: hashHeader(header) };
  }

  /** The last batch of the chain. */
  async tip(): Promise<KnownHeader> {
    const [row] = await this.dataSource
      .getRepository(HeldBatchRow)
      .find({ select: { headerHash: true, header: true }, where: CHAIN, order: { number: 'DESC' }, take: 1 });
    return row === undefined ? this.genesis : known(row);
  }

  /** The batch of the chain with this number, genesis included. */
  async at(number: number): Promise<KnownHeader | undefined> {
    if (number === 0) return this.genesis;
    const row = await this.dataSource
      .getRepository(HeldBatchRow)
      .findOne({ select: { headerHash: true, header: true }, where: { ...CHAIN, number } });
    return row === null ? undefined : known(row);
  }

  /** What the chain has around a number. @param onL1 number of the latest batch that L1 has */
  async around(number: number, onL1: number): Promise<Known> {
    const tip = await this.tip();
    if (number > tip.header.number + 1) return { tip };
    const [same, parent, waiting] = await Promise.all([this.at(number), this.at(number - 1), this.at(onL1 + 1)]);
    return { tip, same, parent, waiting };
  }

  /** Batches of the chain with numbers in (after, until], in order, with what a replay needs. */
  async *replay(after: number, until: number): AsyncGenerator<HeldBatch> {
    for (let last = after; last < until; ) {
      const rows = await this.dataSource.getRepository(HeldBatchRow).find({
        where: { ...CHAIN, number: MoreThan(last) },
        order: { number: 'ASC' },
        take: Math.min(REPLAY_PAGE, until - last),
      });
      if (rows.length === 0) return;
      for (const row of rows) yield { ...known(row), ...(await this.replayable(row)) };
      last = rows.at(-1)?.number ?? until;
    }
  }

  /** The recorded decision on these terms: undefined where there is none, `signature` null where a crash came before it. */
  async attestation(terms: Attestation): Promise<{ signature: Uint8Array | null } | undefined> {
    const row = await this.dataSource.getRepository(AttestationRow).findOneBy(keyOf(terms));
    return row === null ? undefined : { signature: row.signature && new Uint8Array(row.signature) };
  }

  /** C4: makes a batch, and the decision to sign it where there is one, durable: at once or not at all. */
  async record(batch: DurableBatch): Promise<void> {
    await this.durably(async (manager) => {
      if (batch.replaces !== undefined) await supersede(manager, batch.header.number, batch.replaces);
      await insertBatch(manager, batch);
      await promise(manager, batch);
    });
  }

  /** A new round for a batch of the chain: the decision to sign it again, and blobs kept for as long as that says. */
  async recordRound({ blobs, ...decision }: Decision & { blobs: StoredBlob[] }): Promise<void> {
    const { headerHash: hash, retainUntil: keepUntil } = decision.terms;
    const batch = { hash, keepUntil, blobs, decision };
    await this.durably((manager) => promise(manager, batch));
  }

  /** Blobs of a batch below the tip that it owes, and the batch itself where the chain has a gap there. */
  async recordOwed(batch: DurableBatch): Promise<void> {
    await this.durably(async (manager) => {
      const inChain = await manager.existsBy(HeldBatchRow, { ...CHAIN, number: batch.header.number });
      if (!inChain) await insertBatch(manager, batch);
      await promise(manager, batch);
    });
  }

  /**
   * Makes a batch the base of what comes after it, whatever is below: part of the transaction that replaces the snapshot.
   *
   * @param above the last batch of the chain that stands: L1 has others in the place of those after it
   */
  async adopt(manager: EntityManager, base: DurableBatch, above: number): Promise<void> {
    await manager.query('SET LOCAL synchronous_commit TO on');
    await supersede(manager, above + 1, 'ANOTHER_SUBMITTED');
    await insertBatch(manager, base);
  }

  /** What is kept of a batch, of the chain or not; undefined where nothing is, or its header alone. */
  async kept(headerHash: Hex): Promise<KeptBatch | undefined> {
    const row = await this.dataSource.getRepository(HeldBatchRow).findOneBy({ headerHash: buffer(headerHash) });
    if (row === null || row.leaves.length === 0) return undefined;
    const { header, leaves, authorizations } = row;
    return { header, leaves, authorizations, blobs: await this.heldOf(row.headerHash) };
  }

  /**
   * P3: keys and signatures of a batch that is not final, as packAuthorizations packs them.
   *
   * @throws CodedError NOT_HELD where this member never had them, or has them no more
   */
  async authorizations(headerHash: Hex): Promise<Uint8Array> {
    const row = await this.dataSource
      .getRepository(HeldBatchRow)
      .findOne({ select: { headerHash: true, authorizations: true }, where: { headerHash: buffer(headerHash) } });
    if (row?.authorizations) return row.authorizations;
    throw new CodedError('NOT_HELD', { headerHash }, 'this member holds no keys and signatures of such a batch');
  }

  /**
   * P3: keys and signatures of what is final, or can never be, serve no proof any more.
   *
   * @param final number of the last final batch
   * @returns of how many batches they were deleted
   */
  async forgetAuthorizations(final: number, limit: number): Promise<number> {
    const deleted: unknown[] = await this.dataSource.query(
      `UPDATE held_batches SET authorizations = NULL WHERE header_hash IN (SELECT header_hash FROM held_batches
       WHERE number <= $1 AND authorizations IS NOT NULL ORDER BY number LIMIT $2) RETURNING number`,
      [final, limit],
    );
    return (deleted[0] as unknown[]).length;
  }

  async recordSignature(terms: Attestation, signature: Uint8Array): Promise<void> {
    await this.durably((manager) =>
      manager.update(AttestationRow, keyOf(terms), { signature: Buffer.from(signature) }),
    );
  }

  /** Blobs that are held now, of those asked for. */
  async blobs(hashes: readonly VersionedHash[]): Promise<HeldBlob[]> {
    const rows = await this.dataSource
      .getRepository(HeldBlobRow)
      .createQueryBuilder('blob')
      .where('blob.versioned_hash = ANY(:hashes) AND blob.deleted_at IS NULL', { hashes: hashes.map(buffer) })
      .getMany();
    return rows.map(heldBlob);
  }

  /** The last batch of the chain that was signed for, in its latest epoch; undefined where none was. */
  async lastSigned(): Promise<{ number: number; epoch: number; at: Date } | undefined> {
    const [row] = await this.dataSource.query(
      `SELECT batch.number, signed.epoch, signed.decided_at AS at
       FROM held_batches batch JOIN attestations signed USING (header_hash)
       WHERE batch.superseded_at IS NULL AND signed.signature IS NOT NULL
       ORDER BY batch.number DESC, signed.epoch DESC LIMIT 1`,
    );
    return row && { number: Number(row.number), epoch: Number(row.epoch), at: row.at };
  }

  /** How many blobs are held. */
  countBlobs(): Promise<number> {
    return this.dataSource.getRepository(HeldBlobRow).countBy({ deletedAt: IsNull() });
  }

  /**
   * Blobs whose promise has passed, and that no replay needs: batches up to `snapshot` are in the snapshot, superseded ones
   * are never replayed.
   */
  async expired(nowSeconds: number, snapshot: number, limit: number): Promise<HeldBlob[]> {
    const rows = await this.dataSource
      .getRepository(HeldBlobRow)
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

  /** Blobs that do not count as held any more, and whose bytes may still be there. */
  async forgotten(limit: number): Promise<HeldBlob[]> {
    const rows = await this.dataSource
      .getRepository(HeldBlobRow)
      .find({ where: { deletedAt: Not(IsNull()), purgedAt: IsNull() }, take: limit });
    return rows.map(heldBlob);
  }

  /** From now on these blobs do not count as held. */
  async forget(blobs: readonly HeldBlob[]): Promise<void> {
    if (blobs.length > 0) await this.touch(blobs, { deletedAt: new Date() });
  }

  /**
   * These blobs' bytes are gone. A batch whose last blob went loses what it was replayed from: leaves and entries. Its header, and what
   * was signed for it, stay.
   */
  async purged(blobs: readonly HeldBlob[]): Promise<void> {
    if (blobs.length === 0) return;
    await this.touch(blobs, { purgedAt: new Date() });
    await this.dataSource.query(
      `UPDATE held_batches batch SET leaves = '', entries = '[[],[]]'
       WHERE header_hash IN (SELECT header_hash FROM batch_blobs WHERE versioned_hash = ANY($1))
       AND NOT EXISTS (SELECT 1 FROM batch_blobs link JOIN held_blobs blob USING (versioned_hash)
         WHERE link.header_hash = batch.header_hash AND blob.purged_at IS NULL)`,
      [blobs.map((blob) => buffer(blob.versionedHash))],
    );
  }

  private async touch(blobs: readonly HeldBlob[], change: { deletedAt: Date } | { purgedAt: Date }): Promise<void> {
    const versionedHash = In(blobs.map((blob) => buffer(blob.versionedHash)));
    await this.dataSource.getRepository(HeldBlobRow).update({ versionedHash }, change);
  }

  private async heldOf(headerHash: Buffer): Promise<StoredBlob[]> {
    const rows: { lane: number; versioned_hash: Buffer; cid: Cid; commitment: Buffer; proof: Buffer }[] =
      await this.dataSource.query(
        `SELECT lane, versioned_hash, cid, commitment, proof FROM batch_blobs JOIN held_blobs USING (versioned_hash)
         WHERE header_hash = $1 AND deleted_at IS NULL ORDER BY lane`,
        [headerHash],
      );
    return rows.map(({ versioned_hash, ...blob }) => ({
      ...blob,
      versionedHash: toHex(versioned_hash) as VersionedHash,
    }));
  }

  private async replayable(row: HeldBatchRow): Promise<Omit<HeldBatch, keyof KnownHeader>> {
    const links: { lane: number; cid: Cid }[] = await this.dataSource
      .getRepository(BatchBlobRow)
      .createQueryBuilder('link')
      .innerJoin(HeldBlobRow, 'blob', 'blob.versioned_hash = link.versioned_hash')
      .where('link.header_hash = :hash', { hash: row.headerHash })
      .select(['link.lane AS lane', 'blob.cid AS cid'])
      .getRawMany();
    const cid = (lane: number): Cid | null => links.find((found) => found.lane === lane)?.cid ?? null;
    return { leaves: row.leaves, entries: entriesFrom(row.entries), cids: [cid(0), cid(1)] };
  }

  private durably<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return durably(this.dataSource, work);
  }
}

async function supersede(manager: EntityManager, number: number, reason: string): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(HeldBatchRow)
    .set({ supersededAt: () => 'now()', supersededFor: reason })
    .where('number >= :number AND superseded_at IS NULL', { number })
    .execute();
}

// A batch that had given way may return: then only its place changes.
async function insertBatch(manager: EntityManager, { header, hash, encoded, entries }: DurableBatch): Promise<void> {
  const row = {
    headerHash: buffer(hash),
    number: header.number,
    header: Buffer.from(encoded.header),
    leaves: Buffer.from(encoded.leaves),
    authorizations: encoded.authorizations && Buffer.from(encoded.authorizations),
    entries: entriesToJson(entries),
    storedAt: new Date(),
    supersededAt: null,
    supersededFor: null,
  };
  await manager.upsert(HeldBatchRow, row, ['headerHash']);
}

type Promised = Pick<DurableBatch, 'hash' | 'blobs' | 'keepUntil' | 'decision'>;

async function promise(manager: EntityManager, batch: Promised): Promise<void> {
  if (batch.decision !== undefined) await passMark(manager, batch.decision.step);
  for (const blob of batch.blobs) await promiseBlob(manager, batch, blob);
  if (batch.decision === undefined) return;
  await manager
    .createQueryBuilder()
    .insert()
    .into(AttestationRow)
    .values({ ...keyOf(batch.decision.terms), decidedAt: new Date() })
    .orIgnore()
    .execute();
}

// A promise may only grow: an earlier, longer one stands.
async function promiseBlob(manager: EntityManager, batch: Promised, blob: StoredBlob): Promise<void> {
  const { versionedHash, cid, commitment, proof, lane } = blob;
  const hash = buffer(versionedHash);
  await manager.query(
    `INSERT INTO held_blobs (versioned_hash, cid, commitment, proof, retain_until) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (versioned_hash) DO UPDATE SET deleted_at = NULL, purged_at = NULL, cid = excluded.cid,
       retain_until = GREATEST(held_blobs.retain_until, excluded.retain_until)`,
    [hash, cid, Buffer.from(commitment), Buffer.from(proof), batch.keepUntil],
  );
  await manager
    .createQueryBuilder()
    .insert()
    .into(BatchBlobRow)
    .values({ headerHash: buffer(batch.hash), lane, versionedHash: hash })
    .orIgnore()
    .execute();
}

function keyOf({ headerHash, epoch, retainUntil }: Attestation) {
  return { headerHash: buffer(headerHash), epoch, retainUntil };
}

function known({ headerHash, header }: Pick<HeldBatchRow, 'headerHash' | 'header'>): KnownHeader {
  return { header: decodeHeader(header), hash: toHex(headerHash) };
}

function heldBlob({ versionedHash, cid, retainUntil }: HeldBlobRow): HeldBlob {
  return { versionedHash: toHex(versionedHash) as VersionedHash, cid: cid as Cid, retainUntil };
}

function entriesToJson(entries: ByLane<InboxEntry[]>): [EntryJson[], EntryJson[]] {
  const json = ({ kind, slot, owner, asset, amount, key }: InboxEntry): EntryJson => ({
    kind,
    slot,
    owner,
    asset,
    amount: `${amount}`,
    key: `${key}`,
  });
  return [entries[0].map(json), entries[1].map(json)];
}

function entriesFrom(json: [EntryJson[], EntryJson[]]): ByLane<InboxEntry[]> {
  const entry = ({ kind, slot, owner, asset, amount, key }: EntryJson): InboxEntry => ({
    kind,
    slot: slot as Slot,
    owner: owner as Address,
    asset: asset as AssetId,
    amount: BigInt(amount),
    key: BigInt(key),
  });
  return [json[0].map(entry), json[1].map(entry)];
}
