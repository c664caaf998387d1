import { expect, it } from 'vitest';
import { CodedError } from '#libs/protocol';
import { type PlannedPart, planParts, wrongChild } from '#libs/proving';
import { type KeptProof, type ProofStore, proveParts } from './prove-parts.js';

const plan: PlannedPart[] = planParts(4_096, 8_192).map((part) => ({
  ...part,
  ...{ statement: new Uint8Array(1), job: new Uint8Array(1) },
}));
const RIGHT: KeptProof = { proof: Buffer.from('right'), sums: new Uint8Array(1) };
const WRONG: KeptProof = { proof: Buffer.from('wrong'), sums: new Uint8Array(1) };

/** @param failAt interrupts before this many proofs are made @param makes what is made */
async function run(kept: Map<number, KeptProof>, { failAt = 99, makes = RIGHT } = {}): Promise<string[]> {
  const made: string[] = [];
  const store: ProofStore = {
    load: async ({ part }) => kept.get(part),
    save: async ({ part }, proof) => void kept.set(part, proof),
    drop: async ({ part }) => void kept.delete(part),
  };
  await proveParts(plan, {
    ...{ store, wrongChild, onPart: () => {} },
    prove: async ({ circuit, isRoot, children }) => {
      if (made.length >= failAt) throw new CodedError('INTERRUPTED');
      const place = children.findIndex(({ proof }) => Buffer.from(proof).toString() === 'wrong');
      if (place >= 0) throw new CodedError('PROOF_CHECK_FAILED', { place });
      made.push(`${circuit}${isRoot ? ' for L1' : ''}`);
      return makes;
    },
  });
  return made;
}

it('proves segments, then folds, then the root for L1', async () => {
  const segments = new Array(4).fill('segment-512');
  expect(await run(new Map())).toEqual([...segments, 'fold-4', ...segments, 'fold-4', 'fold-4x2 for L1']);
});

it('goes on after an interruption, wherever it came', async () => {
  for (const failAt of plan.keys()) {
    const kept = new Map<number, KeptProof>();
    await expect(run(kept, { failAt })).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(kept.size).toBe(failAt);
    expect(await run(kept)).toHaveLength(plan.length - failAt);
    expect(await run(kept)).toEqual([]);
  }
});

it('makes a kept proof again that is wrong', async () => {
  const kept = new Map([
    [2, WRONG],
    [9, WRONG],
  ]);
  expect(await run(kept)).toHaveLength(plan.length);
});

it('does not go on with a prover that makes wrong proofs', async () => {
  await expect(run(new Map(), { makes: WRONG })).rejects.toMatchObject({ code: 'PROOF_CHECK_FAILED' });
});
