import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type BundleRow,
  type NewBatch,
  type NewBundle,
  ProofQueue,
  pipelineEntities,
  pipelineMigrations,
} from '#libs/pipeline';
import { sha256 } from '#libs/platform';
import { type Address, type Hex, toHex } from '#libs/protocol';
import { connectPostgres } from '#libs/storage';
import { freshDatabase } from '#libs/testing';
import { OperatorPipeline } from './operator-pipeline.js';
import { plannedBatch } from './prover-parts.js';

let database: DataSource;
let pipeline: OperatorPipeline;
let drop: () => Promise<void>;

beforeEach(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  database = await connectPostgres(fresh.url, { entities: pipelineEntities, migrations: pipelineMigrations });
  pipeline = new OperatorPipeline(database);
});

afterEach(async () => {
  await database?.destroy();
  await drop?.();
});

const bundle = (sequence: number, more: Partial<NewBundle> = {}): NewBundle => ({
  sequence,
  id: randomBytes(32),
  count: 1,
  operations: randomBytes(160),
  inboxLane: null,
  inboxIndex: null,
  acceptedAt: new Date(1_000 * sequence),
  charges: [],
  ...more,
});
const batch = (number: number): NewBatch => ({
  number,
  timestamp: number,
  operationCount: 1,
  payouts: 0,
  elements: Buffer.alloc(31),
  lanes: Buffer.alloc(1),
  draft: Buffer.alloc(416),
  authorizations: Buffer.alloc(0),
  sealedAt: new Date(),
});

/** A multiple of every interval below. */
const NOW = new Date(1_000 * 10_800 * 150_000);
const postedAgo = (seconds: number) => ({
  postedAt: new Date(NOW.getTime() - 1_000 * seconds),
  rollup: BigInt(seconds),
  validium: BigInt(seconds + 1),
});

const [ALICE, BOB] = ['a', 'b'].map((digit) => `0x${digit.repeat(40)}` as Address) as [Address, Address];
const change = (owner: Address, change: bigint, balance: bigint) => ({ owner, change, balance });

const submission = () => ({
  ...{ transactionHash: randomBytes(32), nonce: 0, sentAt: new Date() },
  ...{ maxFeePerGas: '1', maxPriorityFeePerGas: '1', maxFeePerBlobGas: null },
});

async function certified(number: number): Promise<void> {
  await pipeline.commit(number, toHex(randomBytes(32)), new Uint8Array(416), []);
  await pipeline.store(number, 'core', [null, null]);
  await pipeline.certify(number, null, false);
}

it('journals a group in one statement, in order, or none of it if one is accepted already', async () => {
  const many = Array.from({ length: 3_000 }, (_, i) => bundle(i + 1));
  await pipeline.journal(many);
  expect((await pipeline.unsealed()).map(({ sequence }) => sequence)).toEqual(many.map(({ sequence }) => sequence));
  expect(await pipeline.lastSequence()).toBe(3_000);
  const again = [bundle(3_001), bundle(3_002, { id: (many[0] as NewBundle).id })];
  await expect(pipeline.journal(again)).rejects.toMatchObject({ code: 'JOURNAL_CONFLICT' });
  expect(await pipeline.lastSequence()).toBe(3_000);
});

it('finds a bundle by its content', async () => {
  const one = bundle(1);
  await pipeline.journal([one, bundle(2)]);
  expect(await pipeline.bundleByOperations(sha256(one.operations))).toEqual({
    id: one.id,
    acceptedAt: one.acceptedAt,
    rejected: null,
  });
  expect(await pipeline.bundleByOperations(randomBytes(32))).toBeNull();
});

it('never takes another’s batch for the one being sealed', async () => {
  await pipeline.seal(batch(1), []);
  await expect(pipeline.seal(batch(1), [])).rejects.toMatchObject({ code: 'BATCH_STATE' });
});

it('does each step once, however often it is repeated, and none out of order', async () => {
  await pipeline.seal(batch(1), []);
  await expect(pipeline.certify(1, null, false)).rejects.toMatchObject({ code: 'BATCH_STATE' });
  const hash = toHex(randomBytes(32)) as Hex;
  for (let i = 0; i < 2; i++) await pipeline.commit(1, hash, new Uint8Array(416), []);
  await pipeline.commit(1, toHex(randomBytes(32)), new Uint8Array(416), []);
  expect(toHex((await pipeline.summary(1))?.headerHash as Buffer)).toBe(hash);
});

it('abandons batches: entries are dropped, and bundles wait to be executed again', async () => {
  const [sealed, lost, waiting] = [bundle(1), bundle(2), bundle(4)];
  await pipeline.journal([sealed, lost, bundle(3, { inboxLane: 0, inboxIndex: 0 }), waiting]);
  await pipeline.seal(batch(1), [{ sequence: 1, firstIndex: 0 }]);
  await pipeline.seal(
    batch(2),
    [2, 3].map((sequence, firstIndex) => ({ sequence, firstIndex })),
  );
  await pipeline.abandon(2);
  expect(await pipeline.tip('sealed')).toBe(1);
  expect(await pipeline.unsealed()).toEqual([]);
  expect((await pipeline.abandoned()).map(({ sequence }) => sequence)).toEqual([2, 4]);
  expect(await pipeline.bundle(toHex(sealed.id))).toMatchObject({ number: 1, rejected: null });

  await pipeline.journal([
    bundle(5, { inboxLane: 0, inboxIndex: 0 }),
    { ...lost, sequence: 6, acceptedAt: new Date() },
  ]);
  await pipeline.reject(4, 'INSUFFICIENT_BALANCE');
  expect(await pipeline.abandoned()).toEqual([]);
  const again = await pipeline.bundle(toHex(lost.id));
  expect(again).toMatchObject({ sequence: 6, rejected: null, acceptedAt: lost.acceptedAt });
  expect((await pipeline.unsealed()).map(({ sequence }) => sequence)).toEqual([5, 6]);
});

it('does not abandon a batch that L1 has', async () => {
  await pipeline.seal(batch(1), []);
  await certified(1);
  await pipeline.submit(1, { transactionHash: toHex(randomBytes(32)), blockNumber: 1, gasUsed: 1 });
  await expect(pipeline.abandon(1)).rejects.toMatchObject({ code: 'BATCH_STATE' });
  await pipeline.unsubmit(1);
  await pipeline.abandon(1);
  expect(await pipeline.tip('sealed')).toBe(0);
});

it('finds the first header ahead of L1’s time, unless it was sent to L1', async () => {
  for (const number of [1, 2, 3]) await pipeline.seal({ ...batch(number), timestamp: 100 * number }, []);
  expect([await pipeline.firstLaterThan(150), await pipeline.firstLaterThan(300)]).toEqual([2, undefined]);
  await pipeline.recordSubmission({ ...submission(), number: 2 });
  expect([await pipeline.firstLaterThan(150), await pipeline.firstLaterThan(250)]).toEqual([undefined, 3]);
});

it('prunes a submitted batch with everything that belongs to it, and nothing else', async () => {
  const [first, second] = [bundle(1, { charges: [change(ALICE, 5n, 5n)] }), bundle(2)];
  await pipeline.journal([first, second]);
  for (const number of [1, 2]) {
    await pipeline.seal(batch(number), [{ sequence: number, firstIndex: 0 }]);
    expect(await pipeline.prune(number)).toBe(false);
    await certified(number);
    const headerHash = (await pipeline.summary(number))?.headerHash as Buffer;
    await signedFor(headerHash, new Date());
    await new ProofQueue(database).plan(plannedBatch(toHex(headerHash), number, 1));
    await pipeline.recordSubmission({ ...submission(), number });
    await pipeline.submit(number, { transactionHash: toHex(randomBytes(32)), blockNumber: 1, gasUsed: 1 });
  }
  // Provers have not done with either.
  expect(await pipeline.pruneCandidates(0, 10)).toEqual([]);
  await database.query("UPDATE batch_proofs SET settled = true, state = 'submitted', transaction_hash = sha256('')");
  expect((await pipeline.pruneCandidates(0, 10)).map(({ number }) => number)).toEqual([1, 2]);

  const before = await pipeline.summary(1);
  expect([await pipeline.prune(1), await pipeline.prune(1)]).toEqual([true, false]);
  expect(await pipeline.summary(1)).toEqual({ ...before, prunedAt: expect.any(Date) });
  expect([await pipeline.bundle(toHex(first.id)), await pipeline.credit(ALICE)]).toEqual([null, 5n]);
  for (const read of [() => pipeline.batch(1), () => pipeline.batches(1, 2)])
    await expect(read()).rejects.toMatchObject({ code: 'BATCH_PRUNED', fields: { batch: 1 } });
  expect((await pipeline.batches(2, 2)).map(({ number }) => number)).toEqual([2]);
  expect((await pipeline.bundle(toHex(second.id)))?.number).toBe(2);
  for (const table of ['bundles', 'submissions', 'attestations', 'invalid_signatures', 'batch_proofs', 'proof_parts'])
    expect(await database.query(`SELECT count(*) AS rows FROM ${table}`)).toEqual([{ rows: '1' }]);
});

it('drops old signatures and rejected bundles, a bounded number at a time, but no bundle that waits to be executed again', async () => {
  await pipeline.journal([1, 2, 3, 4, 5].map((sequence) => bundle(sequence)));
  await pipeline.abandon(1);
  for (const sequence of [1, 2, 4]) await pipeline.reject(sequence, 'BALANCE');
  for (const second of [1, 2, 4]) await signedFor(randomBytes(32), new Date(1_000 * second));
  const before = new Date(4_000);
  const drop = (limit: number) => pipeline.pruneLeftovers(before, limit);
  expect([await drop(1), await drop(10), await drop(10)]).toEqual([3, 3, 0]);
  expect((await database.query('SELECT sequence FROM bundles ORDER BY sequence')).map(Object.values)).toEqual([
    ['3'],
    ['4'],
    ['5'],
  ]);
  for (const table of ['attestations', 'invalid_signatures'])
    expect(await database.query(`SELECT received_at FROM ${table}`)).toEqual([{ received_at: before }]);
});

async function signedFor(headerHash: Buffer, receivedAt: Date): Promise<void> {
  const one = { headerHash, epoch: 1, retainUntil: 2, signer: randomBytes(20), signature: randomBytes(64), receivedAt };
  await pipeline.attest({ ...one, member: 0 });
  await pipeline.recordInvalidSignature(one);
}

it('lists requested changes until they are done', async () => {
  await pipeline.seal(batch(1), []);
  await pipeline.requestChange(1, 'recertify');
  expect(await pipeline.requestedChanges()).toEqual([]);
  await certified(1);
  await pipeline.requestChange(1, 'recertify');
  expect(await pipeline.requestedChanges()).toEqual([{ number: 1, request: 'recertify' }]);
  await pipeline.recertify(1, randomBytes(112), false);
  expect(await pipeline.requestedChanges()).toEqual([]);
});

it('counts invalid signatures by member, and keeps the last of each round', async () => {
  const signer = randomBytes(20);
  const bad = { headerHash: randomBytes(32), epoch: 1, retainUntil: 2, signer, receivedAt: new Date() };
  for (const bytes of [64, 3, 4_000]) await pipeline.recordInvalidSignature({ ...bad, signature: randomBytes(bytes) });
  await pipeline.recordInvalidSignature({ ...bad, retainUntil: 3, signature: randomBytes(64) });
  expect(await pipeline.invalidSignatureCounts()).toEqual(new Map([[toHex(signer), 4]]));
});

it('keeps credit in step with charges when batches are abandoned and executed again', async () => {
  const topUp = bundle(1, { charges: [change(ALICE, 100n, 100n), change(BOB, 50n, 50n)] });
  await pipeline.journal([topUp, bundle(2, { charges: [change(ALICE, -30n, 70n)] })]);
  await pipeline.seal(batch(1), [{ sequence: 1, firstIndex: 0 }]);
  await pipeline.seal(batch(2), [{ sequence: 2, firstIndex: 0 }]);
  const granted = bundle(3, { inboxLane: 0, inboxIndex: 0, charges: [change(BOB, 8n, 58n)] });
  await pipeline.journal([granted, bundle(4, { charges: [change(ALICE, -50n, 20n)] })]);
  expect(new Map(await pipeline.credits())).toEqual(
    new Map([
      [ALICE, 20n],
      [BOB, 58n],
    ]),
  );

  await pipeline.abandon(2);
  expect(new Map(await pipeline.credits())).toEqual(
    new Map([
      [ALICE, 100n],
      [BOB, 50n],
    ]),
  );
  const again = await pipeline.abandoned();
  expect(again.map(({ sequence, charges }) => [sequence, charges])).toEqual([
    [2, { [ALICE]: '-30' }],
    [4, { [ALICE]: '-50' }],
  ]);
  const [second, fourth] = again as [BundleRow, BundleRow];
  await pipeline.journal([{ ...second, sequence: 5, charges: [change(ALICE, -20n, 80n)] }]);
  await pipeline.reject(fourth.sequence, 'BALANCE');
  expect(await pipeline.credit(ALICE)).toBe(80n);
  // What no longer stands was given back once, and is not again.
  await pipeline.abandon(2);
  expect([await pipeline.credit(ALICE), await pipeline.credit(BOB)]).toEqual([100n, 50n]);
});

it('never lets credit become negative, and journals nothing of such a group', async () => {
  const group = [bundle(1), bundle(2, { charges: [change(ALICE, -1n, -1n)] })];
  await expect(pipeline.journal(group)).rejects.toThrow();
  expect([await pipeline.lastSequence(), await pipeline.credit(ALICE)]).toEqual([0, 0n]);
});

it('stores the posted prices', async () => {
  expect(await pipeline.feePrices()).toBeNull();
  await pipeline.saveFeePrices('[1]', postedAgo(3));
  await pipeline.saveFeePrices('[{"postedAt":2}]', postedAgo(2));
  expect(await pipeline.feePrices()).toBe('[{"postedAt":2}]');
});

it('keeps a month of prices, and gives the latest of each interval', async () => {
  const day = 86_400;
  for (const seconds of [40 * day, 29 * day, 2 * day, 620, 599, 0])
    await pipeline.saveFeePrices('[]', postedAgo(seconds));
  const agesIn = async (hours: number) =>
    (await pipeline.priceHistory(hours, NOW)).map(({ postedAt, rollup, validium }) => {
      expect(validium).toBe(rollup + 1n);
      expect(NOW.getTime() - postedAt.getTime()).toBe(1_000 * Number(rollup));
      return Number(rollup);
    });
  // Intervals of three hours, and of 15 seconds.
  expect(await agesIn(720)).toEqual([29 * day, 2 * day, 599, 0]);
  expect(await agesIn(1)).toEqual([620, 599, 0]);
  const [{ kept }] = await database.query('SELECT count(*)::integer AS kept FROM price_history');
  expect(kept).toBe(5);
});

it('reports what there is to prove, and the measured rate of proving', async () => {
  expect(await pipeline.provingWork(0, 3_600)).toEqual({ unproved: 0, oldestSeconds: 0, proved: 0, busySeconds: 0 });
  for (const number of [1, 2, 3]) {
    await pipeline.seal({ ...batch(number), operationCount: 20 }, []);
    await certified(number);
  }
  expect(await pipeline.provingWork(0, 3_600)).toMatchObject({ unproved: 60, oldestSeconds: 0 });
  const queue = new ProofQueue(database);
  for (const number of [1, 2]) {
    await pipeline.submit(number, { transactionHash: toHex(randomBytes(32)), blockNumber: 1, gasUsed: 1 });
    await queue.plan(plannedBatch(toHex((await pipeline.batch(number))?.headerHash as Buffer), number, 20));
  }
  // Both were planned 100 seconds ago; one was proved half a minute later.
  await database.query(`UPDATE batches SET submitted_at = now() - interval '300 seconds' WHERE number <= 2`);
  await database.query(`UPDATE batch_proofs SET queued_at = now() - interval '100 seconds'`);
  await database.query(
    `UPDATE batch_proofs SET state = 'proved', proved_at = now() - interval '70 seconds' WHERE number = 1`,
  );
  const waiting = await pipeline.provingWork(0, 3_600);
  expect(waiting).toMatchObject({ unproved: 40, proved: 20 });
  expect(waiting.busySeconds).toBeGreaterThanOrEqual(100);
  expect(waiting.oldestSeconds).toBeGreaterThanOrEqual(300);
  // Time in which nothing waited does not count, nor does what is before the window.
  await database.query(`UPDATE batch_proofs SET state = 'submitted', transaction_hash = sha256('') WHERE number = 2`);
  const { busySeconds } = await pipeline.provingWork(0, 3_600);
  expect(busySeconds).toBeCloseTo(30, 1);
  expect(await pipeline.provingWork(0, 60)).toMatchObject({ proved: 0, busySeconds: 0 });
  expect(await pipeline.provingWork(2, 3_600)).toMatchObject({ unproved: 20 });
});
