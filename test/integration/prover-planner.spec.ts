import type { DataSource } from 'typeorm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto, State } from '#libs/ledger';
import { ProofQueue, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { silentLogger } from '#libs/platform';
import {
  type BatchParameters,
  concatBytes,
  encodeHeader,
  fromHex,
  type Header,
  hashHeader,
  packAuthorizations,
  packLeaves,
  toHex,
} from '#libs/protocol';
import { packChunk, unpackChunk } from '#libs/proving';
import { connectPostgres, SnapshotStore, snapshotMigrations } from '#libs/storage';
import { freshDatabase } from '#libs/testing';
import { chunkWitness } from '#libs/witness';
import { DOMAIN, World } from '../../libs/ledger/test/world.js';
import type { Entries } from '../../src/prover/planning/batch-to-plan.js';
import { LedgerCursor } from '../../src/prover/planning/ledger-cursor.js';
import { Planner } from '../../src/prover/planning/planner.js';
import { advance, chunksOf, randomWorld } from './circuit-harness.js';
import { OperatorPipeline } from './operator-pipeline.js';

const parameters: BatchParameters = { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2 };
const { signal } = new AbortController();

describe('the planner', () => {
  let crypto: Crypto;
  let world: World;
  let drop: () => Promise<void>;
  let database: DataSource;
  let pages: DataSource;
  let queue: ProofQueue;

  beforeAll(async () => {
    crypto = await loadCrypto();
    world = randomWorld(new World(crypto, parameters), 11, 4, 15);
    expect(world.batches).toHaveLength(4);
  });
  beforeEach(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    database = await connectPostgres(fresh.url, { entities: pipelineEntities, migrations: pipelineMigrations });
    pages = await connectPostgres(fresh.url, { schema: 'pages', migrations: snapshotMigrations });
    queue = new ProofQueue(database);
  });
  afterEach(async () => {
    await pages.destroy();
    await database.destroy();
    await drop();
  });

  /** Takes the world's batch `number` through the pipeline. */
  async function submit(number: number, change: Partial<Header> = {}): Promise<Header> {
    const { elements, lanes, leaves, authorizations, ...batch } = world.batches[number - 1]!;
    const header = { ...batch.header, ...change };
    const pipeline = new OperatorPipeline(database);
    await pipeline.seal(
      {
        ...{ number, timestamp: header.timestamp, chunkCount: leaves.length, operationCount: elements.length },
        ...{ elements: Buffer.from(concatBytes(...elements)), lanes: Buffer.from(lanes), sealedAt: new Date() },
        leaves: Buffer.from(packLeaves(leaves)),
        authorizations: Buffer.from(packAuthorizations(authorizations)),
      },
      [],
    );
    await pipeline.commit(number, hashHeader(header), encodeHeader(header), []);
    await pipeline.store(number, 'core', []);
    await pipeline.certify(number, null, false);
    await pipeline.submit(number, { transactionHash: toHex(new Uint8Array(32)), blockNumber: 1, gasUsed: 1 });
    return header;
  }

  function planner({ entries = world.entries as Entries, latestFinal = 0, maxQueuedChunks = 1_000 } = {}): Planner {
    const pipeline = new OperatorPipeline(database);
    const snapshots = new SnapshotStore(pages);
    const logger = silentLogger();
    const cursor = new LedgerCursor({ pipeline, snapshots, crypto, domain: DOMAIN, parameters, entries, logger });
    return new Planner({ queue, cursor, pack: packChunk, latestFinal: () => latestFinal, maxQueuedChunks, logger });
  }

  async function planAll(all: Planner): Promise<void> {
    while ((await all.run(signal)) === 'again');
  }

  const jobs = async (from: number) =>
    (
      await database.query('SELECT number, chunk, job FROM chunk_proofs WHERE number >= $1 ORDER BY number, chunk', [
        from,
      ])
    ).map(({ job, ...place }: { job: Buffer }) => ({ ...place, job: job.toString('hex') }));

  /** The state's pages after batch `number`. */
  async function savePages(number: number): Promise<void> {
    const state = new State(crypto.hash);
    for (const { steps, batch, state: after } of chunksOf(world, parameters)) {
      if (batch >= number) break;
      advance(state, steps);
      expect(after).toBeDefined();
    }
    const dirty = state.dirtyPages().map(({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    const headerHash = fromHex(hashHeader(world.batches[number - 1]!.header));
    await new SnapshotStore(pages).save({ number, headerHash, meta: {}, pages: dirty });
  }

  it('writes every chunk with its job and its withdrawals', async () => {
    for (const number of [1, 2, 3, 4]) await submit(number);
    await planAll(planner());
    const rows = await database.query('SELECT * FROM chunk_proofs ORDER BY number, chunk');
    expect(rows).toHaveLength(world.batches.reduce((sum, { leaves }) => sum + leaves.length, 0));
    for (const row of rows) {
      const { statement } = chunkWitness(crypto.hash, parameters, unpackChunk(row.job));
      const leaf = world.batches[Number(row.number) - 1]!.leaves[row.chunk]!;
      expect(statement.rootsAfter).toEqual([leaf.rollupRoot, leaf.validiumRoot]);
      expect(row.withdrawals === null).toBe(statement.withdrawals.length === 0);
    }
  });

  it('starts at the pages of a final batch, and plans the same chunks', async () => {
    for (const number of [1, 2, 3, 4]) await submit(number);
    await planAll(planner());
    const whole = await jobs(3);
    await database.query('DELETE FROM chunk_proofs');
    await savePages(2);
    const served = world.batches[1]!.header.inboxEnd;
    const asked: number[] = [];
    const entries: Entries = (lane, index) => {
      if (index < served[lane]) asked.push(index);
      return world.entries(lane, index);
    };
    await planAll(planner({ entries, latestFinal: 2 }));
    expect(await jobs(0)).toEqual(whole);
    expect(asked).toEqual([]);
    // Pages above the next batch are useless, so planning starts from genesis.
    await database.query('DELETE FROM chunk_proofs');
    await planAll(planner({ latestFinal: 0 }));
    expect(await jobs(3)).toEqual(whole);
  });

  it('does not plan further ahead than the limit', async () => {
    for (const number of [1, 2]) await submit(number);
    const bounded = planner({ maxQueuedChunks: 1 });
    expect(await bounded.run(signal)).toBe('again');
    expect(await bounded.run(signal)).toBeUndefined();
    expect((await queue.open()).every(({ number }) => number === 1)).toBe(true);
  });

  it('waits for inbox entries that L1 has not shown yet', async () => {
    await submit(1);
    let isShown = false;
    const late = planner({ entries: (lane, index) => (isShown ? world.entries(lane, index) : undefined) });
    expect(await late.run(signal)).toBeUndefined();
    expect(await queue.open()).toEqual([]);
    isShown = true;
    expect(await late.run(signal)).toBe('again');
  });

  it('plans a batch again that was rolled back and resubmitted', async () => {
    for (const number of [1, 2, 3]) await submit(number);
    const steady = planner();
    await planAll(steady);
    const before = await queue.open();
    await database.query('DELETE FROM batches WHERE number = 3');
    expect(await steady.run(signal)).toBeUndefined();
    expect((await queue.open()).map(({ number }) => number)).toEqual(
      before.map(({ number }) => number).filter((n) => n < 3),
    );
    const resubmitted = await submit(3, { timestamp: 77 });
    expect(await steady.run(signal)).toBe('again');
    const rows = (await queue.open()).filter(({ number }) => number === 3);
    expect(new Set(rows.map(({ headerHash }) => headerHash))).toEqual(new Set([hashHeader(resubmitted)]));
  });
});
