import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insecureVerifiers } from '#libs/l1';
import { ProofQueue } from '#libs/pipeline';
import type { RunningService } from '#libs/platform';
import { waitFor } from '#libs/testing';
import { startProver } from '../../src/prover/start.js';
import { ProverWorld, testLogger } from './prover-harness.js';
import { startL1 } from './settler-harness.js';

/** A fold takes minutes and 4 GiB. */
const SLOW = 3_600_000;

// PROVER_FOLDS=1 runs it.
describe.runIf(process.env.PROVER_FOLDS)('a batch that is proved in parts', { timeout: SLOW }, () => {
  let world: ProverWorld;
  const services: RunningService[] = [];

  beforeAll(async () => {
    world = await ProverWorld.open({}, startL1, insecureVerifiers());
    await world.fund();
    await world.batch({ transfers: 36, withdrawals: 2 });
  }, SLOW);
  afterAll(async () => {
    for (const service of services) await service.close();
    await world?.close();
  }, SLOW);

  it('is folded from parts that verify, and accepted by L1', async () => {
    const queue = new ProofQueue(world.store.database);
    await world.plan({ memory: 8_192, circuits: ['segment-16', 'fold-4'] });
    const parts = async () => (await world.store.pipeline.batchProof(1))!.parts;
    expect((await parts()).map(({ circuit }) => circuit)).toEqual([...new Array(3).fill('segment-16'), 'fold-4']);
    services.push(await startProver(world.workerConfig({ VOLITION_PROVER_MEMORY: '5000' }), testLogger()));
    // A liar among the provers: the fold finds it before it takes minutes.
    const hasTwo = async () => (await parts()).filter(({ provedAt }) => provedAt !== null).length === 2;
    await waitFor(hasTwo, { deadlineMs: SLOW, what: 'two segments' });
    await world.store.database.query(
      'UPDATE proof_parts SET proof = set_byte(proof, 3000, get_byte(proof, 3000) # 1) WHERE part = 0',
    );
    await waitFor(async () => (await queue.counts()).proved === 1, { deadlineMs: SLOW, what: 'the root proved' });
    expect((await parts()).map(({ attempts }) => attempts)).toEqual([1, 0, 0, 0]);
    services.push(await startProver(await world.config(8, { VOLITION_PROVER_WORKERS: '0' }), testLogger()));
    await waitFor(async () => (await world.latestFinal()) === 1, { deadlineMs: SLOW, what: 'the batch final' });
    await waitFor(async () => (await world.store.pipeline.batchProof(1))?.state === 'submitted');
    const proof = (await world.store.pipeline.batchProof(1))!;
    expect(proof.verifier).toBe(world.deployment.verifiers[4]);
    console.log(`fold of three segments of 16: ${proof.gasUsed} gas`, await parts());
  });
});
