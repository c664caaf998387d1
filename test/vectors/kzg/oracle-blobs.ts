import { keccak256, toUtf8Bytes } from 'ethers';
import { BLOB_BYTES, BLOB_ELEMENTS, BLS_R, bigintToBytes } from '#libs/protocol';

const scalar = (...parts: (string | number)[]): bigint => BigInt(keccak256(toUtf8Bytes(parts.join(' ')))) % BLS_R;

/** A point outside of the domain. */
export const pointOf = (index: number): bigint => scalar('point', index);

/** A blob that repeats some random field elements, and is zero from `used` on, as a batch leaves it. */
export function blobOf(index: number, used: number): Uint8Array {
  const bytes = new Uint8Array(BLOB_BYTES);
  const values = Array.from({ length: 1 + ((index * 11) % 32) }, (_, i) => bigintToBytes(scalar('value', index, i), 32));
  for (let i = 0; i < Math.min(used, BLOB_ELEMENTS); i++)
    bytes.set(values[(i * i) % values.length] as Uint8Array, i * 32);
  return bytes;
}
