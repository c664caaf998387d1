import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Errands } from './funder.js';
import { firstOwners } from './funder.js';

const DEPOSIT = { holding: {}, amount: 1n } as Errands['deposits'][number];
const withDeposits = (count: number) => ({ deposits: Array.from({ length: count }, () => DEPOSIT) });
const errands = fc.array(fc.nat(6).map(withDeposits), { maxLength: 12 });
const depositsOf = (some: readonly Pick<Errands, 'deposits'>[]): number =>
  some.reduce((sum, { deposits }) => sum + deposits.length, 0);

describe('firstOwners', () => {
  it('takes as many owners as have the given number of deposits', () => {
    fc.assert(
      fc.property(errands, fc.integer({ min: 1, max: 20 }), (all, limit) => {
        const first = firstOwners(all, limit);
        expect(first).toEqual(all.slice(0, first.length));
        if (first.length > 1) expect(depositsOf(first)).toBeLessThanOrEqual(limit);
        if (first.length < all.length) expect(depositsOf(all.slice(0, first.length + 1))).toBeGreaterThan(limit);
      }),
    );
  });

  it('takes at least one owner even if it has more deposits', () => {
    expect(firstOwners([withDeposits(5), withDeposits(1)], 4)).toHaveLength(1);
    expect(firstOwners([], 4)).toEqual([]);
  });
});
