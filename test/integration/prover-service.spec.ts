import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import type { RunningService } from '#libs/platform';
import { waitFor } from '#libs/testing';
import { startProver } from '../../src/prover/start.js';
import { ProverWorld, testLogger } from './prover-harness.js';
import { startGethL1 } from './settler-harness.js';

/** On a busy machine. */
const SLOW = 240_000;

describe('the prover as a service', { timeout: SLOW }, () => {
  let world: ProverWorld;
  let service: RunningService | undefined;

  beforeAll(async () => {
    world = await ProverWorld.open({}, startGethL1);
  }, SLOW);
  afterAll(async () => {
    await service?.close();
    await world.close();
  });

  const metric = async (line: string): Promise<number> => {
    const text = await (await fetch(`${service?.url}/metrics`)).text();
    const found = text.split('\n').filter((each) => each.startsWith(line));
    return found.reduce((sum, each) => sum + Number(each.split(' ').at(-1)), 0);
  };

  // P4
  it('refuses a development verifier on a public network, and another reference string than the verifier’s', async () => {
    const string = {
      VOLITION_REFERENCE_STRING: 'public',
      VOLITION_REFERENCE_STRING_SHA256: `0x${'11'.repeat(32)}`,
    };
    // It only proves: the keys of the tests, which anybody has, would be refused first.
    const keyless = { VOLITION_PROVER_LEAD: 'false', VOLITION_KEYSTORE: '', VOLITION_KEYSTORE_PASSWORD: '' };
    const onPublic = await world.config(8, { ...string, ...keyless, VOLITION_NETWORK: 'public' });
    await expect(startProver(onPublic, testLogger())).rejects.toMatchObject({ code: 'INSECURE_VERIFIER' });
    const other = await world.config(8, string);
    await expect(startProver(other, testLogger())).rejects.toMatchObject({ code: 'REFERENCE_STRING_MISMATCH' });
  });

  it('needs a key to lead', async () => {
    const keyless = await world.config(8, { VOLITION_KEYSTORE: '', VOLITION_KEYSTORE_PASSWORD: '' });
    await expect(startProver(keyless, testLogger())).rejects.toMatchObject({ code: 'KEYSTORE_MISSING' });
  });

  it('proves, completes, finalises and credits', async () => {
    await world.fund();
    const { owner } = world.users[0]!;
    await world.batch();
    await world.batch({ transfers: 4, withdrawals: 3 });
    service = await startProver(await world.config(8, { VOLITION_KEEP_PROOFS_BLOCKS: '2' }), testLogger());
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    await waitFor(async () => (await world.latestFinal()) === 2, { deadlineMs: 120_000, what: 'both batches final' });
    const { withdrawals } = world.contracts;
    const credited = () => withdrawals.creditOf(owner, 0 as never, 2);
    await waitFor(async () => (await credited()) === 303n, { deadlineMs: 30_000, what: 'withdrawals credited' });
    const chunks = await world.store.pipeline.chunkProofs(2);
    expect(chunks.length).toBe(world.headers[2]!.chunkCount);
    await waitFor(
      async () => {
        await world.l1.mine();
        const rows = await world.store.database.query('SELECT 1 FROM chunk_proofs WHERE NOT settled');
        return rows.length === 0;
      },
      { deadlineMs: 30_000, what: 'rows settled' },
    );
    for (const chunk of await world.store.pipeline.chunkProofs(2)) {
      expect(chunk).toMatchObject({ state: 'submitted', provedAt: expect.any(Date) });
      expect(chunk.provingSeconds).toBeGreaterThan(0);
      expect(chunk.gasUsed).toBeGreaterThan(500_000);
      const receipt = await world.l1.provider.getTransactionReceipt(chunk.transactionHash!);
      expect(receipt?.status).toBe(1);
    }
    const [{ bulk }] = await world.store.database.query(
      'SELECT count(*) AS bulk FROM chunk_proofs WHERE coalesce(job, proof, statement, withdrawals) IS NOT NULL',
    );
    expect(Number(bulk)).toBe(0);
    expect(await world.store.database.query('SELECT * FROM proof_transactions')).toEqual([]);
    const before = await world.l1.provider.getBalance(owner);
    const anybody = contractsOf(world.deployment, world.users[1]!.wallet).withdrawals;
    await (await anybody.claim(owner, 0 as never, [2])).wait();
    expect((await world.l1.provider.getBalance(owner)) - before).toBe(303n);
    const total = world.chunks;
    expect(await metric('volition_prover_proved_chunks_total')).toBe(total);
    expect(await metric('volition_prover_proof_seconds_count')).toBe(total);
    expect(await metric('volition_prover_witness_seconds_count')).toBe(total);
    expect(await metric('volition_prover_inputs_seconds_count')).toBe(total);
    expect(await metric('volition_prover_chunk_gas_count')).toBe(total);
    expect(await metric('volition_prover_failures_total')).toBe(0);
    expect(await metric('volition_prover_failed_transactions_total')).toBe(0);
    expect(await metric('volition_prover_leader_info')).toBe(1);
    expect(await metric('volition_prover_fees_gwei_total')).toBeGreaterThan(0);
    expect(await metric('volition_prover_submitted_to_proved_seconds_count')).toBe(2);
    expect(await metric('volition_prover_queue_chunks')).toBe(0);
    expect(await metric('volition_prover_oldest_seconds')).toBe(0);
  });
});
