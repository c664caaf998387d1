import { sha256 } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytes, operations } from '../../../test/vectors/arbitraries.js';
import { type BatchBlobs, blobLanes, elementOf, overlayBlobs, packBlobs, versionedHashOf } from './blob.js';
import { toHex } from './bytes.js';
import { BLOB_BYTES, BLOB_ELEMENTS, ELEMENT_BYTES } from './constants.js';
import { encodeElement, NOOP, type Operation } from './operation.js';
import { Lane, laneOf, slot } from './words.js';

const coded = (code: string) => expect.objectContaining({ code });
const rollup = slot(1);
const validium = slot(2 ** 24);
const transfer = (a: typeof rollup, b: typeof rollup): Operation => ({ kind: 'TRANSFER', a, b, amount: 1n, memo: 0n });
const hex = (elements: readonly Uint8Array[]): string[] => elements.map(toHex);
const hexOf = (blobs: BatchBlobs) => blobs.map((blob) => blob && toHex(blob));
const blobWith = (...elements: [index: number, byte: number][]): Uint8Array => {
  const blob = new Uint8Array(BLOB_BYTES);
  for (const [index, byte] of elements) blob[32 * index + 31] = byte;
  return blob;
};

describe('the blob of an operation (D1)', () => {
  const lanesOf = (...batch: Operation[]): Lane[] => blobLanes(batch);

  it('is the rollup blob if it touches a rollup slot', () => {
    expect(lanesOf(transfer(rollup, slot(2)), transfer(rollup, validium), transfer(validium, rollup))).toEqual([
      0, 0, 0,
    ]);
    expect(lanesOf(transfer(validium, slot(2 ** 24 + 1)))).toEqual([1]);
  });

  it('of a KEY is the blob of its OPEN', () => {
    const open = (b: typeof rollup, a: typeof rollup): Operation => ({
      kind: 'OPEN',
      b,
      a,
      owner: `0x${'11'.repeat(20)}` as never,
      asset: 0 as never,
    });
    const key: Operation = { kind: 'KEY', keyHash: 1n };
    expect(lanesOf(open(validium, slot(2 ** 24 + 1)), key, open(validium, rollup), key)).toEqual([1, 1, 0, 0]);
    // 0 is not a slot, so it is not in the rollup lane.
    expect(lanesOf(open(validium, 0 as never))).toEqual([1]);
  });

  it('is the rollup blob exactly if any slot is in the rollup lane', () => {
    fc.assert(
      fc.property(fc.array(operations), (batch) => {
        blobLanes(batch).forEach((lane, i) => {
          const operation = batch[i] as Operation;
          if (operation.kind === 'KEY' || operation.kind === 'NOOP') return;
          const slots = Object.entries(operation).flatMap(([name, value]) =>
            (name === 'a' || name === 'b') && value !== 0 ? [value as typeof rollup] : [],
          );
          expect(lane).toBe(slots.some((s) => laneOf(s) === Lane.rollup) ? Lane.rollup : Lane.validium);
        });
      }),
    );
  });
});

describe('two blobs of a batch (D1, D3)', () => {
  it('overlay to the packed elements, up to the last operation', () => {
    fc.assert(
      fc.property(fc.array(operations, { maxLength: 80 }), (batch) => {
        const elements = batch.map(encodeElement);
        const blobs = packBlobs(elements, blobLanes(batch));
        const { elements: overlaid, lanes } = overlayBlobs(blobs);
        const count = batch.findLastIndex(({ kind }) => kind !== 'NOOP') + 1;
        expect(hex(overlaid)).toEqual(hex(elements.slice(0, count)));
        expect(hexOf(packBlobs(overlaid, lanes))).toEqual(hexOf(blobs));
        batch.slice(0, count).forEach((operation, i) => {
          if (operation.kind !== 'NOOP' && operation.kind !== 'KEY') expect(lanes[i]).toBe(blobLanes(batch)[i]);
        });
      }),
    );
  });

  it('hold a full batch', () => {
    const batch = Array.from({ length: BLOB_ELEMENTS }, (_, i) =>
      transfer(i % 2 ? rollup : validium, slot(2 ** 24 + 1)),
    );
    const elements = batch.map(encodeElement);
    const overlaid = overlayBlobs(packBlobs(elements, blobLanes(batch)));
    expect(hex(overlaid.elements)).toEqual(hex(elements));
    expect(overlaid.lanes).toEqual(blobLanes(batch));
  });

  it('are absent when all zero', () => {
    expect(packBlobs([], [])).toEqual([null, null]);
    expect(packBlobs([encodeElement(NOOP)], [Lane.rollup])).toEqual([null, null]);
    const [only, none] = packBlobs([encodeElement(transfer(rollup, validium))], [Lane.rollup]);
    expect(only?.length).toBe(BLOB_BYTES);
    expect(none).toBe(null);
  });

  it.each<[string, BatchBlobs]>([
    ['an element in both', [blobWith([3, 1]), blobWith([3, 1])]],
    ['a zero blob', [blobWith([0, 1]), new Uint8Array(BLOB_BYTES)]],
    ['a top byte', [Uint8Array.from(blobWith([0, 1]), (b, i) => (i === 64 ? 1 : b)), null]],
    ['a top byte past the last operation', [Uint8Array.from(blobWith([0, 1]), (b, i) => (i === 8192 ? 1 : b)), null]],
    ['a short blob', [blobWith([0, 1]).subarray(1), null]],
    ['a long blob', [null, new Uint8Array(BLOB_BYTES + 32).fill(1, 31, 32)]],
    ['an empty blob', [new Uint8Array(0), null]],
  ])('are rejected with %s', (_name, blobs) => {
    expect(() => overlayBlobs(blobs)).toThrowError(coded('INVALID_BLOB'));
  });

  it('cannot be packed from too many elements or from one of another size', () => {
    const element = new Uint8Array(ELEMENT_BYTES);
    expect(() => packBlobs(new Array(BLOB_ELEMENTS + 1).fill(element), [])).toThrowError(coded('BATCH_TOO_LONG'));
    expect(() => packBlobs([new Uint8Array(32)], [])).toThrowError(coded('INVALID_ELEMENT'));
  });

  it('reject an index out of range', () => {
    for (const i of [-1, 0.5, BLOB_ELEMENTS])
      expect(() => elementOf(blobWith(), i)).toThrowError(coded('INVALID_INDEX'));
  });
});

describe('versioned hash (§1)', () => {
  it('is 0x01 and the last 31 bytes of sha256', () => {
    fc.assert(
      fc.property(bytes(48), (commitment) => {
        expect(versionedHashOf(commitment)).toBe(`0x01${sha256(commitment).slice(4)}`);
      }),
    );
  });
  it.each([0, 32, 47, 49])('rejects a commitment of %i bytes', (length) => {
    expect(() => versionedHashOf(new Uint8Array(length))).toThrowError(coded('INVALID_COMMITMENT'));
  });
});
