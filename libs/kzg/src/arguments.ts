import { BLOB_BYTES, BLS_R, bigintToBytes, bytesToBigint, CodedError, KZG_POINT_BYTES } from '#libs/protocol';

export const FIELD_BYTES = 32;
/** Bytes of an EIP-7594 cell: 64 field elements. */
export const CELL_BYTES = 2048;
/** Cells of an extended blob. */
export const CELLS = 128;

const MODULUS_TOP_BYTE = Number(BLS_R >> 248n);

/** Whether all of `items` are byte strings of `length`. */
export const allOfLength = (items: readonly Uint8Array[], length: number): boolean =>
  items.every((item) => item instanceof Uint8Array && item.length === length);

/** Index of the first 32-byte word at or above the field's modulus; -1 if there is none. */
function firstNonCanonical(words: Uint8Array): number {
  for (let at = 0; at < words.length; at += FIELD_BYTES) {
    if ((words[at] as number) < MODULUS_TOP_BYTE) continue;
    if (bytesToBigint(words.subarray(at, at + FIELD_BYTES)) >= BLS_R) return at / FIELD_BYTES;
  }
  return -1;
}

/** Whether every 32-byte word is the canonical form of a field element. */
export const isFieldElements = (words: Uint8Array): boolean => firstNonCanonical(words) < 0;

/** @throws CodedError INVALID_BLOB for a wrong size, or an element at or above the field's modulus */
export function requireBlob(blob: Uint8Array): void {
  if (!allOfLength([blob], BLOB_BYTES))
    throw new CodedError('INVALID_BLOB', { expectedBytes: BLOB_BYTES, actualBytes: blob?.length });
  const element = firstNonCanonical(blob);
  if (element >= 0) throw new CodedError('INVALID_BLOB', { element, expected: 'a field element' });
}

/** Checks only the size; the engine checks the point. @throws CodedError INVALID_COMMITMENT */
export function requireCommitment(commitment: Uint8Array): void {
  if (!allOfLength([commitment], KZG_POINT_BYTES))
    throw new CodedError('INVALID_COMMITMENT', { expectedBytes: KZG_POINT_BYTES, actualBytes: commitment?.length });
}

/** A field element as a 32-byte word. @throws CodedError INVALID_POINT if it is not a canonical field element */
export function pointBytes(z: bigint | Uint8Array): Uint8Array {
  const isPoint = typeof z === 'bigint' ? z >= 0n && z < BLS_R : allOfLength([z], FIELD_BYTES) && isFieldElements(z);
  if (!isPoint) throw new CodedError('INVALID_POINT', { expected: 'a canonical field element of 32 bytes' });
  return typeof z === 'bigint' ? bigintToBytes(z, FIELD_BYTES) : z;
}
