import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementPoint } from '#libs/kzg';
import { BLS_R } from '#libs/protocol';
import { modulo, pointInverses, segmentPoint } from './points.js';

const element = fc.bigInt({ min: 1n, max: BLS_R - 1n });

describe('points of a batch (P1, P2)', () => {
  it('a segment’s points are its first point times those of the first segment', () => {
    fc.assert(
      fc.property(element, fc.constantFrom(4, 16, 64, 512), fc.nat(4095), (z, operations, place) => {
        const t = segmentPoint(z, place - (place % operations));
        const w = elementPoint(place);
        const u = elementPoint(place % operations);
        // w/(z − w) = u/(t − u)
        expect(modulo(w * (t - u))).toBe(modulo(u * (z - w)));
      }),
      { numRuns: 50 },
    );
  });

  it('rejects a place that no batch has', () => {
    for (const index of [4096, -1, 0.5])
      expect(() => segmentPoint(5n, index)).toThrow(expect.objectContaining({ code: 'INVALID_INDEX' }));
  });

  it('rejects a root of unity', () => {
    expect(() => pointInverses([1n, 0n])).toThrow(expect.objectContaining({ code: 'POINT_IN_DOMAIN' }));
  });
});
