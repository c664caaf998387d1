import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WITHDRAWAL_STATES } from '../api/states.js';
import { planClaims } from './claim-plan.js';
import type { OwnedWithdrawal } from './states-on-l1.js';

const NOW = 1_000;

const withdrawal = (change: Partial<OwnedWithdrawal>): OwnedWithdrawal => ({
  ...{ number: 1, place: 0, index: 0, mode: 'rollup', kind: 'WITHDRAW', asset: 0 as never, amount: 5n },
  ...{ state: 'final', claimableAt: NOW, credited: null, claimed: null, anchor: 'l1' },
  ...change,
});

it('credits uncredited withdrawals by batch and claims by asset', () => {
  const plan = planClaims(
    [
      withdrawal({ number: 3, place: 2 }),
      withdrawal({ number: 3, place: 1, asset: 2 as never }),
      withdrawal({ number: 2, place: 4, state: 'claimable' }),
      withdrawal({ number: 2, place: 5 }),
      withdrawal({ number: 1, state: 'claimed' }),
    ],
    NOW,
  );
  expect(plan.credits).toEqual([
    { number: 2, places: [5] },
    { number: 3, places: [1, 2] },
  ]);
  expect(plan.claims).toEqual([
    { asset: 0, numbers: [2, 3] },
    { asset: 2, numbers: [3] },
  ]);
  expect([plan.finalize, plan.later]).toEqual([null, []]);
});

it('neither claims nor credits early withdrawals', () => {
  const early = withdrawal({ claimableAt: NOW + 1 });
  expect(planClaims([early], NOW)).toEqual({ finalize: null, credits: [], claims: [], now: [], later: [early] });
});

it('finalises up to the highest proved batch and ignores amounts of 0', () => {
  const proved = [4, 6, 5].map((number) => withdrawal({ number, state: 'proved', claimableAt: null }));
  const plan = planClaims([...proved, withdrawal({ amount: 0n })], NOW);
  expect([plan.finalize, plan.claims, plan.now, plan.later.length]).toEqual([6, [], [], 3]);
});

it('claims exactly the due withdrawals and credits exactly the uncredited ones among them', () => {
  const one = fc
    .record({
      number: fc.integer({ min: 1, max: 4 }),
      place: fc.integer({ min: 0, max: 255 }),
      asset: fc.integer({ min: 0, max: 2 }),
      amount: fc.bigInt({ min: 0n, max: 3n }),
      state: fc.constantFrom(...WITHDRAWAL_STATES),
      claimableAt: fc.option(fc.integer({ min: NOW - 2, max: NOW + 2 })),
    })
    .map((change) => withdrawal(change as Partial<OwnedWithdrawal>));
  fc.assert(
    fc.property(
      fc.uniqueArray(one, { maxLength: 20, selector: ({ number, place }) => `${number}/${place}` }),
      (all) => {
        const plan = planClaims(all, NOW);
        const open = all.filter(({ state, amount }) => state !== 'claimed' && amount > 0n);
        expect(new Set([...plan.now, ...plan.later])).toEqual(new Set(open));
        for (const { claimableAt } of plan.now) expect(claimableAt).toBeLessThanOrEqual(NOW);
        for (const { claimableAt } of plan.later) expect(claimableAt === null || claimableAt > NOW).toBe(true);
        const claims = plan.claims.flatMap(({ asset, numbers }) => numbers.map((number) => `${asset}/${number}`));
        expect(claims.sort()).toEqual([...new Set(plan.now.map(({ asset, number }) => `${asset}/${number}`))].sort());
        const credits = plan.credits.flatMap(({ number, places }) => places.map((place) => `${number}/${place}`));
        const missing = plan.now.filter(({ state }) => state === 'final');
        expect(credits.sort()).toEqual(missing.map(({ number, place }) => `${number}/${place}`).sort());
      },
    ),
  );
});
