import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOB_ELEMENTS, BLS_R } from '#libs/protocol';
import { bitReverse, elementPoint, elementPoints, inverses, power, X, Y } from './field.js';

/** The specification's primitive 4096th root of unity. */
const OMEGA = 0x564c0a11a0f704f4fc3e8acfe0f8245f0ad1347b378fbf96e206da11a5d36306n;
const scalar = fc.bigInt({ min: 1n, max: BLS_R - 1n });

describe('points of a blob (D1)', () => {
  it('are ω^brp(index)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: BLOB_ELEMENTS - 1 }), (index) => {
        expect(elementPoint(index)).toBe(power(OMEGA, BigInt(bitReverse(index))));
      }),
    );
    expect(elementPoint(0)).toBe(1n);
    expect(elementPoint(1)).toBe(BLS_R - 1n);
    expect(elementPoint(BLOB_ELEMENTS / 2)).toBe(OMEGA);
  });

  it('are the 4096 roots of unity without repetition', () => {
    expect(new Set(elementPoints()).size).toBe(BLOB_ELEMENTS);
    expect(elementPoints().every((point) => power(point, BigInt(BLOB_ELEMENTS)) === 1n)).toBe(true);
  });

  // P2: the points of every segment are cosets of one subgroup, in the same order.
  it.each([16, 64, 256, 512])('of a segment of %i are those of the first one times a factor', (size) => {
    const first = elementPoints().slice(0, size);
    for (let start = 0; start < BLOB_ELEMENTS; start += size) {
      const factor = elementPoint(start);
      expect(first.map((u) => (factor * u) % BLS_R)).toEqual(elementPoints().slice(start, start + size));
    }
  });

  it.each([-1, BLOB_ELEMENTS, 0.5, Number.NaN])('reject index %d', (index) => {
    expect(() => elementPoint(index)).toThrowError(expect.objectContaining({ code: 'INVALID_INDEX' }));
  });
});

describe('scalar field', () => {
  it('has a modulus that is a polynomial of x, and of x²', () => {
    expect(X ** 4n - X ** 2n + 1n).toBe(BLS_R);
    expect(Y * Y - Y + 1n).toBe(BLS_R);
  });

  it('inverts in batches', () => {
    fc.assert(
      fc.property(fc.array(scalar, { maxLength: 8 }), (values) => {
        expect(inverses(values).map((inverse, i) => (inverse * (values[i] as bigint)) % BLS_R)).toEqual(
          values.map(() => 1n),
        );
      }),
    );
  });

  it('reverses 12 bits as an involution', () => {
    expect([0, 1, 2, 3, 4095].map(bitReverse)).toEqual([0, 2048, 1024, 3072, 4095]);
    for (let i = 0; i < BLOB_ELEMENTS; i++) expect(bitReverse(bitReverse(i))).toBe(i);
  });
});
