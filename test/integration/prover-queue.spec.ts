import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DataSource, QueryRunner } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type PartKey,
  PROOF_CHANNEL,
  ProofQueue,
  pipelineEntities,
  pipelineMigrations,
  type TakenPart,
} from '#libs/pipeline';
import { silentLogger } from '#libs/platform';
import { type Hex, toHex } from '#libs/protocol';
import { unpackSegment } from '#libs/proving';
import { connectPostgres, PgNotifications } from '#libs/storage';
import { freshDatabase, waitFor } from '#libs/testing';
import { OperatorPipeline } from './operator-pipeline.js';
import { ANY_PROVER, insertSubmittedBatch, plannedBatch } from './prover-parts.js';

const hash = (): Hex => toHex(randomBytes(32));
const RESULT = { proof: Buffer.from('proof'), sums: randomBytes(128), provingSeconds: 1.5 };
const ON_L1 = { prover: toHex(randomBytes(20)), verifier: toHex(randomBytes(20)), gasUsed: 2_000_000 };
const BIG = ANY_PROVER;

function scalingQuery(): string {
  const example = readFileSync(new URL('../../deploy/kubernetes/prover-worker.yaml', import.meta.url), 'utf8');
  return /^ *query: (.+)$/m.exec(example)![1]!;
}

describe('the queue of parts to prove', () => {
  let url: string;
  let drop: () => Promise<void>;
  let database: DataSource;
  let queue: ProofQueue;
  let runners: QueryRunner[];

  beforeEach(async () => {
    ({ url, drop } = await freshDatabase());
    database = await connectPostgres(url, { entities: pipelineEntities, migrations: pipelineMigrations, poolSize: 16 });
    queue = new ProofQueue(database);
    runners = [];
  });
  afterEach(async () => {
    for (const runner of runners) if (!runner.isReleased) await runner.release().catch(() => {});
    await database.destroy();
    await drop();
  });

  /** A submitted batch of so many operations, planned. */
  async function planned(number: number, operations = 1_024): Promise<Hex> {
    const headerHash = await insertSubmittedBatch(database, number);
    await queue.plan(plannedBatch(headerHash, number, operations));
    return headerHash;
  }

  async function worker(): Promise<QueryRunner> {
    const runner = database.createQueryRunner();
    runners.push(runner);
    await runner.startTransaction();
    return runner;
  }

  /** Ends a worker's connection, as a kill of its process does. */
  async function kill(doomed: QueryRunner): Promise<void> {
    const [{ pid }] = await doomed.query('SELECT pg_backend_pid() AS pid');
    await database.query('SELECT pg_terminate_backend($1)', [pid]);
    await waitFor(
      async () => (await database.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid])).length === 0,
    );
  }

  const take = async (prover = BIG) => ProofQueue.take((await worker()).manager, prover);

  /** Takes the next part and proves it. */
  async function proveNext(prover = BIG): Promise<TakenPart | null> {
    const runner = await worker();
    const taken = await ProofQueue.take(runner.manager, prover);
    if (taken) await ProofQueue.prove(runner.manager, taken, RESULT);
    await runner.commitTransaction();
    await runner.release();
    return taken;
  }

  async function proveAll(): Promise<TakenPart[]> {
    const taken: TakenPart[] = [];
    for (let next = await proveNext(); next; next = await proveNext()) taken.push(next);
    return taken;
  }

  const places = (taken: readonly (TakenPart | null)[]) => taken.map((each) => each && [each.number, each.part]);
  const row = async ({ headerHash, part }: PartKey) =>
    (
      await database.query(`SELECT * FROM proof_parts WHERE '0x' || encode(header_hash, 'hex') = $1 AND part = $2`, [
        headerHash,
        part,
      ])
    )[0];
  /** Which parts have a job, and which a proof. */
  const held = async (): Promise<string[]> =>
    (await database.query('SELECT job, proof FROM proof_parts ORDER BY number, part')).map(
      ({ job, proof }: { job: unknown; proof: unknown }) => `${job ? 'job' : ''}${proof ? 'proof' : ''}`,
    );

  it('is planned batch by batch, each once', async () => {
    expect(await queue.firstUnplanned(0)).toBeUndefined();
    await insertSubmittedBatch(database, 1);
    expect(await queue.firstUnplanned(0)).toBe(1);
    expect(await queue.firstUnplanned(1)).toBeUndefined();
    const headerHash = await planned(2);
    await queue.plan(plannedBatch(headerHash, 2, 16));
    const taken = await take();
    expect(taken).toMatchObject({ headerHash, number: 2, part: 0, circuit: 'segment-512', isRoot: false, attempts: 0 });
    expect(unpackSegment(taken!.job!).z).toBe(2n);
    expect(await queue.firstUnplanned(0)).toBe(1);
  });

  it('gives each part to one prover, in order of batches', async () => {
    await planned(2, 600);
    await planned(1, 1_024);
    const taken = [];
    for (let i = 0; i < 7; i++) taken.push(await take());
    expect(places(taken)).toEqual([[1, 0], [1, 1], [2, 0], [2, 1], [2, 2], [2, 3], null]);
  });

  it('gives a fold out once all parts that it folds are proved, with their proofs in order', async () => {
    await planned(1, 4_096);
    const segments = [];
    for (let i = 0; i < 8; i++) segments.push(await proveNext());
    expect(places(segments)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((part) => [1, part]));
    const folds = [await take(), await take()];
    expect(folds.map((fold) => fold?.children.map(({ part }) => part))).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
    expect(folds[0]?.children[2]).toMatchObject({ circuit: 'segment-512', proof: RESULT.proof, sums: RESULT.sums });
    expect(await take()).toBeNull();
    for (const runner of runners) if (!runner.isReleased) await runner.rollbackTransaction();
    expect(places([await proveNext(), await proveNext()])).toEqual([
      [1, 8],
      [1, 9],
    ]);
    expect((await queue.open())[0]).toMatchObject({ state: 'queued' });
    expect(await proveNext()).toMatchObject({ part: 10, isRoot: true, circuit: 'fold-4x2' });
    expect((await queue.open())[0]).toMatchObject({ state: 'proved' });
  });

  it('gives the folds of a batch out before segments of later batches', async () => {
    await planned(1, 1_024);
    await planned(2, 1_024);
    expect(places(await proveAll())).toEqual([1, 2].flatMap((number) => [0, 1, 2].map((part) => [number, part])));
  });

  it('gives out only parts that fit the prover’s memory, of circuits that it has', async () => {
    await planned(1, 600);
    const [small, middle] = [512, 2_048].map((memory) => ({ ...BIG, memory })) as [typeof BIG, typeof BIG];
    expect(await take({ ...BIG, memory: 511 })).toBeNull();
    expect(await take({ ...BIG, circuits: ['fold-4', 'segment-256'] })).toBeNull();
    expect(places([await take(small), await take(small), await take(small)])).toEqual([[1, 2], [1, 3], null]);
    expect(places([await take(middle), await take(middle)])).toEqual([[1, 1], null]);
    expect(places([await take(), await take()])).toEqual([[1, 0], null]);
  });

  it('frees a part as soon as its prover’s connection is gone', async () => {
    await planned(1, 16);
    const doomed = await worker();
    const taken = (await ProofQueue.take(doomed.manager, BIG))!;
    const other = await worker();
    expect(await ProofQueue.take(other.manager, BIG)).toBeNull();
    await kill(doomed);
    expect(await ProofQueue.take(other.manager, BIG)).toMatchObject({ part: taken.part });
    await expect(ProofQueue.prove(doomed.manager, taken, RESULT)).rejects.toThrow();
  });

  it('goes on from any state that a killed prover leaves behind', async () => {
    await planned(1, 4_096);
    let done = 0;
    for (; (await queue.open())[0]?.state === 'queued'; done++) {
      // One is killed with the part in its hands, or with the proof written and not committed.
      const doomed = await worker();
      const taken = (await ProofQueue.take(doomed.manager, BIG))!;
      if (done % 2 === 0) await ProofQueue.prove(doomed.manager, taken, RESULT);
      await kill(doomed);
      expect((await proveNext())?.part).toBe(taken.part);
    }
    expect(done).toBe(11);
  });

  it('stores proofs, announces them, and wakes provers', async () => {
    const headerHash = await planned(1, 600);
    const heard: (string | undefined)[] = [];
    let woken = 0;
    const notifications = new PgNotifications(url, silentLogger());
    await notifications.start();
    await notifications.listen('volition_pipeline', (payload) => heard.push(payload));
    await notifications.listen(PROOF_CHANNEL, () => woken++);
    expect(await queue.proof(headerHash)).toBeUndefined();
    await proveNext();
    const summary = await new OperatorPipeline(database).batchProof(1);
    expect(summary).toMatchObject({
      ...{ state: 'queued', operations: 600, provedAt: null, verifier: null, transactionHash: null, gasUsed: null },
      parts: [
        { part: 0, parent: 4, circuit: 'segment-512', first: 0, count: 512, provingSeconds: 1.5, lastError: null },
        { part: 1, parent: 4, circuit: 'segment-64', first: 512, count: 64, provedAt: null },
        { part: 2, parent: 4, circuit: 'segment-16', first: 576, count: 16 },
        { part: 3, parent: 4, circuit: 'segment-16', first: 592, count: 16 },
        { part: 4, parent: null, circuit: 'fold-4', first: 0, count: 608 },
      ],
    });
    expect(summary!.parts[0]!.provedAt).toBeInstanceOf(Date);
    await waitFor(() => heard.length === 1 && woken === 1);
    expect(JSON.parse(heard[0] as string)).toEqual({ number: 1, part: 0, state: 'part-proved' });
    await proveAll();
    expect(await queue.proof(headerHash)).toEqual({
      ...{ circuit: 'fold-4', count: 608, proof: RESULT.proof, sums: RESULT.sums },
    });
    expect((await new OperatorPipeline(database).batchProof(1))?.provedAt).toBeInstanceOf(Date);
    expect(await new OperatorPipeline(database).batchProof(2)).toBeNull();
    await notifications.close();
  });

  it('pauses a failed part, and continues with others', async () => {
    await planned(1, 600);
    const runner = await worker();
    const taken = (await ProofQueue.take(runner.manager, BIG))!;
    await ProofQueue.fail(runner.manager, taken, 'NO_WITNESS', 3_600_000);
    await runner.commitTransaction();
    expect(await row(taken)).toMatchObject({ attempts: 1, last_error: 'NO_WITNESS', proved_at: null });
    expect(places(await proveAll())).toEqual([1, 2, 3].map((part) => [1, part]));
  });

  it('proves a child again whose proof is wrong, and then the fold', async () => {
    const headerHash = await planned(1, 1_024);
    await proveNext();
    await proveNext();
    const runner = await worker();
    const fold = (await ProofQueue.take(runner.manager, BIG))!;
    await ProofQueue.reject(runner.manager, fold.children[1]!, 'CHILD_PROOF_INVALID', 0);
    await runner.commitTransaction();
    expect(await row({ headerHash, part: 1 })).toMatchObject({
      ...{ proof: null, sums: null, proved_at: null, attempts: 1, last_error: 'CHILD_PROOF_INVALID' },
    });
    expect(await row(fold)).toMatchObject({ attempts: 0 });
    expect(places(await proveAll())).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it('counts batches by state, and parts by circuit and whether they can be proved', async () => {
    await planned(1, 600);
    await planned(2, 16);
    await proveNext();
    await take();
    expect(await queue.counts()).toEqual({ queued: 2, proved: 0, submitted: 0, oldest: expect.any(Date) });
    expect(await queue.partCounts()).toEqual([
      { circuit: 'fold-4', ready: 0, waiting: 1 },
      { circuit: 'segment-16', ready: 3, waiting: 0 },
      { circuit: 'segment-64', ready: 1, waiting: 0 },
    ]);
    // What the example for Kubernetes scales provers by.
    const [{ count }] = await database.query(scalingQuery());
    expect(Number(count)).toBe(4);
    for (const runner of runners) if (!runner.isReleased) await runner.rollbackTransaction();
    await proveAll();
    expect(await queue.counts()).toMatchObject({ queued: 0, proved: 2 });
    expect(await queue.partCounts()).toEqual([]);
  });

  it('proves the root again if L1 refuses the proof, or plans the batch again if its parts are gone', async () => {
    const headerHash = await planned(1, 1_024);
    await proveAll();
    expect(await queue.refuse(headerHash, 'BatchVerifier_ProofRefused', 0)).toBe('queued');
    expect(await queue.open()).toMatchObject([{ headerHash, state: 'queued', attempts: 1 }]);
    expect(await queue.proof(headerHash)).toBeUndefined();
    expect(places(await proveAll())).toEqual([[1, 2]]);
    await queue.submit([{ headerHash, transactionHash: hash(), ...ON_L1 }]);
    await queue.unsubmit([{ headerHash }]);
    expect(await queue.open()).toMatchObject([{ headerHash, state: 'proved' }]);
    expect(await queue.refuse(headerHash, 'BatchVerifier_ProofRefused', 0)).toBe('dropped');
    expect(await queue.open()).toEqual([]);
    expect(await held()).toEqual([]);
    expect(await queue.firstUnplanned(0)).toBe(1);
  });

  it('proves a batch of one segment again if L1 refuses the proof', async () => {
    const headerHash = await planned(1, 16);
    await proveAll();
    expect(await queue.refuse(headerHash, 'BatchVerifier_ProofRefused', 0)).toBe('queued');
    expect(places(await proveAll())).toEqual([[1, 0]]);
  });

  it('keeps only what a reorg may need once L1 has the proof, and nothing once it is settled', async () => {
    const headerHash = await planned(1, 1_024);
    await proveAll();
    expect(await held()).toEqual(['jobproof', 'jobproof', 'proof']);
    const transactionHash = hash();
    await queue.submit([{ headerHash, transactionHash, ...ON_L1 }]);
    expect(await held()).toEqual(['', '', 'proof']);
    expect(await proveNext()).toBeNull();
    await queue.unsubmit([{ headerHash }]);
    expect(await queue.open()).toMatchObject([{ state: 'proved' }]);
    await queue.submit([{ headerHash, transactionHash, ...ON_L1 }]);
    await queue.setCredited([{ headerHash }], true);
    expect(await queue.open()).toMatchObject([{ state: 'submitted', credited: true, payouts: [0, 1] }]);
    expect(await queue.withdrawals(headerHash)).toHaveLength(76);
    await queue.settle([{ headerHash }]);
    expect(await queue.open()).toEqual([]);
    expect(await held()).toEqual(['', '', '']);
    expect(await queue.counts()).toEqual({ queued: 0, proved: 0, submitted: 0, oldest: null });
    const { gasUsed, prover, verifier } = ON_L1;
    expect(await new OperatorPipeline(database).batchProof(1)).toMatchObject({
      ...{ state: 'submitted', transactionHash, gasUsed, prover, verifier, provedAt: expect.any(Date) },
      parts: [{ provingSeconds: 1.5 }, { provingSeconds: 1.5 }, { provingSeconds: 1.5 }],
    });
    expect(await queue.firstUnplanned(0)).toBeUndefined();
  });

  it('stops proving a batch that somebody else proved, without waiting for provers, until a reorg removes that', async () => {
    const headerHash = await planned(1, 1_024);
    await proveNext();
    const proving = await worker();
    const taken = (await ProofQueue.take(proving.manager, BIG))!;
    expect(await ProofQueue.isWanted(proving.manager, taken)).toBe(true);
    await queue.submit([{ headerHash, transactionHash: hash(), ...ON_L1 }]);
    expect(await ProofQueue.isWanted(proving.manager, taken)).toBe(false);
    expect(await held()).toEqual(['jobproof', 'job', '']);
    await proving.rollbackTransaction();
    expect(await proveNext()).toBeNull();
    await queue.unsubmit([{ headerHash }]);
    expect(places(await proveAll())).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(await queue.open()).toMatchObject([{ state: 'proved' }]);
  });

  it('keeps a proof that is made when L1 has somebody else’s already', async () => {
    const headerHash = await planned(1, 16);
    const proving = await worker();
    const taken = (await ProofQueue.take(proving.manager, BIG))!;
    await queue.submit([{ headerHash, transactionHash: hash(), ...ON_L1 }]);
    await ProofQueue.prove(proving.manager, taken, RESULT);
    await proving.commitTransaction();
    expect(await queue.open()).toMatchObject([{ state: 'submitted' }]);
    await queue.unsubmit([{ headerHash }]);
    expect(await queue.open()).toMatchObject([{ state: 'proved' }]);
  });

  it('drops a batch that no longer exists at once, and its parts when no prover holds them', async () => {
    await planned(1, 1_024);
    const runner = await worker();
    const taken = (await ProofQueue.take(runner.manager, BIG))!;
    await database.query('DELETE FROM batches WHERE number = 1');
    const stays = await planned(1, 16);
    expect(await queue.dropVanished()).toBe(1);
    expect(await ProofQueue.isWanted(runner.manager, taken)).toBe(false);
    expect((await queue.open()).map(({ headerHash }) => headerHash)).toEqual([stays]);
    expect(await held()).toEqual(['job', 'job']);
    await runner.rollbackTransaction();
    expect(await queue.dropVanished()).toBe(0);
    expect(await held()).toEqual(['job']);
    expect(places(await proveAll())).toEqual([[1, 0]]);
  });

  it('measures in operations what there is to prove, and how fast it was proved', async () => {
    const pipeline = new OperatorPipeline(database);
    await planned(1, 600);
    await planned(2, 16);
    await insertSubmittedBatch(database, 3, { operations: 40 });
    await insertSubmittedBatch(database, 4, { operations: 2 });
    expect(await pipeline.provingWork(0, 3_600)).toMatchObject({ unproved: 658, proved: 0 });
    for (let i = 0; i < 5; i++) await proveNext();
    await database.query(`UPDATE batch_proofs SET queued_at = proved_at - interval '100 seconds' WHERE number = 1`);
    await database.query(
      `UPDATE batch_proofs SET queued_at = clock_timestamp() - interval '10 seconds' WHERE number = 2`,
    );
    const work = await pipeline.provingWork(0, 3_600);
    expect(work).toMatchObject({ unproved: 58, proved: 600 });
    expect(work.busySeconds).toBeGreaterThanOrEqual(100);
    expect(work.busySeconds).toBeLessThan(110);
    expect(await pipeline.provingWork(3, 3_600)).toMatchObject({ unproved: 2 });
  });

  it('records transactions by sender and nonce', async () => {
    const account = randomBytes(20);
    const transaction = (nonce: number) => ({
      transactionHash: randomBytes(32),
      account,
      nonce,
      kind: 'credit' as const,
      items: [{ headerHash: hash(), number: 1, withdrawals: { first: 0, count: 32 } }],
      target: randomBytes(20),
      data: randomBytes(100),
      gasLimit: 3_000_000,
      maxFeePerGas: `${10n ** 20n}`,
      maxPriorityFeePerGas: '1',
      sentAt: new Date(),
    });
    const rows = [transaction(7), transaction(8), transaction(9)];
    for (const each of rows) await queue.recordTransaction(each);
    await queue.recordTransaction(rows[0]!);
    expect(await queue.transactions()).toEqual(rows);
    await queue.forgetTransactions(toHex(account), 8);
    await queue.forgetTransactions(toHex(randomBytes(20)), 100);
    await queue.forgetTransaction(toHex(rows[2]!.transactionHash));
    expect((await queue.transactions()).map(({ nonce }) => nonce)).toEqual([8]);
  });
});
