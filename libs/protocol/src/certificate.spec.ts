import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytes, counts, flipBit } from '../../../test/vectors/arbitraries.js';
import { toHex } from './bytes.js';
import { bitmapMembers, type Certificate, decodeCertificate, encodeCertificate } from './certificate.js';
import { isCoded } from './errors.js';

const coded = (code: string) => expect.objectContaining({ code });
const members = fc.uniqueArray(fc.nat(255), { maxLength: 12 }).map((list) => list.sort((a, b) => a - b));
const certificates: fc.Arbitrary<Certificate> = fc.record({
  epoch: counts,
  retainUntil: counts,
  signatures: members.chain((list) =>
    fc.tuple(...list.map((member) => bytes(64).map((signature) => ({ member, signature })))),
  ),
});

const EMPTY: Certificate = { epoch: 1, retainUntil: 2, signatures: [] };
const signed = (...list: number[]): Certificate => ({
  ...EMPTY,
  signatures: list.map((member) => ({ member, signature: new Uint8Array(64).fill(member) })),
});

describe('certificate (C3)', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(certificates, (value) => {
        expect(decodeCertificate(encodeCertificate(value))).toEqual(value);
      }),
    );
  });

  it('is canonical: accepted bytes encode to themselves', () => {
    let accepted = 0;
    fc.assert(
      fc.property(certificates, fc.nat(), (value, bit) => {
        const encoded = encodeCertificate(value);
        const changed = flipBit(encoded, bit % (8 * encoded.length));
        try {
          expect(toHex(encodeCertificate(decodeCertificate(changed)))).toBe(toHex(changed));
          accepted++;
        } catch (error) {
          if (!isCoded(error, 'MALFORMED_CERTIFICATE')) throw error;
        }
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('has the layout that L1 reads: bit i of the bitmap is member i', () => {
    const encoded = toHex(encodeCertificate(signed(0, 9, 255))).slice(2);
    expect(encoded.slice(0, 32)).toBe('00000000000000010000000000000002');
    expect(encoded.slice(32, 96)).toBe(`80${'00'.repeat(29)}0201`);
    expect(encoded.slice(96)).toBe('00'.repeat(64) + '09'.repeat(64) + 'ff'.repeat(64));
    expect(bitmapMembers((1n << 255n) | 1n)).toEqual([0, 255]);
  });

  it.each([0, 47, 49, 48 + 63, 48 + 64, 48 + 256 * 64 + 1, 10_000_000])(
    'of %i bytes without members is rejected',
    (length) => {
      expect(() => decodeCertificate(new Uint8Array(length))).toThrowError(coded('MALFORMED_CERTIFICATE'));
    },
  );

  it('is rejected if its time or epoch is not a safe integer', () => {
    const encoded = encodeCertificate(signed(0));
    for (const bit of [0, 10, 64])
      expect(() => decodeCertificate(flipBit(encoded, bit))).toThrowError(coded('MALFORMED_CERTIFICATE'));
    for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => encodeCertificate({ ...EMPTY, epoch: value })).toThrowError(coded('MALFORMED_CERTIFICATE'));
      expect(() => encodeCertificate({ ...EMPTY, retainUntil: value })).toThrowError(coded('MALFORMED_CERTIFICATE'));
    }
  });

  it.each([[[1, 0]], [[1, 1]], [[256]], [[-1]], [[0.5]]])('cannot be encoded for members %j', (list) => {
    expect(() => encodeCertificate(signed(...list))).toThrowError(coded('MALFORMED_CERTIFICATE'));
  });

  it('cannot be encoded with a signature of another size', () => {
    const signatures = [{ member: 0, signature: new Uint8Array(65) }];
    expect(() => encodeCertificate({ ...EMPTY, signatures })).toThrowError(coded('MALFORMED_CERTIFICATE'));
  });
});
