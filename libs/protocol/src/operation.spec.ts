import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytes, flipBit, operations } from '../../../test/vectors/arbitraries.js';
import { toHex } from './bytes.js';
import { ELEMENT_BYTES } from './constants.js';
import { isCoded } from './errors.js';
import {
  decodeElement,
  encodeElement,
  isInbox,
  isKey,
  isSigned,
  Kind,
  type Operation,
  touchedSlots,
} from './operation.js';
import { type Slot, slot } from './words.js';

const coded = (code: string) => expect.objectContaining({ code });

/** The decoded operation, or undefined if the element is rejected. Rethrows any other error, which is a bug. */
function tryDecode(element: Uint8Array): Operation | undefined {
  try {
    return decodeElement(element);
  } catch (error) {
    if (isCoded(error, 'INVALID_ELEMENT', 'INVALID_SLOT')) return undefined;
    throw error;
  }
}

/** Unused bits of each kind's body (§3): the upper 7 of a slot, the upper 7 of a flag, and the padding. */
const slotBits = (byte: number): number[] => Array.from({ length: 7 }, (_, i) => 8 * byte + i);
const from = (byte: number): number[] => Array.from({ length: 8 * (ELEMENT_BYTES - byte) }, (_, i) => 8 * byte + i);
const flagBits = slotBits;
const UNUSED_BITS: Record<Operation['kind'], number[]> = {
  NOOP: from(1),
  TRANSFER: [...slotBits(1), ...slotBits(5)],
  OPEN: [...slotBits(1), ...slotBits(27)],
  KEY: [],
  DEPOSIT: [...slotBits(1), ...from(21)],
  SET_KEY: [...slotBits(1), ...flagBits(5), ...from(6)],
  WITHDRAW: [...slotBits(1), ...from(21)],
  FORCED_WITHDRAW: [...slotBits(1), ...flagBits(21), ...from(22)],
};

describe('elements (§3)', () => {
  it('round-trip', () => {
    fc.assert(
      fc.property(operations, (operation) => {
        const element = encodeElement(operation);
        expect(element.length).toBe(ELEMENT_BYTES);
        expect(element[0]).toBe(Kind[operation.kind]);
        expect(decodeElement(element)).toEqual(operation);
      }),
      { numRuns: 1000 },
    );
  });

  it('are canonical: accepted bytes encode to themselves', () => {
    const almost = fc
      .tuple(operations, fc.nat(8 * ELEMENT_BYTES - 1))
      .map(([o, bit]) => flipBit(encodeElement(o), bit));
    const kinds = fc.tuple(fc.nat(8), bytes(ELEMENT_BYTES - 1)).map(([kind, body]) => Uint8Array.of(kind, ...body));
    const accepted = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(almost, kinds, bytes(ELEMENT_BYTES)), (element) => {
        const operation = tryDecode(element);
        if (!operation) return;
        accepted.add(operation.kind);
        expect(toHex(encodeElement(operation))).toBe(toHex(element));
      }),
      { numRuns: 3000 },
    );
    expect(accepted.size).toBeGreaterThan(5);
  });

  it('are rejected if an unused bit is set (R2)', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(operations, (operation) => {
        seen.add(operation.kind);
        const element = encodeElement(operation);
        for (const bit of UNUSED_BITS[operation.kind])
          expect(tryDecode(flipBit(element, bit)), `${bit}`).toBe(undefined);
      }),
      { numRuns: 300 },
    );
    expect(seen).toEqual(new Set(Object.keys(Kind)));
  });

  it.each([0, 30, 32, 1_000_000])('of %i bytes are rejected', (length) => {
    expect(() => decodeElement(new Uint8Array(length))).toThrowError(coded('INVALID_ELEMENT'));
  });

  it.each([8, 9, 255])('of kind %i are rejected', (kind) => {
    expect(() => decodeElement(new Uint8Array(ELEMENT_BYTES).fill(kind, 0, 1))).toThrowError(coded('INVALID_ELEMENT'));
  });

  it('cannot be encoded if a field does not fit', () => {
    const a = slot(1);
    const b = slot(2);
    for (const operation of [
      { kind: 'TRANSFER', a, b, amount: 1n << 128n, memo: 0n },
      { kind: 'TRANSFER', a, b, amount: -1n, memo: 0n },
      { kind: 'TRANSFER', a, b, amount: 0n, memo: 1n << 48n },
      { kind: 'KEY', keyHash: 1n << 240n },
      { kind: 'WITHDRAW', a: (2 ** 32) as Slot, amount: 0n },
    ] satisfies Operation[])
      expect(() => encodeElement(operation)).toThrowError(coded('INTEGER_RANGE'));
  });
});

describe('the authorization of an operation (§3)', () => {
  it('is a signature, an inbox entry or nothing', () => {
    fc.assert(
      fc.property(operations, (operation) => {
        const signed =
          ['TRANSFER', 'WITHDRAW'].includes(operation.kind) || (operation.kind === 'OPEN' && operation.a !== 0);
        expect(isSigned(operation)).toBe(signed);
        expect(isInbox(operation)).toBe(['DEPOSIT', 'SET_KEY', 'FORCED_WITHDRAW'].includes(operation.kind));
      }),
    );
  });

  it('accepts keys of up to 240 bits', () => {
    expect([0n, (1n << 240n) - 1n, 1n << 240n, -1n].map(isKey)).toEqual([true, true, false, false]);
  });
});

it('lists the touched slots without slot 0', () => {
  fc.assert(
    fc.property(operations, (operation) => {
      const named = Object.entries(operation).filter(([name]) => name === 'a' || name === 'b');
      const slots = named.map(([, value]) => value).filter((value) => value !== 0);
      expect([...touchedSlots(operation)].sort()).toEqual(slots.sort());
    }),
  );
});
