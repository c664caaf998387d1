import type { DataSource } from 'typeorm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyBatch, type Crypto, loadCrypto, State } from '#libs/ledger';
import { ProofQueue, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { silentLogger } from '#libs/platform';
import {
  concatBytes,
  encodeHeader,
  encodeWithdrawals,
  fromHex,
  type Header,
  hashHeader,
  packAuthorizations,
  toHex,
} from '#libs/protocol';
import { connectPostgres, SnapshotStore, snapshotMigrations } from '#libs/storage';
import { freshDatabase } from '#libs/testing';
import { DOMAIN, World } from '../../libs/ledger/test/world.js';
import type { Entries } from '../../src/prover/planning/batch-to-plan.js';
import { LedgerCursor } from '../../src/prover/planning/ledger-cursor.js';
import { Planner } from '../../src/prover/planning/planner.js';
import { randomWorld } from './circuit-harness.js';
import { OperatorPipeline } from './operator-pipeline.js';

/** Enough for any part. */
const BIG = 8_192;
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
    world = randomWorld(new World(crypto), 11, 4, 15);
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
    const { elements, lanes, authorizations, ...batch } = world.batches[number - 1]!;
    const header = { ...batch.header, ...change };
    const pipeline = new OperatorPipeline(database);
    await pipeline.seal(
      {
        ...{ number, timestamp: header.timestamp, operationCount: elements.length, payouts: 0, sealedAt: new Date() },
        ...{ elements: Buffer.from(concatBytes(...elements)), lanes: Buffer.from(lanes) },
        draft: Buffer.from(encodeHeader(header)),
        authorizations: Buffer.from(packAuthorizations(authorizations!)),
      },
      [],
    );
    await pipeline.commit(number, hashHeader(header), encodeHeader(header), []);
    await pipeline.store(number, 'core', []);
    await pipeline.certify(number, null, false);
    await pipeline.submit(number, { transactionHash: toHex(new Uint8Array(32)), blockNumber: 1, gasUsed: 1 });
    return header;
  }

  function planner({
    entries = world.entries as Entries,
    latestFinal = 0,
    maxQueuedBatches = 1_000,
    memory = BIG,
  } = {}): Planner {
    const pipeline = new OperatorPipeline(database);
    const snapshots = new SnapshotStore(pages);
    const logger = silentLogger();
    const cursor = new LedgerCursor({
      pipeline,
      snapshots,
      crypto,
      domain: DOMAIN,
      provers: { memory },
      entries,
      logger,
    });
    const referenceString = 'insecure-development';
    return new Planner({ queue, cursor, referenceString, latestFinal: () => latestFinal, maxQueuedBatches, logger });
  }

  async function planAll(all: Planner): Promise<void> {
    while ((await all.run(signal)) === 'again');
  }

  const jobs = async (from: number) =>
    (
      await database.query(
        'SELECT number, part, circuit, statement, job FROM proof_parts WHERE number >= $1 ORDER BY number, part',
        [from],
      )
    ).map(({ statement, job, ...place }: { statement: Buffer; job: Buffer }) => ({
      ...place,
      statement: toHex(statement),
      job: toHex(job),
    }));
  /** Forgets all plans. */
  const forget = () => database.query('DELETE FROM batch_proofs; DELETE FROM proof_parts');

  /** The state's pages after batch `number`. */
  async function savePages(number: number): Promise<void> {
    const state = new State(crypto.hash);
    const options = { domain: DOMAIN, verifySignatures: false };
    for (const batch of world.batches.slice(0, number)) await applyBatch(state, crypto, batch, options);
    const dirty = state.dirtyPages().map(({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    const headerHash = fromHex(hashHeader(world.batches[number - 1]!.header));
    await new SnapshotStore(pages).save({ number, headerHash, meta: {}, pages: dirty });
  }

  it('writes each batch with its withdrawals, and its parts', async () => {
    for (const number of [1, 2, 3, 4]) await submit(number);
    await planAll(planner());
    const rows = await database.query('SELECT * FROM batch_proofs ORDER BY number');
    expect(rows.map(({ operations }: { operations: number }) => operations)).toEqual(
      world.batches.map(({ elements }) => elements.length),
    );
    for (const [i, { withdrawals }] of rows.entries())
      expect(toHex(withdrawals)).toBe(toHex(encodeWithdrawals(world.withdrawals[i]!)));
    const places = (await jobs(1)).map(({ number, part }: { number: string; part: number }) => [Number(number), part]);
    expect(places).toEqual([1, 2, 3, 4].map((number) => [number, 0]));
  });

  it('starts at the pages of a final batch, and plans the same parts', async () => {
    for (const number of [1, 2, 3, 4]) await submit(number);
    await planAll(planner());
    const whole = await jobs(3);
    await forget();
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
    await forget();
    await planAll(planner({ latestFinal: 0 }));
    expect(await jobs(3)).toEqual(whole);
  });

  it('does not plan further ahead than the limit', async () => {
    for (const number of [1, 2]) await submit(number);
    const bounded = planner({ maxQueuedBatches: 1 });
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

  it('is not ready while the next batch needs more memory than any prover has', async () => {
    await submit(1);
    const small = planner({ memory: 100 });
    await expect(small.run(signal)).rejects.toMatchObject({ code: 'MEMORY_TOO_SMALL' });
    expect(() => small.check()).toThrowError(expect.objectContaining({ code: 'MEMORY_TOO_SMALL' }));
    expect(await queue.open()).toEqual([]);
    // Somebody else proved it.
    await database.query('DELETE FROM batches');
    expect(await small.run(signal)).toBeUndefined();
    small.check();
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
