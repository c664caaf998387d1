import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Errands } from './funder.js';
import { firstChunk } from './funder.js';

const DEPOSIT = { holding: {}, amount: 1n } as Errands['deposits'][number];
const withDeposits = (count: number) => ({ deposits: Array.from({ length: count }, () => DEPOSIT) });
const errands = fc.array(fc.nat(6).map(withDeposits), { maxLength: 12 });
const depositsOf = (some: readonly Pick<Errands, 'deposits'>[]): number =>
  some.reduce((sum, { deposits }) => sum + deposits.length, 0);

describe('firstChunk', () => {
  it('takes as many owners as fit in one chunk', () => {
    fc.assert(
      fc.property(errands, fc.integer({ min: 1, max: 20 }), (all, chunkSize) => {
        const first = firstChunk(all, chunkSize);
        expect(first).toEqual(all.slice(0, first.length));
        if (first.length > 1) expect(depositsOf(first)).toBeLessThanOrEqual(chunkSize);
        if (first.length < all.length) expect(depositsOf(all.slice(0, first.length + 1))).toBeGreaterThan(chunkSize);
      }),
    );
  });

  it('takes at least one owner even if its deposits exceed a chunk', () => {
    expect(firstChunk([withDeposits(5), withDeposits(1)], 4)).toHaveLength(1);
    expect(firstChunk([], 4)).toEqual([]);
  });
});
