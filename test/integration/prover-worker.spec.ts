import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProofQueue, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { Metrics, silentLogger } from '#libs/platform';
import { CodedError, type Hex, toHex } from '#libs/protocol';
import { connectPostgres } from '#libs/storage';
import { freshDatabase, waitFor } from '#libs/testing';
import type { Chunk } from '#libs/witness';
import { proverMetrics } from '../../src/prover/metrics.js';
import { ChunkLease } from '../../src/prover/proving/chunk-lease.js';
import { decodeStatement } from '../../src/prover/proving/statement-codec.js';
import { type Prover, Worker } from '../../src/prover/proving/worker.js';

const LEASE = { probeMs: 50, silenceMs: 10_000, logger: silentLogger() };
const STATEMENT = { entries: [], withdrawals: [], sums: [1n, 2n ** 128n] } as never;
const PROVED = { statement: STATEMENT, proof: randomBytes(10), seconds: { inputs: 0.1, witness: 0.2, proof: 0.3 } };
/** Proves whatever is asked, when it is told to, unless it is aborted before. */
const slowProver = (until: Promise<unknown>, begins: () => void = () => {}): Prover => ({
  prove: (_chunk, signal) =>
    new Promise((resolve, reject) => {
      begins();
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      until.then(() => resolve(PROVED), reject);
    }),
});

describe('a worker of a prover', () => {
  let drop: () => Promise<void>;
  let database: DataSource;
  let queue: ProofQueue;
  let headerHash: Hex;
  let metrics: Metrics;

  beforeEach(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    database = await connectPostgres(fresh.url, { entities: pipelineEntities, migrations: pipelineMigrations });
    queue = new ProofQueue(database);
    headerHash = toHex(randomBytes(32));
    metrics = new Metrics('prover');
  });
  afterEach(async () => {
    await database.destroy();
    await drop();
  });

  const plan = (count: number) => {
    const chunks = Array.from({ length: count }, (_, chunk) => ({ chunk, job: randomBytes(9), withdrawals: null }));
    return queue.plan(headerHash, 1, chunks);
  };

  const worker = (prover: Prover, more: { proofMs?: number } = {}): Worker =>
    new Worker({
      ...{ database, prover, lease: LEASE, logger: silentLogger(), metrics: proverMetrics(metrics) },
      unpack: () => ({}) as Chunk,
      proofMs: 60_000,
      failureMs: 60_000,
      ...more,
    });

  const failures = async (code: string): Promise<number> => {
    const text = await metrics.registry.metrics();
    const line = text.split('\n').find((each) => each.startsWith(`volition_prover_failures_total{code="${code}"`));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  const states = async () => (await queue.open()).map(({ state, attempts }) => [state, attempts]);
  /** Ends the connections that hold chunks. */
  const cut = () =>
    database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
    );

  it('proves chunk after chunk, and rests when there is none', async () => {
    await plan(2);
    const steady = worker(slowProver(Promise.resolve()));
    const { signal } = new AbortController();
    expect([await steady.run(signal), await steady.run(signal), await steady.run(signal)]).toEqual([
      'again',
      'again',
      undefined,
    ]);
    expect(await states()).toEqual([
      ['proved', 0],
      ['proved', 0],
    ]);
    const [kept] = await queue.proofs([{ headerHash, chunk: 1 }]);
    expect(Buffer.compare(kept!.proof, PROVED.proof)).toBe(0);
    expect(decodeStatement(kept!.statement)).toEqual(STATEMENT);
  });

  it('aborts a proof whose lease is lost, and another prover takes the chunk', async () => {
    await plan(1);
    let hasBegun = false;
    const proving = worker(
      slowProver(new Promise(() => {}), () => {
        hasBegun = true;
      }),
    );
    const lost = expect(proving.run(new AbortController().signal)).rejects.toMatchObject({ code: 'LEASE_LOST' });
    await waitFor(() => hasBegun);
    expect(await cut()).toHaveLength(1);
    await lost;
    expect(await failures('LEASE_LOST')).toBe(1);
    expect(await states()).toEqual([['queued', 0]]);
    const other = (await ChunkLease.take(database, LEASE))!;
    expect(other.taken).toMatchObject({ headerHash, chunk: 0 });
    await other.release();
  });

  it('loses its chunk if it is silent too long', async () => {
    await plan(1);
    const mute = { ...LEASE, probeMs: 60_000, silenceMs: 200 };
    const silent = (await ChunkLease.take(database, mute))!;
    // The first probe comes at once; then nothing for longer than Postgres waits.
    await waitFor(() => silent.lost.aborted);
    await expect(
      silent.prove({ proof: randomBytes(1), statement: randomBytes(1), provingSeconds: 1 }),
    ).rejects.toThrow();
    const other = (await ChunkLease.take(database, LEASE))!;
    expect(other.taken.chunk).toBe(0);
    await other.release();
  });

  it('keeps its chunk while it probes the connection', async () => {
    await plan(1);
    const lease = (await ChunkLease.take(database, { ...LEASE, silenceMs: 300 }))!;
    const until = Date.now() + 900;
    await waitFor(async () => {
      expect(await ChunkLease.take(database, LEASE)).toBeUndefined();
      return Date.now() > until;
    });
    await lease.prove({ proof: PROVED.proof, statement: randomBytes(1), provingSeconds: 1 });
    expect(await states()).toEqual([['proved', 0]]);
  });

  it('counts a failure, and pauses the chunk', async () => {
    await plan(1);
    const failing = worker({ prove: () => Promise.reject(new CodedError('NO_WITNESS', { reason: 'R2' })) });
    await expect(failing.run(new AbortController().signal)).rejects.toMatchObject({ code: 'NO_WITNESS' });
    expect(await states()).toEqual([['queued', 1]]);
    expect(await failing.run(new AbortController().signal)).toBeUndefined();
    expect(await failures('NO_WITNESS')).toBe(1);
  });

  it('aborts a proof that takes too long', async () => {
    await plan(1);
    const hanging = worker(slowProver(new Promise(() => {})), { proofMs: 100 });
    await expect(hanging.run(new AbortController().signal)).rejects.toMatchObject({ code: 'PROOF_TIMEOUT' });
    expect(await failures('PROOF_TIMEOUT')).toBe(1);
    expect(await states()).toEqual([['queued', 1]]);
  });

  it('releases its chunk when it is stopped', async () => {
    await plan(1);
    const life = new AbortController();
    let hasBegun = false;
    const proving = worker(
      slowProver(new Promise(() => {}), () => {
        hasBegun = true;
      }),
    );
    const stopped = expect(proving.run(life.signal)).rejects.toBeDefined();
    await waitFor(() => hasBegun);
    expect(await ChunkLease.take(database, LEASE)).toBeUndefined();
    life.abort();
    await stopped;
    expect(await states()).toEqual([['queued', 0]]);
    const free = (await ChunkLease.take(database, LEASE))!;
    await free.release();
  });
});
