import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementPoint } from '#libs/kzg';
import { BLS_R, type Hex } from '#libs/protocol';
import { batchPoint, chunkPoint, inverses, modulo, wordsOf, X, Y } from './points.js';

const element = fc.bigInt({ min: 1n, max: BLS_R - 1n });

describe('points of a batch (P1, P2)', () => {
  it('r is a polynomial of x, and of x²', () => {
    expect(X ** 4n - X ** 2n + 1n).toBe(BLS_R);
    expect(Y * Y - Y + 1n).toBe(BLS_R);
  });

  it('z is the low 248 bits of the header’s hash', () => {
    expect(batchPoint(`0xab${'12'.repeat(31)}` as Hex)).toBe(BigInt(`0x${'12'.repeat(31)}`));
  });

  it('a chunk’s points are its shift times those of the first chunk', () => {
    fc.assert(
      fc.property(element, fc.constantFrom(4, 16, 64), fc.nat(4095), (z, chunkSize, place) => {
        const index = Math.floor(place / chunkSize);
        const t = chunkPoint(z, index, chunkSize);
        const w = elementPoint(place);
        const u = elementPoint(place % chunkSize);
        // w/(z − w) = u/(t − u)
        expect(modulo(w * (t - u))).toBe(modulo(u * (z - w)));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a chunk that no batch has', () => {
    expect(() => chunkPoint(5n, 64, 64)).toThrow(expect.objectContaining({ code: 'INVALID_INDEX' }));
    expect(() => chunkPoint(5n, -1, 64)).toThrow(expect.objectContaining({ code: 'INVALID_INDEX' }));
    expect(() => chunkPoint(5n, 0, 48)).toThrow(expect.objectContaining({ code: 'INVALID_PARAMETERS' }));
  });

  it('inverts many at once', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 20 }), (values) => {
        expect(inverses(values).map((inverse, i) => modulo(inverse * values[i]!))).toEqual(values.map(() => 1n));
      }),
    );
    expect(() => inverses([1n, 0n])).toThrow(expect.objectContaining({ code: 'POINT_IN_DOMAIN' }));
  });

  it('words say the value, and are below 2^129', () => {
    fc.assert(
      fc.property(element, (value) => {
        const [low, high] = wordsOf(value);
        expect(low + high * Y).toBe(value);
        expect((low | high) >> 129n).toBe(0n);
      }),
    );
  });
});
