import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from './paid.js';

it('groups calls in order, as many as the gas of a transaction allows', () => {
  const gases = fc.array(fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(gases, fc.integer({ min: 100, max: 300 }), (all, maxGas) => {
      const groups = grouped(
        all.map((gas) => ({ gas })),
        maxGas,
      ).map((group) => group.map(({ gas }) => gas));
      expect(groups.flat()).toEqual(all);
      const sums = groups.map((group) => group.reduce((sum, gas) => sum + gas, 0));
      for (const [i, sum] of sums.entries()) {
        expect(sum).toBeLessThanOrEqual(maxGas);
        // The next call had no room.
        if (i + 1 < groups.length) expect(sum + (groups[i + 1]?.[0] ?? 0)).toBeGreaterThan(maxGas);
      }
    }),
  );
});
