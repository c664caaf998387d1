import { bigintToBytes, bytesToBigint, concatBytes } from './bytes.js';
import { CodedError } from './errors.js';

/** Most members of an epoch: the number of bits in a certificate's bitmap (C3). */
export const MAX_MEMBERS = 256;
/** Bytes of an EIP-2098 compact signature. */
export const COMPACT_SIGNATURE_BYTES = 64;
const FIXED_BYTES = 8 + 8 + 32;

/** An availability certificate (§8): the signatures of a quorum over one attestation. */
export interface Certificate {
  epoch: number;
  /** seconds since 1970 */
  retainUntil: number;
  /** EIP-2098 signatures by the member's index in its epoch, ascending */
  signatures: { member: number; signature: Uint8Array }[];
}

/** C3: `epoch(8) ‖ retainUntil(8) ‖ bitmap(32, bit i is member i) ‖ EIP-2098 signatures in ascending i`. */
export function encodeCertificate({ epoch, retainUntil, signatures }: Certificate): Uint8Array {
  let bitmap = 0n;
  let last = -1;
  for (const { member, signature } of signatures) {
    if (!Number.isInteger(member) || member <= last || member >= MAX_MEMBERS)
      throw new CodedError('MALFORMED_CERTIFICATE', {
        expected: `a member from ${last + 1} to ${MAX_MEMBERS - 1}`,
        actual: member,
      });
    if (signature.length !== COMPACT_SIGNATURE_BYTES)
      throw new CodedError('MALFORMED_CERTIFICATE', {
        expectedBytes: COMPACT_SIGNATURE_BYTES,
        actualBytes: signature.length,
      });
    bitmap |= 1n << BigInt(member);
    last = member;
  }
  return concatBytes(
    uint64(epoch),
    uint64(retainUntil),
    bigintToBytes(bitmap, 32),
    ...signatures.map(({ signature }) => signature),
  );
}

/** Indices of the members set in a bitmap, ascending. */
export function bitmapMembers(bitmap: bigint): number[] {
  return Array.from({ length: MAX_MEMBERS }, (_, i) => i).filter((i) => (bitmap >> BigInt(i)) & 1n);
}

/**
 * Inverse of {@link encodeCertificate}. Canonical: accepted bytes encode to themselves. Does not verify signatures.
 *
 * @throws CodedError MALFORMED_CERTIFICATE
 */
export function decodeCertificate(bytes: Uint8Array): Certificate {
  if (bytes.length < FIXED_BYTES || bytes.length > FIXED_BYTES + MAX_MEMBERS * COMPACT_SIGNATURE_BYTES)
    throw new CodedError('MALFORMED_CERTIFICATE', { expected: 'a certificate', actualBytes: bytes.length });
  const members = bitmapMembers(bytesToBigint(bytes.subarray(16, FIXED_BYTES)));
  const expectedBytes = FIXED_BYTES + members.length * COMPACT_SIGNATURE_BYTES;
  if (bytes.length !== expectedBytes)
    throw new CodedError('MALFORMED_CERTIFICATE', { expectedBytes, actualBytes: bytes.length });
  const at = (i: number): number => FIXED_BYTES + i * COMPACT_SIGNATURE_BYTES;
  return {
    epoch: safeInteger(bytes.subarray(0, 8)),
    retainUntil: safeInteger(bytes.subarray(8, 16)),
    signatures: members.map((member, i) => ({ member, signature: bytes.slice(at(i), at(i + 1)) })),
  };
}

function uint64(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new CodedError('MALFORMED_CERTIFICATE', { expected: 'a safe integer', actual: value });
  return bigintToBytes(BigInt(value), 8);
}

function safeInteger(bytes: Uint8Array): number {
  const value = bytesToBigint(bytes);
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new CodedError('MALFORMED_CERTIFICATE', { expected: 'a safe integer', actual: value });
  return Number(value);
}
