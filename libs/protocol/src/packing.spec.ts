import { keccak256 } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytes, flipBit, operations } from '../../../test/vectors/arbitraries.js';
import { concatBytes, toHex } from './bytes.js';
import { isCoded } from './errors.js';
import { encodeElement } from './operation.js';
import {
  type AuthorizedOperation,
  bundleId,
  packAuthorizations,
  packOperations,
  unpackAuthorizations,
  unpackOperations,
} from './packing.js';
import type { Authorization } from './ports.js';

const coded = (code: string) => expect.objectContaining({ code });
const authorizations: fc.Arbitrary<Authorization> = fc.record({
  publicKey: fc.record({ x: bytes(32), y: bytes(32) }),
  signature: fc.record({ s: bytes(32), e: bytes(32) }),
});
const steps: fc.Arbitrary<AuthorizedOperation[]> = fc.array(
  fc.oneof(fc.record({ operation: operations }), fc.record({ operation: operations, authorization: authorizations })),
  { maxLength: 8 },
);

/** Whether `bytes` are rejected or pack to themselves again. Rethrows an uncoded error, which is a bug. */
function isStable(bytes: Uint8Array, repack: (bytes: Uint8Array) => Uint8Array): boolean {
  try {
    return toHex(repack(bytes)) === toHex(bytes);
  } catch (error) {
    if (isCoded(error)) return true;
    throw error;
  }
}
const changed = (packed: Uint8Array, bit: number): Uint8Array =>
  packed.length === 0 ? packed : flipBit(packed, bit % (8 * packed.length));

describe('steps of a bundle', () => {
  it('round-trip', () => {
    fc.assert(
      fc.property(steps, (list) => {
        expect(unpackOperations(packOperations(list))).toEqual(list);
      }),
    );
  });
  it('are canonical: accepted bytes pack to themselves', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (list, bit) => {
        expect(isStable(changed(packOperations(list), bit), (b) => packOperations(unpackOperations(b)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('are rejected if truncated within a step', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (list, seed) => {
        const packed = packOperations(list);
        const cut = packed.subarray(0, seed % (packed.length + 1));
        const whole = list.map((_, i) => packOperations(list.slice(0, i)).length);
        if (whole.includes(cut.length) || cut.length === packed.length)
          expect(() => unpackOperations(cut)).not.toThrow();
        else expect(() => unpackOperations(cut)).toThrowError(coded('INVALID_STEPS'));
      }),
    );
  });
  it('are rejected above the maximum size', () => {
    expect(unpackOperations(new Uint8Array(4096 * 32)).length).toBe(4096);
    expect(() => unpackOperations(new Uint8Array(4096 * 160 + 1))).toThrowError(coded('INVALID_STEPS'));
  });
});

describe('authorizations of a batch', () => {
  const sparse = fc.array(fc.option(authorizations, { nil: null }), { maxLength: 20 });

  it('round-trip', () => {
    fc.assert(
      fc.property(sparse, (list) => {
        const count = list.findLastIndex((each) => each !== null) + 1;
        expect(unpackAuthorizations(packAuthorizations(list))).toEqual(list.slice(0, count));
      }),
    );
  });
  it('are canonical: accepted bytes pack to themselves', () => {
    fc.assert(
      fc.property(sparse, fc.nat(), (list, bit) => {
        const repack = (b: Uint8Array) => packAuthorizations(unpackAuthorizations(b));
        expect(isStable(changed(packAuthorizations(list), bit), repack)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('are rejected if an index is repeated, out of order or out of range', () => {
    const [one] = fc.sample(authorizations, 1) as [Authorization];
    const at = (index: number) => packAuthorizations([...new Array<null>(index).fill(null), one]);
    for (const packed of [concatBytes(at(1), at(1)), concatBytes(at(2), at(1)), at(4096), at(0).subarray(1)])
      expect(() => unpackAuthorizations(packed)).toThrowError(coded('MALFORMED_AUTHORIZATIONS'));
  });
  it('are rejected above the maximum size', () => {
    expect(() => unpackAuthorizations(new Uint8Array(4097 * 132))).toThrowError(coded('MALFORMED_AUTHORIZATIONS'));
  });
});

it('derives a bundle id from its elements and messages', () => {
  fc.assert(
    fc.property(fc.array(operations), fc.array(bytes(32)), (list, messages) => {
      const elements = list.map(encodeElement);
      expect(bundleId(elements, messages)).toBe(keccak256(concatBytes(...elements, ...messages)));
    }),
  );
});
