import { expect, it } from 'vitest';
import type { BatchJson } from '#libs/client/api';
import { costsOf, expectation, saved, usualSeconds } from './estimates.js';

const at = (seconds: number): string => new Date(1_000 * seconds).toISOString();
const batch = (sealed: number, certified: number | null, submitted: number | null): BatchJson =>
  ({
    sealedAt: at(sealed),
    certifiedAt: certified === null ? null : at(certified),
    submittedAt: submitted === null ? null : at(submitted),
    proof: null,
  }) as BatchJson;

it('takes the median of each stage, from batches that have reached it', () => {
  expect(usualSeconds([batch(0, 1, 11), batch(10, 13, 43), batch(20, 29, null), batch(30, null, null)])).toEqual({
    ...{ certified: 3, submitted: 30 },
  });
  expect(usualSeconds([])).toEqual({});
});

it.each([
  ['accepted', 'sealed with the next batch'],
  ['sealed', 'certified, usually after 4 s'],
  ['certified', 'submitted'],
  ['submitted', 'final in about 2 min'],
  ['proved', 'final in about 2 min'],
  ['final', '–'],
] as const)('says what comes after %s', (state, text) => {
  expect(expectation(state, { certified: 4 }, 120)).toBe(text);
});

it('falls back to the usual time where the queue of proofs has no rate', () => {
  expect(expectation('submitted', { proved: 60 }, null)).toBe('proved, usually after 1 min');
});

it('compares what was signed with other ways to do it', () => {
  const price = (total: string) => ({ total }) as never;
  const fees = { operation: { rollup: price('10'), validium: price('1') }, onL1: { erc20: '500' } as never };
  const accounts = [
    { mode: 'rollup' as const, nonce: 2 },
    { mode: 'validium' as const, nonce: 3 },
  ];
  expect(costsOf(accounts, fees)).toEqual({ operations: 5, asChosen: 23n, asRollup: 50n, onL1: 2_500n });
  expect(costsOf(accounts, { ...fees, onL1: null }).onL1).toBeNull();
  expect([saved(23n, 50n), saved(50n, 50n), saved(0n, 0n)]).toEqual(['54% less', undefined, undefined]);
});
