import { AbiCoder, keccak256 } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, headers } from '../../../test/vectors/arbitraries.js';
import { versionedHashOf } from './blob.js';
import { toHex, ZERO_HASH } from './bytes.js';
import { KZG_POINT_BYTES } from './constants.js';
import { isCoded } from './errors.js';
import {
  decodeHeader,
  encodeHeader,
  genesisHeader,
  HEADER_ABI,
  HEADER_BYTES,
  type Header,
  hashHeader,
  headerFromAbi,
  headerToAbi,
} from './header.js';

const coded = (code: string) => expect.objectContaining({ code });
const abi = AbiCoder.defaultAbiCoder();

function tryDecode(encoded: Uint8Array): Header | undefined {
  try {
    return decodeHeader(encoded);
  } catch (error) {
    if (isCoded(error, 'MALFORMED_HEADER')) return undefined;
    throw error;
  }
}

describe('header (§5)', () => {
  it('is encoded and hashed as in Solidity', () => {
    fc.assert(
      fc.property(headers, (header) => {
        const encoded = abi.encode([HEADER_ABI], [headerToAbi(header)]);
        expect(toHex(encodeHeader(header))).toBe(encoded);
        expect(hashHeader(header)).toBe(keccak256(encoded));
      }),
    );
  });

  it('round-trips through its own decoder and through ethers', () => {
    fc.assert(
      fc.property(headers, (header) => {
        const encoded = encodeHeader(header);
        expect(decodeHeader(encoded)).toEqual(header);
        expect(headerFromAbi(abi.decode([HEADER_ABI], encoded)[0])).toEqual(header);
      }),
    );
  });

  it('is canonical: accepted bytes encode to themselves', () => {
    fc.assert(
      fc.property(headers, fc.nat(8 * HEADER_BYTES - 1), (header, bit) => {
        const encoded = flipBit(encodeHeader(header), bit);
        const decoded = tryDecode(encoded);
        if (decoded) expect(toHex(encodeHeader(decoded))).toBe(toHex(encoded));
      }),
      { numRuns: 1000 },
    );
  });

  it('is rejected if a number exceeds its type, which a plain ABI decoder would accept', () => {
    const encoded = encodeHeader(genesisHeader(ZERO_HASH));
    for (const index of [0, 2, 7, 8]) expect(tryDecode(flipBit(encoded, 256 * index)), `word ${index}`).toBe(undefined);
    expect(() => abi.decode([HEADER_ABI], flipBit(encoded, 0))).not.toThrow();
  });

  it('is rejected if a blob hash is not a versioned hash (D3)', () => {
    const encoded = encodeHeader(genesisHeader(ZERO_HASH));
    for (const index of [9, 10])
      expect(tryDecode(flipBit(encoded, 256 * index + 255)), `word ${index}`).toBe(undefined);
  });

  it('is rejected if it names the all-zero blob (D3)', () => {
    const infinity = Uint8Array.of(0xc0, ...new Uint8Array(KZG_POINT_BYTES - 1));
    const zero = versionedHashOf(infinity);
    const genesis = genesisHeader(ZERO_HASH);
    for (const named of [{ rollupBlob: zero }, { validiumBlob: zero }])
      expect(() => decodeHeader(encodeHeader({ ...genesis, ...named }))).toThrowError(coded('MALFORMED_HEADER'));
  });

  it.each([0, 415, 417, 1_000_000])('of %i bytes is rejected', (length) => {
    expect(() => decodeHeader(new Uint8Array(length))).toThrowError(coded('MALFORMED_HEADER'));
  });

  it('changes its hash with every bit', () => {
    fc.assert(
      fc.property(headers, fc.nat(8 * HEADER_BYTES - 1), (header, bit) => {
        const decoded = tryDecode(flipBit(encodeHeader(header), bit));
        if (decoded) expect(hashHeader(decoded)).not.toBe(hashHeader(header));
      }),
    );
  });

  it('of genesis has the roots of empty trees and is otherwise 0', () => {
    const root = `0x${'05'.repeat(32)}` as const;
    const words = toHex(encodeHeader(genesisHeader(root)))
      .slice(2)
      .match(/.{64}/g);
    expect(words).toEqual(Array.from({ length: 13 }, (_, i) => ([3, 4].includes(i) ? root : ZERO_HASH).slice(2)));
  });
});
