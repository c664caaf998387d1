import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementPoint } from '#libs/kzg';
import { BLOB_ELEMENTS, BLS_R, bigintToBytes, Lane } from '#libs/protocol';
import { evaluationHints, limbsOf, sumOf } from './evaluation.js';
import { inverses, modulo, X, Y } from './points.js';

const MAX_ELEMENT = (1n << 248n) - 1n;
const elements = fc.array(fc.oneof(fc.bigInt({ min: 0n, max: MAX_ELEMENT }), fc.constantFrom(0n, MAX_ELEMENT)), {
  minLength: 8,
  maxLength: 8,
});
const lanes = fc.array(fc.constantFrom(Lane.rollup, Lane.validium), { minLength: 8, maxLength: 8 });
/** Challenge points: none is a root of unity (−1 is one, and fast-check favours the ends of a range). */
const points = fc.bigInt({ min: 2n ** 200n, max: BLS_R - 2n }).filter((t) => !isRootOfUnity(t));
function isRootOfUnity(t: bigint): boolean {
  let power = t;
  for (let order = 1; order < BLOB_ELEMENTS; order *= 2) power = modulo(power * power);
  return power === 1n;
}
const bits = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

describe('hints of the sums (P2)', () => {
  it('sum d·u/(t − u) over each blob’s elements', () => {
    fc.assert(
      fc.property(points, elements, lanes, (t, values, lane) => {
        const hints = evaluationHints(
          t,
          values.map((value) => bigintToBytes(value, 31)),
          lane,
        );
        for (const which of [Lane.rollup, Lane.validium]) {
          const terms = values.map((value, i) => {
            const u = elementPoint(i);
            const [inverse] = inverses([modulo(t - u)]);
            return lane[i] === which ? value * u * inverse! : 0n;
          });
          expect(sumOf(hints.sums[which])).toBe(modulo(terms.reduce((sum, term) => sum + term, 0n)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are in the ranges that the circuit checks', () => {
    fc.assert(
      fc.property(points, elements, lanes, (t, values, lane) => {
        const hints = evaluationHints(
          t,
          values.map((value) => bigintToBytes(value, 31)),
          lane,
        );
        hints.terms.forEach(({ weight, quotients, high }, i) => {
          for (const limb of weight) expect(limb < 1n << 64n).toBe(true);
          for (const quotient of quotients) expect(bits(quotient - (1n << 69n))).toBeLessThan(68);
          expect(high >> 121n).toBe(0n);
          expect((values[i]! - high * Y) >> 128n).toBe(0n);
        });
        for (const { limbs, carries } of hints.sums) {
          for (const limb of limbs) expect(limb >= 0n && limb < 1n << 64n).toBe(true);
          for (const carry of carries) expect(bits(carry - (1n << 139n))).toBeLessThan(138);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('limbs are digits to the base x', () => {
    fc.assert(
      fc.property(points, (value) => {
        expect(limbsOf(value).reduceRight((sum, limb) => sum * X + limb, 0n)).toBe(value);
      }),
    );
  });
});
