import { keccak256 } from 'ethers/crypto';
import {
  bigintToBytes,
  bytesToBigint,
  CodedError,
  concatBytes,
  type FieldHash,
  fromHex,
  type Hex,
  MAX_KEY,
  type PublicKey,
  toHex,
} from '#libs/protocol';
import { GRUMPKIN_ORDER, isOnCurve, WORD_BYTES } from './field.js';

const SIGNATURE_BYTES = 65;
const COMPACT_BYTES = 64;
const SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
/** Cached keys per hash: about 20 MiB. */
const REMEMBERED_KEYS = 65_536;
const remembered = new WeakMap<FieldHash, Map<string, bigint>>();

/**
 * T4: the key of a public key, the low 240 bits of `h2(x, y)`. Cached, because accounts sign more than once.
 *
 * @throws CodedError INVALID_PUBLIC_KEY unless it is a point of Grumpkin other than the identity
 */
export function keyOf(hash: FieldHash, { x, y }: PublicKey): bigint {
  const keys = remembered.get(hash) ?? new Map<string, bigint>();
  remembered.set(hash, keys);
  // Lengths first: two words of other lengths could collide with a cached pair.
  if (x.length !== WORD_BYTES || y.length !== WORD_BYTES)
    throw new CodedError('INVALID_PUBLIC_KEY', { rule: 'T4', expected: 'two words of 32 bytes' });
  const id = toHex(concatBytes(x, y));
  const known = keys.get(id);
  if (known !== undefined) return known;
  // T4: on the curve and not the identity
  if (!isOnCurve(x, y)) throw new CodedError('INVALID_PUBLIC_KEY', { rule: 'T4', expected: 'a point of Grumpkin' });
  const key = bytesToBigint(hash.hash([x, y])) & MAX_KEY;
  if (keys.size >= REMEMBERED_KEYS) keys.delete(keys.keys().next().value as string);
  keys.set(id, key);
  return key;
}

/**
 * R3: the secret of an account key, from the wallet's signature of the key derivation's typed data: 512 bits of
 * keccak256 modulo the group order.
 *
 * @param signature in any form that {@link canonicalSignature} reads
 * @returns 32 bytes, a Grumpkin scalar
 * @throws CodedError INVALID_SIGNATURE for what is no signature; INVALID_SECRET for 0
 */
export function deriveSecret(signature: Uint8Array): Uint8Array {
  const canonical = canonicalSignature(signature);
  const half = (i: number): Uint8Array => fromHex(keccak256(concatBytes(canonical, Uint8Array.of(i))) as Hex, 32);
  const scalar = bytesToBigint(concatBytes(half(0), half(1))) % GRUMPKIN_ORDER;
  if (scalar === 0n) throw new CodedError('INVALID_SECRET', { rule: 'R3', expected: 'a scalar other than 0' });
  return bigintToBytes(scalar, WORD_BYTES);
}

/**
 * R3: the canonical form of a wallet's signature, which may have v as 0, 1, 27 or 28, be compact (EIP-2098), and have s
 * in either half.
 *
 * @param signature 64 or 65 bytes
 * @returns 65 bytes, r ‖ s ‖ v with s in the lower half and v 27 or 28
 * @throws CodedError INVALID_SIGNATURE
 */
export function canonicalSignature(signature: Uint8Array): Uint8Array {
  const { r, s, parity } = splitSignature(signature);
  if (r === 0n || r >= SECP256K1_ORDER || s === 0n || s >= SECP256K1_ORDER) throw invalidSignature('r and s in range');
  // r ‖ n − s is the same signature with the other parity.
  const isHigh = s > SECP256K1_ORDER / 2n;
  const lower = isHigh ? SECP256K1_ORDER - s : s;
  const v = 27 + (isHigh ? 1 - parity : parity);
  return concatBytes(bigintToBytes(r, WORD_BYTES), bigintToBytes(lower, WORD_BYTES), Uint8Array.of(v));
}

function splitSignature(signature: Uint8Array): { r: bigint; s: bigint; parity: number } {
  const r = bytesToBigint(signature.subarray(0, WORD_BYTES));
  const s = bytesToBigint(signature.subarray(WORD_BYTES, COMPACT_BYTES));
  if (signature.length === COMPACT_BYTES) return { r, s: s & ((1n << 255n) - 1n), parity: Number(s >> 255n) };
  const v = signature[COMPACT_BYTES] ?? -1;
  const parity = v >= 27 ? v - 27 : v;
  if (signature.length === SIGNATURE_BYTES && (parity === 0 || parity === 1)) return { r, s, parity };
  throw invalidSignature('64 or 65 bytes with v 0, 1, 27 or 28', signature.length);
}

const invalidSignature = (expected: string, actual?: number): CodedError =>
  new CodedError('INVALID_SIGNATURE', { rule: 'R3', expected, actual }, `the wallet's signature: expected ${expected}`);
