import { beforeAll, describe, expect, it } from 'vitest';
import { batchPoint, type Crypto, loadCrypto, State } from '#libs/ledger';
import { encodeWithdrawals, hashHeader, toHex } from '#libs/protocol';
import { type CircuitName, parametersOf, plannedBytes, segmentEntry, unpackSegment } from '#libs/proving';
import { segmentWitness } from '#libs/witness';
import { DOMAIN, genesis, World } from '../../../libs/ledger/test/world.js';
import type { BatchToPlan } from './batch-to-plan.js';
import { planBatch } from './plan-batch.js';

/** Enough for a fold of four, and too little for segments of 512. */
const MEMORY = 4_400;

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
    world = new World(crypto);
    const choose = choices(5);
    for (const actions of [12, 260]) {
      for (let i = 0; i < actions; i++) world.act(choose);
      world.seal();
    }
  });

  const toPlan = (i: number): BatchToPlan => {
    const { header, elements, lanes, authorizations } = world.batches[i]!;
    const headerHash = hashHeader(header);
    const copies = { elements: [...elements], lanes: [...lanes], authorizations: [...authorizations!] };
    return { header, headerHash, ...copies };
  };
  const options = () => ({ crypto, domain: DOMAIN, entries: world.entries, provers: { memory: MEMORY } });
  const parentOf = (i: number) => world.batches[i - 1]?.header ?? genesis(crypto);

  it('plans parts with what their proofs need and state, and moves the state to the batch', async () => {
    const state = new State(crypto.hash);
    const shapes: string[][] = [];
    for (const i of world.batches.keys()) {
      const batch = toPlan(i);
      const { parts, ...planned } = await planBatch(state, parentOf(i), batch, options());
      expect(planned).toEqual({
        ...{ headerHash: batch.headerHash, number: i + 1, operations: batch.elements.length },
        withdrawals: encodeWithdrawals(world.withdrawals[i]!),
        payouts: world.withdrawals[i]!.flatMap(({ amount }, place) => (amount > 0n ? [place] : [])),
      });
      for (const { circuit, job, statement } of parts) {
        if (!job) continue;
        const witness = segmentWitness(
          crypto.hash,
          parametersOf(segmentEntry(circuit as CircuitName)!),
          unpackSegment(job),
        );
        expect(toHex(plannedBytes(witness.statement))).toBe(toHex(statement));
        expect([witness.statement.z, witness.statement.domain]).toEqual([batchPoint(batch.headerHash), DOMAIN]);
      }
      const root = parts.at(-1)!;
      const { rollupRoot, validiumRoot, dataHash } = batch.header;
      const word = (at: number) => toHex(root.statement.subarray(32 * at, 32 * (at + 1)));
      expect([word(0), word(1)]).toEqual([parentOf(i).rollupRoot, parentOf(i).validiumRoot]);
      expect([word(8), word(9), word(10)]).toEqual([rollupRoot, validiumRoot, dataHash]);
      expect(state.root(0)).toBe(rollupRoot);
      shapes.push(parts.map(({ circuit }) => circuit));
    }
    expect(shapes[0]).toHaveLength(1);
    expect(shapes[1]).toContain('fold-4');
    expect(world.withdrawals[1]).not.toEqual([]);
    expect(state.root(1)).toBe(world.state.root(1));
  });

  it('leaves the state unchanged when it refuses a batch', async () => {
    const state = new State(crypto.hash);
    const batch = toPlan(0);
    const refused = async (
      change: Partial<BatchToPlan>,
      code: string,
      {
        parent = genesis(crypto),
        ...more
      }: { parent?: typeof batch.header } & Partial<ReturnType<typeof options>> = {},
    ) => {
      const planning = planBatch(state, parent, { ...batch, ...change }, { ...options(), ...more });
      await expect(planning).rejects.toMatchObject({ code });
      expect([state.root(0), state.root(1)]).toEqual([genesis(crypto).rollupRoot, genesis(crypto).validiumRoot]);
    };
    await refused({}, 'ENTRY_UNKNOWN', { entries: () => undefined });
    await refused({}, 'PARENT_MISMATCH', { parent: parentOf(1) });
    await refused({ header: world.batches[1]!.header }, 'PARENT_MISMATCH');
    await refused({ header: { ...batch.header, dataHash: toHex(new Uint8Array(32).fill(1)) } }, 'HEADER_MISMATCH');
    const shorter = { elements: batch.elements.slice(0, -1), lanes: batch.lanes.slice(0, -1), authorizations: [] };
    await refused(shorter, 'HEADER_MISMATCH');
    await refused({}, 'MEMORY_TOO_SMALL', { provers: { memory: 100 } });
    expect((await planBatch(state, genesis(crypto), batch, options())).parts).not.toEqual([]);
  });
});
