import type { DataSource, EntityManager } from 'typeorm';
import { CodedError } from '#libs/protocol';
import { inTransaction } from '../postgres/connect-postgres.js';
import { SETTINGS } from './migrations.js';

export interface L1Block {
  number: number;
  /** 0x and 32 bytes, as all hashes here */
  hash: string;
  parentHash: string;
  /** Seconds. */
  timestamp: number;
}

export interface L1Event {
  blockNumber: number;
  logIndex: number;
  blockHash: string;
  transactionHash: string;
  address: string;
  name: string;
  /** By parameter name. Big integers are stored, and returned, as decimal text. */
  args: Record<string, unknown>;
}

export interface L1EventQuery {
  /** First block, inclusive. */
  from?: number;
  /** Last block, inclusive. */
  to?: number;
  names?: readonly string[];
}

/** The blocks and events of the chain that an L1 follower takes for canonical. Only one follower writes. */
export class PgL1Store {
  private prunedTo = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** The highest block; null before the first. */
  async tip(): Promise<L1Block | null> {
    return tipOf(this.dataSource.manager);
  }

  async block(number: number): Promise<L1Block | null> {
    const [row] = await this.dataSource.query('SELECT * FROM l1_blocks WHERE number = $1', [number]);
    return row === undefined ? null : asBlock(row);
  }

  /**
   * Appends blocks in ascending order, with their events, in one transaction. Heights may be skipped, since a follower
   * that catches up need not fetch every header, but a block right above another must name it as its parent.
   *
   * @throws CodedError L1_NOT_EXTENDING if a block is not above the last, or has another parent (a reorg)
   */
  async append(blocks: readonly L1Block[], events: readonly L1Event[]): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      let last = await tipOf(manager);
      for (const block of blocks) {
        assertExtends(last, block);
        last = block;
      }
      await insertBlocks(manager, blocks);
      await insertEvents(manager, events);
    });
  }

  /** Deletes all blocks above `number`, and their events. */
  async rollbackTo(number: number): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await manager.query('DELETE FROM l1_events WHERE block_number > $1', [number]);
      await manager.query('DELETE FROM l1_blocks WHERE number > $1', [number]);
    });
    this.prunedTo = Math.min(this.prunedTo, Math.max(0, number));
  }

  /** Events in the order in which L1 emitted them. */
  async events({ from = 0, to = Number.MAX_SAFE_INTEGER, names }: L1EventQuery = {}): Promise<L1Event[]> {
    const rows = await this.dataSource.query(
      `SELECT * FROM l1_events WHERE block_number BETWEEN $1 AND $2 AND ($3::text[] IS NULL OR name = ANY($3::text[]))
       ORDER BY block_number, log_index`,
      [from, to, names ?? null],
    );
    return rows.map(asEvent);
  }

  /**
   * Deletes blocks below `number`, which no reorg can reach. Events stay, except settings that are superseded below
   * `number`: owners may change theirs as often as they like.
   */
  async prune(number: number): Promise<void> {
    await this.dataSource.query('DELETE FROM l1_blocks WHERE number < $1', [number]);
    if (number <= this.prunedTo) return;
    await this.dataSource.query(
      `DELETE FROM l1_events earlier USING l1_events later
       WHERE later.name IN (${SETTINGS}) AND later.block_number >= $1 AND later.block_number < $2
         AND earlier.name IN (${SETTINGS}) AND earlier.name = later.name AND earlier.address = later.address
         AND earlier.args->'topics'->>1 = later.args->'topics'->>1
         AND (earlier.block_number, earlier.log_index) < (later.block_number, later.log_index)`,
      [this.prunedTo, number],
    );
    this.prunedTo = number;
  }
}

async function tipOf(manager: Pick<EntityManager, 'query'>): Promise<L1Block | null> {
  const [row] = await manager.query('SELECT * FROM l1_blocks ORDER BY number DESC LIMIT 1');
  return row === undefined ? null : asBlock(row);
}

function assertExtends(last: L1Block | null, next: L1Block): void {
  if (last === null || next.number > last.number + 1) return;
  if (next.number === last.number + 1 && next.parentHash === last.hash) return;
  const found = { number: next.number, parentHash: next.parentHash };
  throw new CodedError(
    'L1_NOT_EXTENDING',
    { tip: last.number, tipHash: last.hash, ...found },
    'the block does not extend the tip',
  );
}

async function insertBlocks(manager: EntityManager, blocks: readonly L1Block[]): Promise<void> {
  await manager.query(
    `INSERT INTO l1_blocks (number, hash, parent_hash, timestamp)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[])`,
    [
      blocks.map((b) => b.number),
      blocks.map((b) => b.hash),
      blocks.map((b) => b.parentHash),
      blocks.map((b) => b.timestamp),
    ],
  );
}

async function insertEvents(manager: EntityManager, events: readonly L1Event[]): Promise<void> {
  if (events.length === 0) return;
  await manager.query(
    `INSERT INTO l1_events (block_number, log_index, block_hash, transaction_hash, address, name, args)
     SELECT "blockNumber", "logIndex", "blockHash", "transactionHash", address, name, args
     FROM jsonb_to_recordset($1::jsonb) AS event("blockNumber" bigint, "logIndex" integer, "blockHash" text,
       "transactionHash" text, address text, name text, args jsonb)`,
    [JSON.stringify(events, bigintAsText)],
  );
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function asBlock(row: { number: string; hash: string; parent_hash: string; timestamp: string }): L1Block {
  return { number: Number(row.number), hash: row.hash, parentHash: row.parent_hash, timestamp: Number(row.timestamp) };
}

function asEvent(row: Record<string, unknown>): L1Event {
  return {
    blockNumber: Number(row.block_number),
    logIndex: Number(row.log_index),
    blockHash: String(row.block_hash),
    transactionHash: String(row.transaction_hash),
    address: String(row.address),
    name: String(row.name),
    args: row.args as Record<string, unknown>,
  };
}
