import { type DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import {
  type ByLane,
  CodedError,
  decodeHeader,
  fromHex,
  genesisHeader,
  type Hex,
  hashHeader,
  type InboxEntry,
  toHex,
} from '#libs/protocol';
import type { Cid } from '#libs/storage';
import { durably } from '../storage/durably.js';
import { BatchBlobRow, HeldBatchRow, HeldBlobRow } from '../storage/entities.js';
import { type Decision, recordDecision } from './attestation-repository.js';
import { promiseBlobs, type StoredBlob } from './blob-repository.js';
import { entriesFromJson, entriesToJson } from './entries-json.js';
import type { ChainContext, HashedHeader } from './extension.js';

/** A batch's parts as they are sent and stored. Keys and signatures are null for a final batch (P3). */
export interface EncodedBatch {
  header: Uint8Array;
  authorizations: Uint8Array | null;
}

/** Everything that a signature answers for, besides the blobs' bytes. */
export interface DurableBatch extends HashedHeader {
  encoded: EncodedBatch;
  entries: ByLane<InboxEntry[]>;
  blobs: StoredBlob[];
  /** its blobs are kept at least until then, seconds since 1970 */
  keepUntil: number;
  /** the decision to sign it; absent for a batch that is only followed, since L1 has it */
  decision?: Decision;
  /** why it supersedes the chain's batches of its number and above; absent if there are none */
  replaces?: string;
}

/** A batch with what a replay needs. */
export interface ReplayableBatch extends HashedHeader {
  entries: ByLane<InboxEntry[]>;
  /** null for a blob that the batch does not have */
  cids: ByLane<Cid | null>;
}

const REPLAY_PAGE = 16;
const CHAIN = { supersededAt: IsNull() };
const HEADER = { headerHash: true, header: true } as const;
const buffer = (hex: Hex): Buffer => Buffer.from(fromHex(hex));

/**
 * The chain of batches that the member stands behind, and the batches that they superseded. Every decision is read from
 * the database, never from memory, so a restart changes none.
 */
export class BatchRepository {
  readonly genesis: HashedHeader;

  constructor(
    private readonly dataSource: DataSource,
    emptyRoot: Hex,
  ) {
    const header = genesisHeader(emptyRoot);
    this.genesis = { header, hash: hashHeader(header) };
  }

  /** The last batch of the chain. */
  async tip(): Promise<HashedHeader> {
    const [row] = await this.batches.find({ select: HEADER, where: CHAIN, order: { number: 'DESC' }, take: 1 });
    return row === undefined ? this.genesis : hashed(row);
  }

  /** The chain's batch of this number, genesis included. */
  async at(number: number): Promise<HashedHeader | undefined> {
    if (number === 0) return this.genesis;
    const row = await this.batches.findOne({ select: HEADER, where: { ...CHAIN, number } });
    return row === null ? undefined : hashed(row);
  }

  /** The chain around a number. @param latestOnL1 number of the latest batch that L1 has */
  async contextAt(number: number, latestOnL1: number): Promise<ChainContext> {
    const tip = await this.tip();
    if (number > tip.header.number + 1) return { tip };
    const [same, parent, unsubmitted] = await Promise.all([
      this.at(number),
      this.at(number - 1),
      this.at(latestOnL1 + 1),
    ]);
    return { tip, same, parent, unsubmitted };
  }

  /** The chain's batches with numbers in (after, until], in order. */
  async *replay(after: number, until: number): AsyncGenerator<ReplayableBatch> {
    for (let last = after; last < until; ) {
      const rows = await this.batches.find({
        where: { ...CHAIN, number: MoreThan(last) },
        order: { number: 'ASC' },
        take: Math.min(REPLAY_PAGE, until - last),
      });
      if (rows.length === 0) return;
      for (const row of rows) yield { ...hashed(row), ...(await this.replayable(row)) };
      last = rows.at(-1)?.number ?? until;
    }
  }

  /** C4: makes a batch, and any decision to sign it, durable in one transaction. */
  async record(batch: DurableBatch): Promise<void> {
    await durably(this.dataSource, async (manager) => {
      if (batch.replaces !== undefined) await supersede(manager, batch.header.number, batch.replaces);
      await insertBatch(manager, batch);
      if (batch.decision !== undefined) await recordDecision(manager, batch.decision);
      await promiseBlobs(manager, batch);
    });
  }

  /**
   * A new round for a batch of the chain: the decision to sign it again, and the blobs kept for as long as it promises.
   */
  async recordRound({ blobs, ...decision }: Decision & { blobs: StoredBlob[] }): Promise<void> {
    const { headerHash: hash, retainUntil: keepUntil } = decision.terms;
    await durably(this.dataSource, async (manager) => {
      await recordDecision(manager, decision);
      await promiseBlobs(manager, { hash, blobs, keepUntil });
    });
  }

  /** Promised blobs that were missing, and their batch too if the chain has a gap there. */
  async recordBackfill(batch: DurableBatch): Promise<void> {
    await durably(this.dataSource, async (manager) => {
      const inChain = await manager.existsBy(HeldBatchRow, { ...CHAIN, number: batch.header.number });
      if (!inChain) await insertBatch(manager, batch);
      await promiseBlobs(manager, batch);
    });
  }

  /**
   * Makes a batch the base of the chain, whatever is below it, in the transaction that replaces the snapshot.
   *
   * @param above the last batch of the chain that L1 agrees with; later ones are superseded
   */
  async adopt(manager: EntityManager, base: DurableBatch, above: number): Promise<void> {
    await manager.query('SET LOCAL synchronous_commit TO on');
    await supersede(manager, above + 1, 'ANOTHER_SUBMITTED');
    await insertBatch(manager, base);
  }

  /** A batch's parts, whether or not it is in the chain; undefined if none but the header is kept. */
  async encoded(headerHash: Hex): Promise<EncodedBatch | undefined> {
    const row = await this.batches.findOneBy({ headerHash: buffer(headerHash) });
    if (row === null || row.entries === null) return undefined;
    const { header, authorizations } = row;
    return { header, authorizations };
  }

  /**
   * P3: keys and signatures of a batch that is not final, as packAuthorizations packs them.
   *
   * @throws CodedError NOT_HELD if this member never had them or has deleted them
   */
  async authorizations(headerHash: Hex): Promise<Uint8Array> {
    const select = { headerHash: true, authorizations: true } as const;
    const row = await this.batches.findOne({ select, where: { headerHash: buffer(headerHash) } });
    if (row?.authorizations) return row.authorizations;
    throw new CodedError('NOT_HELD', { headerHash }, 'this member holds no keys and signatures of this batch');
  }

  /**
   * P3: deletes keys and signatures of batches that are final or can never be: no proof needs them.
   *
   * @param final number of the last final batch
   * @returns of how many batches they were deleted
   */
  async deleteAuthorizations(final: number, limit: number): Promise<number> {
    const { affected } = await this.batches
      .createQueryBuilder()
      .update()
      .set({ authorizations: null })
      .where(
        `header_hash IN (SELECT header_hash FROM held_batches
         WHERE number <= :final AND authorizations IS NOT NULL ORDER BY number LIMIT :limit)`,
        { final, limit },
      )
      .execute();
    return affected ?? 0;
  }

  private get batches() {
    return this.dataSource.getRepository(HeldBatchRow);
  }

  private async replayable(row: HeldBatchRow): Promise<Omit<ReplayableBatch, keyof HashedHeader>> {
    const links = await this.dataSource
      .getRepository(BatchBlobRow)
      .createQueryBuilder('link')
      .innerJoin(HeldBlobRow, 'blob', 'blob.versioned_hash = link.versioned_hash')
      .where('link.header_hash = :hash', { hash: row.headerHash })
      .select(['link.lane AS lane', 'blob.cid AS cid'])
      .getRawMany<{ lane: number; cid: Cid }>();
    const cid = (lane: number): Cid | null => links.find((found) => found.lane === lane)?.cid ?? null;
    return { entries: entriesFromJson(row.entries ?? [[], []]), cids: [cid(0), cid(1)] };
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

// A superseded batch may return: then only its place changes.
async function insertBatch(manager: EntityManager, { header, hash, encoded, entries }: DurableBatch): Promise<void> {
  const row = {
    headerHash: buffer(hash),
    number: header.number,
    header: Buffer.from(encoded.header),
    authorizations: encoded.authorizations && Buffer.from(encoded.authorizations),
    entries: entriesToJson(entries),
    storedAt: new Date(),
    supersededAt: null,
    supersededFor: null,
  };
  await manager.upsert(HeldBatchRow, row, ['headerHash']);
}

function hashed({ headerHash, header }: Pick<HeldBatchRow, 'headerHash' | 'header'>): HashedHeader {
  return { header: decodeHeader(header), hash: toHex(headerHash) };
}
