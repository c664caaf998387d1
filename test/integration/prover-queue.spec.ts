import { randomBytes } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChunkKey, PROOF_CHANNEL, ProofQueue, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { silentLogger } from '#libs/platform';
import { fromHex, type Hex, toHex } from '#libs/protocol';
import { connectPostgres, PgNotifications } from '#libs/storage';
import { freshDatabase, waitFor } from '#libs/testing';
import { OperatorPipeline } from './operator-pipeline.js';

const hash = (): Hex => toHex(randomBytes(32));
const job = (text: string) => Buffer.from(text);
const RESULT = { proof: job('proof'), statement: job('statement'), provingSeconds: 1.5 };

describe('the queue of chunks to prove', () => {
  let url: string;
  let drop: () => Promise<void>;
  let database: DataSource;
  let queue: ProofQueue;
  let runners: QueryRunner[];

  beforeEach(async () => {
    ({ url, drop } = await freshDatabase());
    database = await connectPostgres(url, { entities: pipelineEntities, migrations: pipelineMigrations });
    queue = new ProofQueue(database);
    runners = [];
  });
  afterEach(async () => {
    for (const runner of runners) if (!runner.isReleased) await runner.release().catch(() => {});
    await database.destroy();
    await drop();
  });

  /** A submitted batch with the columns that the queue uses. */
  async function submittedBatch(number: number, headerHash = hash()): Promise<Hex> {
    const empty = Buffer.alloc(0);
    await database.query(
      `INSERT INTO batches (number, state, timestamp, chunk_count, operation_count, elements, lanes, leaves, authorizations,
       sealed_at, header, header_hash, transaction_hash) VALUES ($1, 'submitted', 0, 2, 0, $2, $2, $2, $2, now(), $2, $3, $3)`,
      [number, empty, Buffer.from(fromHex(headerHash))],
    );
    return headerHash;
  }

  async function planned(number: number, chunks = 2): Promise<Hex> {
    const headerHash = await submittedBatch(number);
    const list = Array.from({ length: chunks }, (_, chunk) => ({
      chunk,
      job: job(`${number}/${chunk}`),
      withdrawals: null,
    }));
    await queue.plan(headerHash, number, list);
    return headerHash;
  }

  async function worker(): Promise<QueryRunner> {
    const runner = database.createQueryRunner();
    runners.push(runner);
    await runner.startTransaction();
    return runner;
  }

  const openChunk = async ({ headerHash, chunk }: ChunkKey) =>
    (await queue.open()).find((each) => each.headerHash === headerHash && each.chunk === chunk);

  it('is planned batch by batch, each once', async () => {
    expect(await queue.firstUnplanned(0)).toBeUndefined();
    await submittedBatch(1);
    expect(await queue.firstUnplanned(0)).toBe(1);
    expect(await queue.firstUnplanned(1)).toBeUndefined();
    const headerHash = await planned(2);
    await queue.plan(headerHash, 2, [{ chunk: 0, job: job('another'), withdrawals: null }]);
    const taken = await ProofQueue.take((await worker()).manager);
    expect(taken).toMatchObject({ headerHash, number: 2, chunk: 0, attempts: 0 });
    expect(Buffer.from(taken!.job).toString()).toBe('2/0');
    expect(await queue.firstUnplanned(0)).toBe(1);
  });

  it('gives each chunk to one prover, in order of batches', async () => {
    await planned(2);
    await planned(1);
    const taken = [];
    for (let i = 0; i < 5; i++) taken.push(await ProofQueue.take((await worker()).manager));
    expect(taken.map((each) => each && [each.number, each.chunk])).toEqual([[1, 0], [1, 1], [2, 0], [2, 1], null]);
  });

  it('frees a chunk as soon as its prover’s connection is gone', async () => {
    await planned(1, 1);
    const doomed = await worker();
    expect(await ProofQueue.take(doomed.manager)).not.toBeNull();
    const other = await worker();
    expect(await ProofQueue.take(other.manager)).toBeNull();
    const [{ pid }] = await doomed.query('SELECT pg_backend_pid() AS pid');
    await database.query('SELECT pg_terminate_backend($1)', [pid]);
    await waitFor(async () => (await ProofQueue.take(other.manager)) !== null);
    await expect(
      ProofQueue.prove(doomed.manager, { headerHash: hash(), chunk: 0, number: 1, job: job(''), attempts: 0 }, RESULT),
    ).rejects.toThrow();
  });

  it('stores a proof, and announces it', async () => {
    const headerHash = await planned(1);
    const heard: (string | undefined)[] = [];
    const notifications = new PgNotifications(url, silentLogger());
    await notifications.start();
    await notifications.listen('volition_pipeline', (payload) => heard.push(payload));
    await notifications.listen(PROOF_CHANNEL, (payload) => heard.push(payload));
    const runner = await worker();
    const taken = (await ProofQueue.take(runner.manager))!;
    await ProofQueue.prove(runner.manager, taken, RESULT);
    await runner.commitTransaction();
    expect(await openChunk(taken)).toMatchObject({ state: 'proved', number: 1, hasWithdrawals: false });
    const [kept] = await queue.proofs([taken, { headerHash, chunk: 1 }]);
    expect(kept).toMatchObject({ headerHash, chunk: 0, proof: RESULT.proof, statement: RESULT.statement });
    expect(await new OperatorPipeline(database).chunkProofs(1)).toMatchObject([
      {
        chunk: 0,
        state: 'proved',
        provingSeconds: 1.5,
        transactionHash: null,
        gasUsed: null,
        provedAt: expect.any(Date),
      },
      { chunk: 1, state: 'queued', provedAt: null },
    ]);
    await waitFor(() => heard.length > 0);
    expect(JSON.parse(heard[0] as string)).toEqual({ number: 1, chunk: 0, state: 'chunk-proved' });
    await notifications.close();
  });

  it('pauses a failed chunk, and continues with others', async () => {
    await planned(1);
    const runner = await worker();
    const taken = (await ProofQueue.take(runner.manager))!;
    await ProofQueue.fail(runner.manager, taken, 'NO_WITNESS', 3_600_000);
    await runner.commitTransaction();
    expect(await openChunk(taken)).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await ProofQueue.take((await worker()).manager))?.chunk).toBe(1);
    expect(await ProofQueue.take((await worker()).manager)).toBeNull();
    const [row] = await database.query('SELECT last_error FROM chunk_proofs WHERE chunk = 0');
    expect(row.last_error).toBe('NO_WITNESS');
  });

  it('drops a refused proof, or its batch’s chunks if the job is gone', async () => {
    const headerHash = await planned(1);
    const runner = await worker();
    const taken = (await ProofQueue.take(runner.manager))!;
    await ProofQueue.prove(runner.manager, taken, RESULT);
    await runner.commitTransaction();
    expect(await queue.refuse(taken, 'BatchVerifier_ProofRefused', 0)).toBe('queued');
    expect(await openChunk(taken)).toMatchObject({ state: 'queued', attempts: 1 });
    expect(await queue.proofs([taken])).toEqual([]);
    const again = await worker();
    await ProofQueue.prove(again.manager, (await ProofQueue.take(again.manager))!, RESULT);
    await again.commitTransaction();
    await queue.submit([{ headerHash, chunk: 0, transactionHash: hash(), prover: `0x${'11'.repeat(20)}`, gasUsed: 7 }]);
    await queue.unsubmit([{ headerHash, chunk: 0 }]);
    expect(await openChunk(taken)).toMatchObject({ state: 'proved' });
    expect(await queue.refuse(taken, 'BatchVerifier_ProofRefused', 0)).toBe('dropped');
    expect(await queue.open()).toEqual([]);
    expect(await queue.firstUnplanned(0)).toBe(1);
  });

  it('follows L1 without waiting for provers, and keeps only what a reorg may need', async () => {
    const headerHash = await planned(1, 3);
    const proving = await worker();
    const taken = (await ProofQueue.take(proving.manager))!;
    const second = await worker();
    await ProofQueue.prove(second.manager, (await ProofQueue.take(second.manager))!, RESULT);
    await second.commitTransaction();
    const l1 = { transactionHash: hash(), prover: toHex(randomBytes(20)), gasUsed: 2_000_000 };
    const all = [0, 1, 2].map((chunk) => ({ headerHash, chunk, ...l1 }));
    await queue.submit(all);
    // Chunk 0 is being proved: a later round marks it.
    expect((await queue.open()).map(({ state }) => state)).toEqual(['queued', 'submitted', 'submitted']);
    const held = await database.query(
      'SELECT job IS NOT NULL AS job, proof IS NOT NULL AS proof FROM chunk_proofs ORDER BY chunk',
    );
    expect(held).toEqual([
      { job: true, proof: false },
      { job: false, proof: true },
      { job: true, proof: false },
    ]);
    await ProofQueue.prove(proving.manager, taken, RESULT);
    await proving.commitTransaction();
    await queue.unsubmit(all);
    expect((await queue.open()).map(({ state }) => state)).toEqual(['proved', 'proved', 'queued']);
    await queue.submit(all);
    await queue.setCredited(all, true);
    expect((await queue.open()).every(({ credited, state }) => credited && state === 'submitted')).toBe(true);
    await queue.settle(all);
    expect(await queue.open()).toEqual([]);
    expect(await queue.counts()).toEqual({ queued: 0, proved: 0, submitted: 0, oldest: null });
    const [{ kept }] = await database.query(
      'SELECT count(*) AS kept FROM chunk_proofs WHERE job IS NOT NULL OR proof IS NOT NULL OR statement IS NOT NULL',
    );
    expect(Number(kept)).toBe(0);
    expect(await new OperatorPipeline(database).chunkProofs(1)).toMatchObject([
      { chunk: 0, state: 'submitted', transactionHash: l1.transactionHash, gasUsed: 2_000_000 },
      { chunk: 1, state: 'submitted', provingSeconds: 1.5 },
      { chunk: 2, state: 'submitted', provedAt: null },
    ]);
    expect(await queue.firstUnplanned(0)).toBeUndefined();
  });

  it('drops chunks without a batch, except those that a prover holds', async () => {
    const gone = await planned(1);
    const runner = await worker();
    await ProofQueue.take(runner.manager);
    await database.query('DELETE FROM batches WHERE number = 1');
    const stays = await planned(1);
    expect(await queue.dropVanished()).toBe(1);
    expect((await queue.open()).map(({ headerHash }) => headerHash).sort()).toEqual([gone, stays, stays].sort());
    await runner.rollbackTransaction();
    expect(await queue.dropVanished()).toBe(1);
    expect(await queue.counts()).toMatchObject({ queued: 2, oldest: expect.any(Date) });
  });

  it('records transactions by sender and nonce', async () => {
    const account = randomBytes(20);
    const row = (nonce: number) => ({
      transactionHash: randomBytes(32),
      account,
      nonce,
      kind: 'prove' as const,
      items: [{ headerHash: hash(), number: 1, chunk: 0 }],
      target: randomBytes(20),
      data: randomBytes(100),
      gasLimit: 3_000_000,
      maxFeePerGas: `${10n ** 20n}`,
      maxPriorityFeePerGas: '1',
      sentAt: new Date(),
    });
    const rows = [row(7), row(8), row(9)];
    for (const each of rows) await queue.recordTransaction(each);
    await queue.recordTransaction(rows[0]!);
    expect(await queue.transactions()).toEqual(rows);
    await queue.forgetTransactions(toHex(account), 8);
    await queue.forgetTransactions(toHex(randomBytes(20)), 100);
    await queue.forgetTransaction(toHex(rows[2]!.transactionHash));
    expect((await queue.transactions()).map(({ nonce }) => nonce)).toEqual([8]);
  });
});
