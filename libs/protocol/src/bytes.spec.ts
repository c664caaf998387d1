import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigintToBytes, bytesToBigint, concatBytes, fromHex, MAX_HEX_BYTES, sameBytes, toHex, word } from './bytes.js';

const coded = (code: string) => expect.objectContaining({ code });

describe('hex', () => {
  it('decodes to its bytes in either case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
        expect(fromHex(`0x${toHex(bytes).slice(2).toUpperCase()}`, bytes.length)).toEqual(bytes);
      }),
    );
  });

  it('of a view covers only the view', () => {
    expect(toHex(Uint8Array.of(1, 2, 3, 4).subarray(1, 3))).toBe('0x0203');
  });

  it.each(['', '0', 'x', '0x0', '0xabc', '0xgg', '00', '0X00', '0x0 ', '0x\n00', '1x00', ' 0x00'])(
    'rejects %j',
    (text) => {
      expect(() => fromHex(text)).toThrowError(coded('INVALID_HEX'));
    },
  );

  it('of another length is rejected', () => {
    for (const text of ['0x', '0x00', '0x000000']) expect(() => fromHex(text, 2)).toThrowError(coded('INVALID_HEX'));
    expect(() => fromHex(undefined as unknown as string)).toThrowError(coded('INVALID_HEX'));
  });

  it('of unknown length is bounded', () => {
    expect(fromHex(`0x${'ab'.repeat(MAX_HEX_BYTES)}`).length).toBe(MAX_HEX_BYTES);
    expect(() => fromHex(`0x${'ab'.repeat(MAX_HEX_BYTES + 1)}`)).toThrowError(coded('INVALID_HEX'));
  });
});

describe('integers', () => {
  it('are encoded big-endian', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(bigintToBytes(bytesToBigint(bytes), bytes.length)).toEqual(bytes);
      }),
    );
    expect(word(258n)).toBe(`0x${'00'.repeat(30)}0102`);
  });

  it.each([
    [-1n, 4],
    [256n, 1],
    [1n, 0],
    [1n << 256n, 32],
  ])('%d does not fit %d bytes', (value, length) => {
    expect(() => bigintToBytes(value, length)).toThrowError(coded('INTEGER_RANGE'));
  });
});

it('compares and concatenates bytes by content', () => {
  expect(sameBytes(Uint8Array.of(1, 2), concatBytes(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2)))).toBe(true);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
});
