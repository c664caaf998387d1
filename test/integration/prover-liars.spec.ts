import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKzg } from '#libs/kzg';
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
const TABLES = ['batch_proofs', 'proof_parts'];
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
    await world.batch({ transfers: 4, withdrawals: 3 });
    await world.batch({ transfers: 4, withdrawals: 3 });
    await world.plan();
    const worker = await startProver(world.workerConfig(), testLogger());
    const queue = new ProofQueue(world.store.database);
    await waitFor(async () => (await queue.counts()).proved === 3, { deadlineMs: SLOW, what: 'three proofs' });
    await worker.close();
    for (const table of TABLES) await sql(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  }, SLOW);
  afterAll(() => world?.close());

  beforeEach(async () => {
    snapshot = await world.l1.rpc('evm_snapshot');
    await sql('DELETE FROM proof_transactions');
    for (const table of TABLES) {
      await sql(`DELETE FROM ${table}`);
      await sql(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    }
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
  const row = async (number: number) =>
    (
      await sql(
        `SELECT batch_proofs.*, proof, attempts, last_error FROM batch_proofs JOIN proof_parts USING (header_hash)
         WHERE batch_proofs.number = $1`,
        [number],
      )
    )[0];
  const requeued = (number: number) =>
    waitFor(async () => (await row(number)).state === 'queued', { deadlineMs: 30_000 });
  const submitted = (count: number) =>
    waitFor(async () => (await sql(`SELECT 1 FROM batch_proofs WHERE state = 'submitted'`)).length === count, {
      deadlineMs: 30_000,
      what: `${count} proofs submitted`,
    });
  /** As a prover that makes the proof again leaves it. */
  const proveAgain = async (number: number) => {
    await sql(
      `UPDATE proof_parts SET proof = kept.proof, sums = kept.sums, proved_at = now(), not_before = now()
       FROM kept_proof_parts AS kept WHERE proof_parts.header_hash = kept.header_hash AND kept.number = $1`,
      [number],
    );
    await sql(`UPDATE batch_proofs SET state = 'proved', proved_at = now() WHERE number = $1`, [number]);
  };
  const stranger = () => account(9).connect(world.l1.provider);
  /** Somebody else takes a batch's proof to L1. */
  const strangerProves = async (number: number, tip?: bigint) => {
    const { database, pipeline } = world.store;
    const { deployment, l1, follower } = world;
    const queue = new ProofQueue(database);
    const calls = new ProofCalls({
      pipeline,
      deployment,
      provider: l1.provider,
      queue,
      kzg: () => createKzg('native'),
    });
    const item = { headerHash: hashHeader(world.headers[number]!), number };
    const call = await calls.call('prove', item, follower.head);
    const fees = tip === undefined ? {} : { maxPriorityFeePerGas: tip, maxFeePerGas: 3n * tip };
    const content = { to: calls.target('prove'), data: call!.data, gasLimit: 5_000_000 };
    return stranger().sendTransaction({ ...content, ...fees });
  };
  const nothingWasPaidFor = async () => expect(await metric('volition_prover_failed_transactions_total')).toBe(0);

  it('proves each batch by one transaction, and credits withdrawals of several in one', async () => {
    await lead();
    await final(3);
    await submitted(3);
    await waitFor(async () => (await sql('SELECT 1 FROM batch_proofs WHERE credited')).length === 2);
    expect(await metric('volition_prover_sent_transactions_total{kind="prove"')).toBe(3);
    expect(await metric('volition_prover_sent_transactions_total{kind="credit"')).toBe(1);
    await nothingWasPaidFor();
  });

  it('sends no corrupted proof, and proves again; later batches are proved meanwhile', async () => {
    await sql(`UPDATE proof_parts SET proof = set_byte(proof, 3000, get_byte(proof, 3000) # 1) WHERE number = 2`);
    await lead();
    await waitFor(async () => (await metric('volition_prover_refused_proofs_total')) === 1, { deadlineMs: 30_000 });
    await requeued(2);
    await final(1);
    expect(await row(2)).toMatchObject({ attempts: 1, proof: null, last_error: expect.any(String) });
    const third = hashHeader(world.headers[3]!);
    await waitFor(() => world.contracts.batchVerifier.isProved(third), { deadlineMs: 30_000 });
    await proveAgain(2);
    await final(3);
    await nothingWasPaidFor();
  });

  it('sends no proof of another batch', async () => {
    await sql(
      `UPDATE proof_parts SET proof = kept.proof, sums = kept.sums FROM kept_proof_parts AS kept
       WHERE proof_parts.number = 2 AND kept.number = 3`,
    );
    await lead();
    await waitFor(async () => (await metric('volition_prover_refused_proofs_total')) === 1, { deadlineMs: 30_000 });
    await requeued(2);
    await proveAgain(2);
    await final(3);
    await nothingWasPaidFor();
  });

  it('sends no proof of a circuit that L1 has no verifier of', async () => {
    await sql(`UPDATE proof_parts SET circuit = 'segment-4' WHERE number = 1`);
    await lead();
    await refused('INVALID_PART');
    await requeued(1);
    await sql(`UPDATE proof_parts SET circuit = 'segment-16' WHERE number = 1`);
    await proveAgain(1);
    await final(3);
    await nothingWasPaidFor();
  });

  it('accepts a batch that somebody else proved, and sends no proof of it', async () => {
    await (await strangerProves(2)).wait();
    await lead();
    await final(3);
    await waitFor(async () => (await row(2)).state === 'submitted');
    expect(address(`0x${(await row(2)).prover.toString('hex')}`)).toBe(address(stranger().address));
    expect(await metric('volition_prover_refused_proofs_total')).toBe(0);
    expect(await metric('volition_prover_sent_transactions_total{kind="prove"')).toBe(2);
    await nothingWasPaidFor();
  });

  it('goes on when somebody is faster in the same block', async () => {
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
    await final(3);
    await nothingWasPaidFor();
  });

  it('splits calls that exceed the node’s fee cap together', async () => {
    await lead({ VOLITION_PROVER_CREDIT: 'false' });
    await final(3);
    await leader?.close();
    metrics = new Metrics('prover');
    // 2 × 100 gwei leaves 1 million gas for 0.2 ether: the credits of one batch, as far as is known before the first.
    await world.l1.rpc('anvil_setNextBlockBaseFeePerGas', `0x${(100n * 10n ** 9n).toString(16)}`);
    await world.l1.rpc('evm_mine');
    await lead({ VOLITION_MAX_TRANSACTION_FEE_WEI: `${2n * 10n ** 17n}` });
    await waitFor(async () => (await sql('SELECT 1 FROM batch_proofs WHERE credited')).length === 2);
    expect(await metric('volition_prover_sent_transactions_total{kind="credit"')).toBe(2);
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
    await final(3);
    const isCollected = async () => {
      const wei = await inbox.feesCollected();
      return wei > 0n && (await inbox.feesDue(world.headers[3]!)) === 0n && wei;
    };
    const collected = await waitFor(isCollected, { deadlineMs: 30_000 });
    expect((await world.l1.provider.getBalance(sequencer)) - before).toBe(collected);
    await nothingWasPaidFor();
  });

  it('is not ready while a batch cannot be shown to L1', async () => {
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
    await final(3);
  });

  it('sends proofs again that a reorg removed', async () => {
    await lead();
    await final(3);
    await submitted(3);
    const { settlement } = contractsOf(world.deployment, world.l1.provider);
    const proved = await world.l1.provider.getLogs({ address: world.deployment.batchVerifier, fromBlock: 0 });
    const depth =
      (await world.l1.provider.getBlockNumber()) - Math.min(...proved.map(({ blockNumber }) => blockNumber)) + 1;
    await world.l1.rpc('anvil_reorg', depth, []);
    expect(await settlement.latestFinal()).toBe(0);
    await waitFor(async () => (await metric('volition_prover_reorged_batches_total')) === 3, { deadlineMs: 30_000 });
    await final(3);
    await submitted(3);
    expect(await metric('volition_prover_proved_parts_total')).toBe(0);
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
    await final(3);
    expect((await world.l1.provider.getTransactionReceipt(hash))?.status).toBe(1);
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
    await waitFor(async () => (await metric('volition_prover_queue_batches{state="proved"')) === 3, {
      deadlineMs: 30_000,
    });
    await world.l1.rpc('evm_setAutomine', true);
    await world.l1.rpc('evm_mine');
    await final(3);
    const receipt = await world.l1.provider.getTransactionReceipt(`0x${transaction_hash.toString('hex')}`);
    expect(receipt?.status).toBe(1);
    // The first batch's proof was on its way.
    expect(await metric('volition_prover_sent_transactions_total{kind="prove"')).toBe(2);
    await nothingWasPaidFor();
    await waitFor(async () => (await sql('SELECT 1 FROM proof_transactions')).length === 0);
  });
});
