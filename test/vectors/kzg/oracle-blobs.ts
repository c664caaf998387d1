import { keccak256, toUtf8Bytes } from 'ethers';
import { BLOB_BYTES, BLOB_ELEMENTS, BLS_R, bigintToBytes } from '#libs/protocol';

const scalar = (...parts: (string | number)[]): bigint => BigInt(keccak256(toUtf8Bytes(parts.join(' ')))) % BLS_R;

/** A point outside the domain. */
export const pointOf = (index: number): bigint => scalar('point', index);

/** A blob of repeated random field elements that is zero from `used` on, like a batch's blob. */
export function blobOf(index: number, used: number): Uint8Array {
  const bytes = new Uint8Array(BLOB_BYTES);
  const values = Array.from({ length: 1 + ((index * 11) % 32) }, (_, i) => bigintToBytes(scalar('value', index, i), 32));
  for (let i = 0; i < Math.min(used, BLOB_ELEMENTS); i++)
    bytes.set(values[(i * i) % values.length] as Uint8Array, i * 32);
  return bytes;
}
