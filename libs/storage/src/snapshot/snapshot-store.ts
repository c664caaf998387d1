import type { DataSource, EntityManager } from 'typeorm';
import { sha256 } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { inTransaction } from '../postgres/connect-postgres.js';

/** Part of one lane's leaves, in its owner's layout. */
export interface StatePage {
  lane: number;
  page: number;
  data: Uint8Array;
}

export interface SnapshotHead {
  /** Number of the batch after which the state is saved. */
  number: number;
  /** 32 bytes. */
  headerHash: Uint8Array;
  /** what the owner needs besides the pages; JSON */
  meta: Record<string, unknown>;
}

export interface Snapshot extends SnapshotHead {
  /** The pages that changed since the last save; the others stay. */
  pages: Iterable<StatePage> | AsyncIterable<StatePage>;
}

/** Pages per statement: a few megabytes. */
const PAGES_PER_STATEMENT = 100;
/** A page larger than this is a mistake. */
const MAX_PAGE_BYTES = 16 * 1_048_576;

interface PageRow {
  lane: number;
  page: number;
  number: string;
  data: Buffer;
  sha256: Buffer;
}

/** One tree snapshot in Postgres. It is replaced as a whole, so what is loaded is the state of exactly one batch. */
export class SnapshotStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The batch whose state is saved; null before the first save. */
  load(): Promise<SnapshotHead | null> {
    return loadHead(this.dataSource.manager);
  }

  /**
   * All pages, in order of lane and page, each checked against its sha256. Must not run during a save.
   *
   * @throws CodedError SNAPSHOT_CORRUPT if bytes have changed, or a page is of a later batch than the snapshot
   */
  async *pages(): AsyncGenerator<StatePage> {
    yield* pagesOf(this.dataSource.manager, await this.load());
  }

  /**
   * The snapshot as of one moment, even if another is saved meanwhile: its head, then all pages in order; nothing
   * before the first save. The generator holds a connection, so it must be read to its end or returned.
   *
   * @throws CodedError SNAPSHOT_CORRUPT
   */
  async *read(): AsyncGenerator<SnapshotHead | StatePage> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      const head = await loadHead(runner.manager);
      if (head === null) return;
      yield head;
      yield* pagesOf(runner.manager, head);
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /**
   * Saves a snapshot in one transaction.
   *
   * @throws CodedError SNAPSHOT_BEHIND if a later one is saved already (`clear` first, to go back)
   */
  async save({ number, headerHash, meta, pages }: Snapshot): Promise<void> {
    // Collected first, since a repeated transaction needs all of them again.
    const collected = await collect(pages);
    await inTransaction(this.dataSource, async (manager) => {
      await replaceHead(manager, { number, headerHash, meta });
      for (let start = 0; start < collected.length; start += PAGES_PER_STATEMENT) {
        await upsertPages(manager, number, collected.slice(start, start + PAGES_PER_STATEMENT));
      }
    });
  }

  /**
   * Replaces the saved snapshot, and does `also` in the same transaction.
   *
   * @param pages all pages of the state; called again if the transaction is repeated
   */
  async replace(
    head: SnapshotHead,
    pages: () => Iterable<StatePage>,
    also: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await deleteAll(manager);
      await replaceHead(manager, head);
      for (const some of inGroups(pages(), PAGES_PER_STATEMENT)) await upsertPages(manager, head.number, some);
      await also(manager);
    });
  }

  /** Deletes the snapshot and its pages. */
  async clear(): Promise<void> {
    await inTransaction(this.dataSource, deleteAll);
  }
}

async function loadHead(manager: EntityManager): Promise<SnapshotHead | null> {
  const [row] = await manager.query('SELECT number, header_hash, meta FROM state_snapshots');
  return row === undefined
    ? null
    : { number: Number(row.number), headerHash: new Uint8Array(row.header_hash), meta: row.meta };
}

async function* pagesOf(manager: EntityManager, head: SnapshotHead | null): AsyncGenerator<StatePage> {
  for (let after = { lane: -1, page: -1 }; ; ) {
    const rows: PageRow[] = await manager.query(
      `SELECT lane, page, number, data, sha256 FROM state_pages
       WHERE (lane, page) > ($1, $2) ORDER BY lane, page LIMIT ${PAGES_PER_STATEMENT}`,
      [after.lane, after.page],
    );
    for (const row of rows) yield checkedPage(row, head);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function collect(pages: Snapshot['pages']): Promise<StatePage[]> {
  const collected: StatePage[] = [];
  for await (const page of pages) collected.push(sized(page));
  return collected;
}

function* inGroups(pages: Iterable<StatePage>, size: number): Generator<StatePage[]> {
  let group: StatePage[] = [];
  for (const page of pages) {
    group.push(sized(page));
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function sized(page: StatePage): StatePage {
  if (page.data.length <= MAX_PAGE_BYTES) return page;
  throw new CodedError('INVALID_PAGE', { maxBytes: MAX_PAGE_BYTES, actualBytes: page.data.length });
}

// Not TRUNCATE, which would wait for readers.
async function deleteAll(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM state_pages');
  await manager.query('DELETE FROM state_snapshots');
}

async function replaceHead(manager: EntityManager, { number, headerHash, meta }: SnapshotHead): Promise<void> {
  const [current] = await manager.query('SELECT number FROM state_snapshots FOR UPDATE');
  if (current !== undefined && Number(current.number) > number) {
    throw new CodedError('SNAPSHOT_BEHIND', { saved: Number(current.number), actual: number });
  }
  await manager.query('DELETE FROM state_snapshots');
  const values = [number, Buffer.from(headerHash), JSON.stringify(meta)];
  await manager.query('INSERT INTO state_snapshots (number, header_hash, meta) VALUES ($1, $2, $3)', values);
}

// Rows of parameters rather than unnest: a bytea parameter is sent as bytes, an array of them as hex text.
async function upsertPages(manager: EntityManager, number: number, pages: readonly StatePage[]): Promise<void> {
  const rows = pages.map(
    (_page, index) => `($${4 * index + 2}, $${4 * index + 3}, $1, $${4 * index + 4}, $${4 * index + 5})`,
  );
  const values = pages.flatMap(({ lane, page, data }) => [lane, page, asBuffer(data), sha256(data)]);
  await manager.query(
    `INSERT INTO state_pages (lane, page, number, data, sha256) VALUES ${rows.join(', ')}
     ON CONFLICT (lane, page) DO UPDATE SET number = excluded.number, data = excluded.data, sha256 = excluded.sha256`,
    [number, ...values],
  );
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function checkedPage(row: PageRow, head: SnapshotHead | null): StatePage {
  const intact = Buffer.compare(sha256(row.data), row.sha256) === 0;
  if (intact && head !== null && Number(row.number) <= head.number)
    return { lane: row.lane, page: row.page, data: row.data };
  throw new CodedError('SNAPSHOT_CORRUPT', {
    lane: row.lane,
    page: row.page,
    number: row.number,
    snapshot: head?.number,
  });
}
