import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementPoint, inverses, X, Y } from '#libs/kzg';
import { BLOB_ELEMENTS, bigintToBytes, Lane } from '#libs/protocol';
import { evaluationHints, limbsOf, sumWords } from './evaluation.js';
import { modulo } from './points.js';

const MAX_ELEMENT = (1n << 248n) - 1n;
const elements = fc.array(fc.oneof(fc.bigInt({ min: 0n, max: MAX_ELEMENT }), fc.constantFrom(0n, MAX_ELEMENT)), {
  minLength: 8,
  maxLength: 8,
});
const lanes = fc.array(fc.constantFrom(Lane.rollup, Lane.validium), { minLength: 8, maxLength: 8 });
/** Points of batches: none is a root of unity. */
const points = fc.bigInt({ min: 2n ** 200n, max: 2n ** 248n - 1n }).filter((z) => !isRootOfUnity(z));
const places = fc.nat(BLOB_ELEMENTS / 8 - 1).map((segment) => 8 * segment);
function isRootOfUnity(z: bigint): boolean {
  let power = z;
  for (let order = 1; order < BLOB_ELEMENTS; order *= 2) power = modulo(power * power);
  return power === 1n;
}
const bits = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

const hintsOf = (z: bigint, index: number, values: readonly bigint[], lane: readonly Lane[]) =>
  evaluationHints(
    z,
    index,
    values.map((value) => bigintToBytes(value, 31)),
    lane,
  );

describe('hints of the sums (P2)', () => {
  it('sum d·w/(z − w) over each blob’s elements', () => {
    fc.assert(
      fc.property(points, places, elements, lanes, (z, index, values, lane) => {
        const hints = hintsOf(z, index, values, lane);
        for (const which of [Lane.rollup, Lane.validium]) {
          const terms = values.map((value, i) => {
            const w = elementPoint(index + i);
            const [inverse] = inverses([modulo(z - w)]);
            return lane[i] === which ? value * w * inverse! : 0n;
          });
          const [low, high] = sumWords(hints.sums[which]);
          expect(modulo(low + high * Y)).toBe(modulo(terms.reduce((sum, term) => sum + term, 0n)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are in the ranges that the circuit checks', () => {
    fc.assert(
      fc.property(points, places, elements, lanes, (z, index, values, lane) => {
        const { point, terms, sums } = hintsOf(z, index, values, lane);
        for (const limb of [...point.z, ...point.t]) expect(limb < 1n << 64n).toBe(true);
        expect(point.z[3] < 1n << 57n).toBe(true);
        for (const quotient of [point, ...terms].flatMap(({ quotients }) => quotients))
          expect(bits(quotient - (1n << 69n))).toBeLessThan(68);
        terms.forEach(({ weight, high }, i) => {
          for (const limb of weight) expect(limb < 1n << 64n).toBe(true);
          expect(high >> 121n).toBe(0n);
          expect((values[i]! - high * Y) >> 128n).toBe(0n);
        });
        for (const { limbs, carries } of sums) {
          for (const limb of limbs) expect(limb >= 0n && limb < 1n << 64n).toBe(true);
          // below N·2^127.5
          for (const carry of carries) expect(bits(carry - (1n << 139n))).toBeLessThan(3 + 128);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('words of a sum are below 2^129', () => {
    fc.assert(
      fc.property(points, elements, lanes, (z, values, lane) => {
        for (const sum of hintsOf(z, 0, values, lane).sums)
          for (const word of sumWords(sum)) expect(word >> 129n).toBe(0n);
      }),
      { numRuns: 10 },
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
