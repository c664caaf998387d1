import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import { ProofQueue } from '#libs/pipeline';
import { Metrics, type RunningService } from '#libs/platform';
import { address, hashHeader } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import { startProver } from '../../src/prover/start.js';
import { ProofCalls } from '../../src/prover/submitting/proof-calls.js';
import { ProverWorld, testLogger } from './prover-harness.js';
import { account } from './settler-harness.js';

/** On a busy machine. */
const SLOW = 240_000;
/** anvil's account that pays. */
const PAYER = 8;

// Proofs are made once. Each test begins with all of them in the database and none on L1.
describe('a leading prover', { timeout: SLOW }, () => {
  let world: ProverWorld;
  let snapshot: unknown;
  let leader: RunningService | undefined;
  let metrics: Metrics;
  let tests = 0;

  beforeAll(async () => {
    world = await ProverWorld.open();
    await world.fund();
    await world.batch();
    await world.batch({ transfers: 8 });
    await world.plan();
    expect(world.chunks).toBe(3);
    const worker = await startProver(
      await world.config(PAYER, {
        VOLITION_PROVER_LEAD: 'false',
        VOLITION_KEYSTORE: '',
        VOLITION_KEYSTORE_PASSWORD: '',
      }),
      testLogger(),
    );
    const queue = new ProofQueue(world.store.database);
    await waitFor(async () => (await queue.counts()).proved === 3, { deadlineMs: SLOW, what: 'three proofs' });
    await worker.close();
    await world.store.database.query('CREATE TABLE kept AS SELECT * FROM chunk_proofs');
  }, SLOW);
  afterAll(() => world?.close());

  beforeEach(async () => {
    snapshot = await world.l1.rpc('evm_snapshot');
    await sql('DELETE FROM proof_transactions');
    await sql('DELETE FROM chunk_proofs');
    await sql('INSERT INTO chunk_proofs SELECT * FROM kept');
    metrics = new Metrics('prover');
  });
  afterEach(async () => {
    await leader?.close();
    leader = undefined;
    await world.l1.rpc('evm_setAutomine', true);
    await world.l1.rpc('anvil_dropAllTransactions');
    await world.l1.rpc('evm_revert', snapshot);
  });

  const sql = (query: string, parameters: unknown[] = []) => world.store.database.query(query, parameters);
  /** A prover that leads but does not prove. */
  const lead = async (more: Record<string, string> = {}, payer = PAYER) => {
    const own = { VOLITION_PROVER_WORKERS: '0', VOLITION_PROVER_SCHEMA: `prover_${tests++}`, ...more };
    leader = await startProver(await world.config(payer, own), testLogger(), metrics);
  };
  const metric = async (line: string): Promise<number> => {
    const found = (await metrics.registry.metrics()).split('\n').filter((each) => each.startsWith(line));
    return found.reduce((sum, each) => sum + Number(each.split(' ').at(-1)), 0);
  };
  const final = (number: number) =>
    waitFor(async () => (await world.latestFinal()) === number, {
      deadlineMs: 90_000,
      what: `batch ${number} to be final`,
    });
  const refused = (code: string) =>
    waitFor(async () => (await metric(`volition_prover_refused_proofs_total{code="${code}"`)) > 0, {
      deadlineMs: 30_000,
      what: `${code} refused`,
    });
  const row = async (number: number, chunk: number) =>
    (await sql('SELECT * FROM chunk_proofs WHERE number = $1 AND chunk = $2', [number, chunk]))[0];
  const requeued = (number: number, chunk: number) =>
    waitFor(async () => (await row(number, chunk)).state === 'queued', { deadlineMs: 30_000 });
  /** Sets the row as a prover does that makes the proof again. */
  const proveAnew = (number: number, chunk: number) =>
    sql(
      `UPDATE chunk_proofs SET state = 'proved', proof = kept.proof, statement = kept.statement, proved_at = now(), not_before = now()
       FROM kept WHERE chunk_proofs.header_hash = kept.header_hash AND chunk_proofs.chunk = kept.chunk
       AND kept.number = $1 AND kept.chunk = $2`,
      [number, chunk],
    );
  const stranger = () => account(9).connect(world.l1.provider);
  /** Submits a proof of batch 2 from another account. */
  const strangerProves = async (chunk: number, tip?: bigint) => {
    const { database, pipeline } = world.store;
    const { deployment, l1, follower } = world;
    const calls = new ProofCalls({
      ...{ pipeline, deployment, provider: l1.provider, queue: new ProofQueue(database) },
      kzg: () => Promise.reject(new Error('proofs of chunks need no engine')),
    });
    const call = await calls.call(
      'prove',
      { headerHash: hashHeader(world.headers[2]!), number: 2, chunk },
      follower.head,
    );
    const fees = tip === undefined ? {} : { maxPriorityFeePerGas: tip, maxFeePerGas: 3n * tip };
    const content = { to: calls.target('prove'), data: call!.data, gasLimit: 5_000_000 };
    return stranger().sendTransaction({ ...content, ...fees });
  };
  const nothingWasPaidFor = async () => expect(await metric('volition_prover_failed_transactions_total')).toBe(0);

  it('sends several proofs in one transaction if they fit', async () => {
    await lead();
    await final(2);
    const chunks = await world.store.pipeline.chunkProofs(2);
    await waitFor(async () => (await world.store.pipeline.chunkProofs(2)).every(({ state }) => state === 'submitted'));
    const hashes = new Set((await world.store.pipeline.chunkProofs(2)).map(({ transactionHash }) => transactionHash));
    expect(hashes.size).toBe(1);
    expect(chunks).toHaveLength(2);
    const transaction = await world.l1.provider.getTransaction([...hashes][0] as string);
    expect(transaction?.gasLimit).toBeLessThan(2n ** 24n);
    await nothingWasPaidFor();
  });

  it('sends no corrupted proof, and proves again', async () => {
    await sql(
      `UPDATE chunk_proofs SET proof = set_byte(proof, 3000, get_byte(proof, 3000) # 1) WHERE number = 2 AND chunk = 1`,
    );
    await lead();
    await waitFor(async () => (await metric('volition_prover_refused_proofs_total')) === 1, { deadlineMs: 30_000 });
    await requeued(2, 1);
    await final(1);
    expect(await row(2, 1)).toMatchObject({
      state: 'queued',
      attempts: 1,
      proof: null,
      last_error: expect.any(String),
    });
    await waitFor(async () => (await world.contracts.batchVerifier.chunksProved(hashHeader(world.headers[2]!))) === 1, {
      deadlineMs: 30_000,
    });
    await proveAnew(2, 1);
    await final(2);
    await nothingWasPaidFor();
  });

  it('sends no proof of another chunk', async () => {
    await sql(
      `UPDATE chunk_proofs SET proof = kept.proof, statement = kept.statement FROM kept
       WHERE chunk_proofs.number = 2 AND chunk_proofs.chunk = 0 AND kept.number = 2 AND kept.chunk = 1`,
    );
    await lead();
    await waitFor(async () => (await metric('volition_prover_refused_proofs_total')) === 1, { deadlineMs: 30_000 });
    await requeued(2, 0);
    await proveAnew(2, 0);
    await final(2);
    await nothingWasPaidFor();
  });

  it('sends no proof with an unreadable statement', async () => {
    await sql(`UPDATE chunk_proofs SET statement = 'nonsense' WHERE number = 1`);
    await lead();
    await refused('INVALID_STATEMENT');
    await requeued(1, 0);
    await proveAnew(1, 0);
    await final(2);
    await nothingWasPaidFor();
  });

  it('accepts a chunk that somebody else proved, and sends no proof of it', async () => {
    await (await strangerProves(0)).wait();
    await lead();
    await final(2);
    await waitFor(async () => (await row(2, 0)).state === 'submitted');
    expect(address(`0x${(await row(2, 0)).prover.toString('hex')}`)).toBe(address(stranger().address));
    expect(await metric('volition_prover_refused_proofs_total')).toBe(0);
    await nothingWasPaidFor();
  });

  it('brings its other proofs to L1 when somebody is faster with one', async () => {
    await world.l1.rpc('evm_setAutomine', false);
    await lead();
    const [{ transaction_hash }] = await waitFor(async () => {
      const rows = await sql('SELECT transaction_hash FROM proof_transactions');
      return rows.length === 1 && rows;
    });
    const own = `0x${transaction_hash.toString('hex')}`;
    await waitFor(async () => (await world.l1.provider.getTransaction(own)) !== null);
    const faster = await strangerProves(1, 40n * 10n ** 9n);
    await world.l1.rpc('evm_mine');
    const [first, second] = await Promise.all(
      [faster.hash, own].map((hash) => world.l1.provider.getTransactionReceipt(hash)),
    );
    expect(first).toMatchObject({ status: 1, blockNumber: second?.blockNumber, index: 0 });
    expect(second).toMatchObject({ status: 1, index: 1 });
    await world.l1.rpc('evm_setAutomine', true);
    await final(2);
    await nothingWasPaidFor();
  });

  it('splits calls that exceed the node’s fee cap together', async () => {
    // 2 × 100 gwei leaves 5 million gas for one ether.
    await world.l1.rpc('anvil_setNextBlockBaseFeePerGas', `0x${(100n * 10n ** 9n).toString(16)}`);
    await world.l1.rpc('evm_mine');
    await lead();
    await final(2);
    await waitFor(async () => (await sql(`SELECT 1 FROM chunk_proofs WHERE state = 'submitted'`)).length === 3);
    // The first estimate is 3 million gas per proof, so that only one fits; later estimates use the measured gas.
    const hashes = await sql('SELECT DISTINCT transaction_hash FROM chunk_proofs');
    expect(hashes.length).toBeGreaterThan(1);
    await nothingWasPaidFor();
  });

  it('pays entry fees of final batches to the sequencer once they are worth it', async () => {
    const { inbox } = world.contracts;
    const { sequencer } = world.deployment;
    const before = await world.l1.provider.getBalance(sequencer);
    // Empty blocks, so that nobody tips. anvil keeps the base fee of an earlier test.
    await world.l1.rpc('anvil_setNextBlockBaseFeePerGas', '0x1');
    await world.l1.rpc('anvil_mine', '0xa');
    await lead({ VOLITION_COLLECT_FEES_MULTIPLE: '1' });
    await final(2);
    const isCollected = async () => {
      const wei = await inbox.feesCollected();
      return wei > 0n && (await inbox.feesDue(world.headers[2]!)) === 0n && wei;
    };
    const collected = await waitFor(isCollected, { deadlineMs: 30_000 });
    expect((await world.l1.provider.getBalance(sequencer)) - before).toBe(collected);
    await nothingWasPaidFor();
  });

  it('is not ready while a batch cannot be completed', async () => {
    // Applying it twice restores the row.
    const damage = 'UPDATE batches SET elements = set_byte(elements, 5, get_byte(elements, 5) # 1) WHERE number = 1';
    await sql(damage);
    try {
      await lead({ VOLITION_STUCK_SECONDS: '1' });
      const saysWhy = async () => {
        const response = await fetch(`${leader?.url}/health/ready`);
        return response.status === 503 && (await response.text()).includes('BLOB_MISMATCH');
      };
      await waitFor(saysWhy, { deadlineMs: 60_000, what: 'readiness to report it' });
      // There is progress until the proofs of batch 2 are on L1.
      await waitFor(async () => (await metric('volition_prover_stalled_seconds')) >= 1, { deadlineMs: 60_000 });
      expect(await world.latestFinal()).toBe(0);
    } finally {
      await sql(damage);
    }
    await final(2);
  });

  it('sends proofs again that a reorg removed', async () => {
    await lead();
    await final(2);
    await waitFor(async () => (await sql(`SELECT 1 FROM chunk_proofs WHERE state = 'submitted'`)).length === 3);
    const { settlement } = contractsOf(world.deployment, world.l1.provider);
    const proved = await world.l1.provider.getLogs({ address: world.deployment.batchVerifier, fromBlock: 0 });
    const depth =
      (await world.l1.provider.getBlockNumber()) - Math.min(...proved.map(({ blockNumber }) => blockNumber)) + 1;
    await world.l1.rpc('anvil_reorg', depth, []);
    expect(await settlement.latestFinal()).toBe(0);
    await waitFor(async () => (await metric('volition_prover_reorged_chunks_total')) === 3, { deadlineMs: 30_000 });
    await final(2);
    await waitFor(async () => (await sql(`SELECT 1 FROM chunk_proofs WHERE state = 'submitted'`)).length === 3);
    expect(await metric('volition_prover_proved_chunks_total')).toBe(0);
  });

  it('settles a transaction from before a kill, and sends nothing twice', async () => {
    await world.l1.rpc('evm_setAutomine', false);
    await lead();
    await waitFor(async () => (await sql('SELECT 1 FROM proof_transactions')).length === 1, { deadlineMs: 30_000 });
    const [{ transaction_hash }] = await sql('SELECT transaction_hash FROM proof_transactions');
    await leader?.close();
    await world.l1.rpc('anvil_dropAllTransactions');
    metrics = new Metrics('prover');
    await lead();
    const hash = `0x${transaction_hash.toString('hex')}`;
    await waitFor(async () => (await world.l1.provider.getTransaction(hash)) !== null, { deadlineMs: 30_000 });
    await world.l1.rpc('evm_setAutomine', true);
    await world.l1.rpc('evm_mine');
    await final(2);
    expect((await world.l1.provider.getTransactionReceipt(hash))?.status).toBe(1);
    expect((await world.store.pipeline.chunkProofs(1))[0]).toMatchObject({ chunk: 0 });
    await nothingWasPaidFor();
  });

  it('does not send again what the previous leader sent with another key', async () => {
    await world.l1.rpc('evm_setAutomine', false);
    await lead();
    await waitFor(async () => (await sql('SELECT 1 FROM proof_transactions')).length === 1, { deadlineMs: 30_000 });
    const [{ transaction_hash }] = await sql('SELECT transaction_hash FROM proof_transactions');
    await leader?.close();
    metrics = new Metrics('prover');
    await lead({}, 9);
    // It has seen the queue, in which everything is already sent.
    await waitFor(async () => (await metric('volition_prover_queue_chunks{state="proved"')) === 3, {
      deadlineMs: 30_000,
    });
    await world.l1.rpc('evm_setAutomine', true);
    await world.l1.rpc('evm_mine');
    await final(2);
    const receipt = await world.l1.provider.getTransactionReceipt(`0x${transaction_hash.toString('hex')}`);
    expect(receipt?.status).toBe(1);
    expect(await metric('volition_prover_sent_transactions_total{kind="prove"')).toBe(0);
    expect(await metric('volition_prover_sent_transactions_total{kind="complete"')).toBeGreaterThan(0);
    await nothingWasPaidFor();
    await waitFor(async () => (await sql('SELECT 1 FROM proof_transactions')).length === 0);
  });
});
