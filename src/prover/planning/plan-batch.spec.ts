import { beforeAll, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto, State } from '#libs/ledger';
import { type BatchParameters, hashHeader, toHex } from '#libs/protocol';
import { batchPoint, chunkPoint, chunkWitness } from '#libs/witness';
import { DOMAIN, genesis, World } from '../../../libs/ledger/test/world.js';
import type { BatchToPlan } from './batch-to-plan.js';
import { planBatch } from './plan-batch.js';

const parameters: BatchParameters = { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2 };

/** Deterministic choices from a seed. */
function choices(seed: number): (bound: number) => number {
  let x = seed;
  return (bound) => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    return (x >>> 16) % bound;
  };
}

describe('planning a batch', () => {
  let crypto: Crypto;
  let world: World;
  beforeAll(async () => {
    crypto = await loadCrypto();
    world = new World(crypto, parameters);
    const choose = choices(5);
    for (let batch = 0; batch < 3; batch++) {
      for (let i = 0; i < 25; i++) world.act(choose);
      world.seal();
    }
  });

  const toPlan = (i: number): BatchToPlan => {
    const { header, leaves, elements, lanes, authorizations } = world.batches[i]!;
    return {
      header,
      headerHash: hashHeader(header),
      leaves: [...leaves],
      elements: [...elements],
      lanes: [...lanes],
      authorizations: [...authorizations],
    };
  };
  const options = () => ({ crypto, domain: DOMAIN, parameters, entries: world.entries });
  const parentOf = (i: number) => world.batches[i - 1]?.header ?? genesis(crypto);

  it('plans every chunk with what its proof needs, and moves the state to the batch', async () => {
    const state = new State(crypto.hash);
    let withdrawals = 0;
    for (const i of world.batches.keys()) {
      const batch = toPlan(i);
      const plans = await planBatch(state, parentOf(i), batch, options());
      expect(plans).toHaveLength(batch.header.chunkCount);
      for (const [index, plan] of plans.entries()) {
        const { statement } = chunkWitness(crypto.hash, parameters, plan.chunk);
        const leaf = batch.leaves[index]!;
        expect(statement.rootsAfter).toEqual([leaf.rollupRoot, leaf.validiumRoot]);
        expect(statement.dataHash).toBe(leaf.dataHash);
        expect(statement.t).toBe(chunkPoint(batchPoint(batch.headerHash), index, 4));
        expect(statement.withdrawals).toEqual(plan.withdrawals);
        withdrawals += plan.withdrawals.length;
      }
      expect(state.root(0)).toBe(batch.header.rollupRoot);
    }
    expect(withdrawals).toBeGreaterThan(0);
    expect(state.root(1)).toBe(world.state.root(1));
  });

  it('leaves the state unchanged when it refuses a batch', async () => {
    const state = new State(crypto.hash);
    const batch = toPlan(0);
    const refused = async (
      change: Partial<BatchToPlan>,
      code: string,
      parent = genesis(crypto),
      entries = world.entries,
    ) => {
      await expect(planBatch(state, parent, { ...batch, ...change }, { ...options(), entries })).rejects.toMatchObject({
        code,
      });
      expect([state.root(0), state.root(1)]).toEqual([genesis(crypto).rollupRoot, genesis(crypto).validiumRoot]);
    };
    await refused({}, 'ENTRY_UNKNOWN', genesis(crypto), () => undefined);
    await refused({}, 'PARENT_MISMATCH', parentOf(1));
    await refused({ header: { ...world.batches[1]!.header, chunkCount: batch.leaves.length } }, 'PARENT_MISMATCH');
    const last = batch.leaves.at(-1)!;
    const wrong = { ...last, rollupRoot: toHex(new Uint8Array(32).fill(1)) };
    await refused({ leaves: [...batch.leaves.slice(0, -1), wrong] }, 'CHUNKS_ROOT_MISMATCH');
    await refused({ leaves: batch.leaves.slice(0, -1) }, 'BATCH_SHAPE');
    expect(await planBatch(state, genesis(crypto), batch, options())).toHaveLength(batch.header.chunkCount);
  });
});
