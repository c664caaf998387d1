import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinStatements, type Statement, statementWords } from '#libs/ledger';
import { ProofQueue, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { Metrics, silentLogger } from '#libs/platform';
import { CodedError, type Hex, toHex } from '#libs/protocol';
import { type ProofJob, type Prover, segmentEntry, VERIFIED_CIRCUITS } from '#libs/proving';
import { connectPostgres } from '#libs/storage';
import { freshDatabase, waitFor } from '#libs/testing';
import { proverMetrics } from '../../src/prover/metrics.js';
import { PartLease } from '../../src/prover/proving/part-lease.js';
import { Worker } from '../../src/prover/proving/worker.js';
import { insertSubmittedBatch, plannedBatch, statementOf } from './prover-parts.js';

const LEASE = { probeMs: 50, silenceMs: 10_000, logger: silentLogger() };
const BIG = 8_192;
const SECONDS = { inputs: 0.1, witness: 0.2, proof: 0.3 };

/** What it makes is what it states, in plain words; so it can be verified, and wrong ones are found. */
class PlainProver implements Pick<Prover, 'prove'> {
  readonly asked: string[] = [];
  /** each proof waits for what it gives */
  until: () => Promise<unknown> = async () => {};

  prove: Prover['prove'] = async (job, target, signal) => {
    this.asked.push(`${job.circuit} ${target}`);
    await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.until().then(resolve, reject);
    });
    const statement = 'segment' in job ? stated(job) : folded(job.proofs);
    return { circuit: job.circuit, target, statement, proof: proofOf(statement), seconds: SECONDS };
  };
}

const proofOf = (statement: Statement): Uint8Array => Buffer.from(statementWords(statement).join());

function stated({ circuit, segment }: ProofJob & { circuit: `segment-${number}` }): Statement {
  const count = segmentEntry(circuit)!.elements;
  return statementOf(Number(segment.z), { first: segment.before.index, count });
}

function folded(proofs: readonly { statement: Statement; proof: Uint8Array }[]): Statement {
  const place = proofs.findIndex(({ statement, proof }) => Buffer.compare(proofOf(statement), proof) !== 0);
  if (place >= 0) throw new CodedError('PROOF_CHECK_FAILED', { expected: 'a valid proof', place });
  return joinStatements(proofs.map(({ statement }) => statement) as [Statement]);
}

const never = () => new Promise(() => {});
const life = () => new AbortController().signal;

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
    metrics = new Metrics('prover');
    headerHash = await insertSubmittedBatch(database, 1);
  });
  afterEach(async () => {
    await database.destroy();
    await drop();
  });

  const plan = (operations = 16) => queue.plan(plannedBatch(headerHash, 1, operations));

  const worker = (prover: PlainProver = new PlainProver(), more: { proofMs?: number; memory?: number } = {}): Worker =>
    new Worker({
      ...{
        database,
        prover,
        lease: LEASE,
        logger: silentLogger(),
        metrics: proverMetrics(metrics),
        memory: BIG,
        circuits: VERIFIED_CIRCUITS,
      },
      referenceString: 'insecure-development',
      proofMs: 60_000,
      failureMs: 60_000,
      ...more,
    });

  const metric = async (line: string): Promise<number> => {
    const text = await metrics.registry.metrics();
    const found = text.split('\n').find((each) => each.startsWith(`volition_prover_${line}`));
    return Number(found?.split(' ').at(-1) ?? 0);
  };
  const failures = (code: string) => metric(`failures_total{code="${code}"`);
  const state = async () => (await queue.open()).map((batch) => batch.state)[0];
  const attempts = async (): Promise<number[]> =>
    (await database.query('SELECT attempts FROM proof_parts ORDER BY part')).map(
      (row: { attempts: number }) => row.attempts,
    );
  /** Ends the connections that hold parts. */
  const cut = () =>
    database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
    );
  const take = (options = LEASE) => PartLease.take(database, { memory: BIG, circuits: VERIFIED_CIRCUITS }, options);
  /** A worker that holds a part. `ended` tells how its round ends. */
  async function held(more: { signal?: AbortSignal } = {}) {
    const prover = new PlainProver();
    prover.until = never;
    const round = worker(prover).run(more.signal ?? life());
    const ended = round.then(
      (outcome) => ({ outcome }),
      (error) => ({ error }),
    );
    await waitFor(() => prover.asked.length === 1);
    return { ended };
  }

  it('proves part after part for their fold, the root for L1, and rests when there is none', async () => {
    await plan(600);
    const prover = new PlainProver();
    const steady = worker(prover);
    for (let i = 0; i < 5; i++) expect(await steady.run(life())).toBe('again');
    expect(await steady.run(life())).toBeUndefined();
    expect(prover.asked).toEqual([
      'segment-512 fold',
      'segment-64 fold',
      'segment-16 fold',
      'segment-16 fold',
      'fold-4 l1',
    ]);
    expect(await state()).toBe('proved');
    const kept = (await queue.proof(headerHash))!;
    expect(toHex(kept.sums)).toBe(`0x${[608, 0, 0, 608].map((sum) => sum.toString(16).padStart(64, '0')).join('')}`);
    expect(await metric('proved_parts_total{circuit="segment-16"')).toBe(2);
  });

  it('proves a batch of one segment for L1', async () => {
    await plan();
    const prover = new PlainProver();
    await worker(prover).run(life());
    expect(prover.asked).toEqual(['segment-16 l1']);
  });

  it('takes only parts that fit its memory', async () => {
    await plan(600);
    const small = worker(new PlainProver(), { memory: 512 });
    expect([await small.run(life()), await small.run(life()), await small.run(life())]).toEqual([
      'again',
      'again',
      undefined,
    ]);
  });

  it('folds no wrong proof: it is made again, whoever made it', async () => {
    await plan(600);
    const steady = worker();
    for (let i = 0; i < 4; i++) await steady.run(life());
    // A proof with a bit flipped, and another part's proof.
    await database.query('UPDATE proof_parts SET proof = set_byte(proof, 5, 99) WHERE part = 1');
    await database.query(
      'UPDATE proof_parts SET proof = other.proof FROM proof_parts AS other WHERE proof_parts.part = 3 AND other.part = 2',
    );
    expect(await steady.run(life())).toBe('again');
    expect(await attempts()).toEqual([0, 1, 0, 0, 0]);
    expect(await metric('rejected_parts_total{circuit="segment-64"')).toBe(1);
    const again = () => database.query('UPDATE proof_parts SET not_before = now()');
    await again();
    for (let i = 0; i < 2; i++) expect(await steady.run(life())).toBe('again');
    expect(await attempts()).toEqual([0, 1, 0, 1, 0]);
    expect(await metric('rejected_parts_total{circuit="segment-16"')).toBe(1);
    expect(await steady.run(life())).toBeUndefined();
    await again();
    for (let i = 0; i < 2; i++) expect(await steady.run(life())).toBe('again');
    expect(await state()).toBe('proved');
  });

  it('folds no proof of another batch', async () => {
    await plan(600);
    const other = await insertSubmittedBatch(database, 2);
    await queue.plan(plannedBatch(other, 2, 600));
    const steady = worker();
    for (let i = 0; i < 4; i++) await steady.run(life());
    await database.query('UPDATE proof_parts SET proved_at = now() WHERE number = 1');
    for (let i = 0; i < 4; i++) await steady.run(life());
    await database.query('UPDATE proof_parts SET proved_at = NULL WHERE number = 1 AND part = 4');
    await database.query(
      `UPDATE proof_parts SET proof = other.proof, sums = other.sums FROM proof_parts AS other
       WHERE proof_parts.number = 1 AND other.number = 2 AND proof_parts.part = 0 AND other.part = 0`,
    );
    expect(await steady.run(life())).toBe('again');
    expect(await attempts()).toContain(1);
    expect(await metric('rejected_parts_total{circuit="segment-512"')).toBe(1);
  });

  it('stores no proof that states something else than was planned', async () => {
    await plan();
    await database.query('UPDATE proof_parts SET statement = set_byte(statement, 100, 99)');
    await expect(worker().run(life())).rejects.toMatchObject({ code: 'PROOF_CHECK_FAILED' });
    expect([await state(), await attempts()]).toEqual(['queued', [1]]);
  });

  it('refuses a segment without its job', async () => {
    await plan();
    await database.query('UPDATE proof_parts SET job = NULL');
    await expect(worker().run(life())).rejects.toMatchObject({ code: 'INVALID_PART' });
    expect(await attempts()).toEqual([1]);
  });

  it('takes no part whose proof must be of another reference string', async () => {
    await plan();
    await database.query(`UPDATE batch_proofs SET reference_string = 'public'`);
    const mismatch = {
      code: 'REFERENCE_STRING_MISMATCH',
      fields: { expected: 'public', actual: 'insecure-development' },
    };
    await expect(worker().run(life())).rejects.toMatchObject(mismatch);
    const free = (await take())!;
    expect(free.taken.attempts).toBe(0);
    await free.release();
  });

  it('aborts a proof whose lease is lost, and another prover takes the part', async () => {
    await plan();
    const { ended } = await held();
    expect(await cut()).toHaveLength(1);
    expect(await ended).toMatchObject({ error: { code: 'LEASE_LOST' } });
    expect(await failures('LEASE_LOST')).toBe(1);
    expect([await state(), await attempts()]).toEqual(['queued', [0]]);
    // The worker may know before Postgres has ended the transaction.
    const other = await waitFor(async () => (await take()) ?? false);
    expect(other.taken).toMatchObject({ headerHash, part: 0 });
    await other.release();
  });

  it('aborts a proof that nobody needs any more, and counts no failure', async () => {
    await plan();
    const { ended } = await held();
    const l1 = { transactionHash: headerHash, prover: toHex(randomBytes(20)), verifier: toHex(randomBytes(20)) };
    await queue.submit([{ headerHash, ...l1, gasUsed: 1 }]);
    expect(await ended).toEqual({ outcome: 'again' });
    expect([await failures('LEASE_LOST'), await attempts()]).toEqual([0, [0]]);
  });

  it('aborts a proof of a batch that no longer exists', async () => {
    await plan();
    const { ended } = await held();
    await database.query('DELETE FROM batches');
    await queue.dropVanished();
    expect(await ended).toEqual({ outcome: 'again' });
    await queue.dropVanished();
    expect(await database.query('SELECT 1 FROM proof_parts')).toEqual([]);
  });

  it('loses its part if it is silent too long', async () => {
    await plan();
    const silent = (await take({ ...LEASE, probeMs: 60_000, silenceMs: 200 }))!;
    // The first probe comes at once; then nothing for longer than Postgres waits.
    await waitFor(() => silent.lost.aborted);
    await expect(silent.prove({ proof: randomBytes(1), sums: randomBytes(128), provingSeconds: 1 })).rejects.toThrow();
    const other = await waitFor(async () => (await take()) ?? false);
    expect(other.taken.part).toBe(0);
    await other.release();
  });

  it('keeps its part while it probes the connection', async () => {
    await plan();
    const lease = (await take({ ...LEASE, silenceMs: 2_000 }))!;
    const until = Date.now() + 4_000;
    await waitFor(async () => {
      expect(await take()).toBeUndefined();
      return Date.now() > until;
    });
    await lease.prove({ proof: randomBytes(1), sums: randomBytes(128), provingSeconds: 1 });
    expect(await state()).toBe('proved');
  });

  it('counts a failure, and pauses the part', async () => {
    await plan();
    const failing = new PlainProver();
    failing.until = () => Promise.reject(new CodedError('NO_WITNESS', { reason: 'R2' }));
    const steady = worker(failing);
    await expect(steady.run(life())).rejects.toMatchObject({ code: 'NO_WITNESS' });
    expect([await state(), await attempts()]).toEqual(['queued', [1]]);
    expect(await steady.run(life())).toBeUndefined();
    expect(await failures('NO_WITNESS')).toBe(1);
  });

  it('aborts a proof that takes too long', async () => {
    await plan();
    const hanging = new PlainProver();
    hanging.until = never;
    await expect(worker(hanging, { proofMs: 100 }).run(life())).rejects.toMatchObject({ code: 'PROOF_TIMEOUT' });
    expect(await failures('PROOF_TIMEOUT')).toBe(1);
    expect([await state(), await attempts()]).toEqual(['queued', [1]]);
  });

  it('hands its part back when it is stopped', async () => {
    await plan();
    const stop = new AbortController();
    const { ended } = await held({ signal: stop.signal });
    expect(await take()).toBeUndefined();
    stop.abort();
    expect(await ended).toMatchObject({ error: expect.anything() });
    expect([await state(), await attempts()]).toEqual(['queued', [0]]);
    const free = (await take())!;
    await free.release();
  });
});
