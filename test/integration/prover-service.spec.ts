import { Wallet } from 'ethers';
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
    const onPublic = {
      ...string,
      VOLITION_NETWORK: 'public',
      VOLITION_KEYSTORE: await world.keystore(Wallet.createRandom()),
    };
    await expect(startProver(await world.config(8, onPublic), testLogger())).rejects.toMatchObject({
      code: 'INSECURE_VERIFIER',
    });
    const other = await world.config(8, string);
    await expect(startProver(other, testLogger())).rejects.toMatchObject({ code: 'REFERENCE_STRING_MISMATCH' });
  });

  it('needs a key to lead', async () => {
    await expect(world.config(8, { VOLITION_KEYSTORE: '' })).rejects.toMatchObject({ code: 'INVALID_CONFIG' });
  });

  it('needs memory for at least one circuit', () => {
    expect(() => world.workerConfig({ VOLITION_PROVER_MEMORY: '511' })).toThrowError(
      expect.objectContaining({ code: 'INVALID_CONFIG' }),
    );
  });

  it('proves, finalises and credits', async () => {
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
    await waitFor(
      async () => {
        await world.l1.mine();
        const rows = await world.store.database.query('SELECT 1 FROM batch_proofs WHERE NOT settled');
        return rows.length === 0;
      },
      { deadlineMs: 30_000, what: 'rows settled' },
    );
    for (const number of [1, 2]) {
      const proof = (await world.store.pipeline.batchProof(number))!;
      expect(proof).toMatchObject({
        ...{ state: 'submitted', provedAt: expect.any(Date), verifier: world.deployment.verifiers[0] },
        parts: [{ circuit: 'segment-16', parent: null, first: 0, count: 16, attempts: 0 }],
      });
      expect(proof.parts[0]!.provingSeconds).toBeGreaterThan(0);
      expect(proof.gasUsed).toBeGreaterThan(500_000);
      expect((await world.l1.provider.getTransactionReceipt(proof.transactionHash!))?.status).toBe(1);
    }
    const [{ bulk }] = await world.store.database.query(
      'SELECT count(*) AS bulk FROM proof_parts WHERE coalesce(job, proof, sums) IS NOT NULL',
    );
    expect(Number(bulk)).toBe(0);
    expect(await world.store.database.query('SELECT * FROM proof_transactions')).toEqual([]);
    const before = await world.l1.provider.getBalance(owner);
    const anybody = contractsOf(world.deployment, world.users[1]!.wallet).withdrawals;
    await (await anybody.claim(owner, 0 as never, [2])).wait();
    expect((await world.l1.provider.getBalance(owner)) - before).toBe(303n);
    expect(await metric('volition_prover_proved_parts_total{circuit="segment-16"')).toBe(2);
    for (const step of ['proof', 'witness', 'inputs'])
      expect(await metric(`volition_prover_${step}_seconds_count`)).toBe(2);
    expect(await metric('volition_prover_batch_gas_count')).toBe(2);
    expect(await metric('volition_prover_failures_total')).toBe(0);
    expect(await metric('volition_prover_failed_transactions_total')).toBe(0);
    expect(await metric('volition_prover_sent_transactions_total{kind="prove"')).toBe(2);
    expect(await metric('volition_prover_leader_info')).toBe(1);
    expect(await metric('volition_prover_fees_gwei_total')).toBeGreaterThan(0);
    expect(await metric('volition_prover_submitted_to_proved_seconds_count')).toBe(2);
    expect(await metric('volition_prover_queue_batches')).toBe(0);
    expect(await metric('volition_prover_queue_parts')).toBe(0);
    expect(await metric('volition_prover_oldest_seconds')).toBe(0);
  });
});
