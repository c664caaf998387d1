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
} from '#libs/protocol';
import { GRUMPKIN_ORDER, isOnCurve, WORD_BYTES } from './field.js';

const SIGNATURE_BYTES = 65;
const SECP256K1_HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;
/** Keys that are remembered per hash: about 20 MiB. */
const REMEMBERED_KEYS = 65_536;
const remembered = new WeakMap<FieldHash, Map<string, bigint>>();

/**
 * T4: the key of a public key, the low 240 bits of `h2(x, y)`. Remembered, since accounts sign more than once.
 *
 * @throws CodedError BAD_PUBLIC_KEY unless it is a point of Grumpkin other than the identity
 */
export function keyOf(hash: FieldHash, { x, y }: PublicKey): bigint {
  const keys = remembered.get(hash) ?? new Map<string, bigint>();
  remembered.set(hash, keys);
  // Lengths first: two words of other lengths could spell a pair that is remembered.
  if (x.length !== WORD_BYTES || y.length !== WORD_BYTES)
    throw new CodedError('BAD_PUBLIC_KEY', { rule: 'T4', expected: 'two words of 32 bytes' });
  const id = Buffer.concat([x, y]).toString('latin1');
  const known = keys.get(id);
  if (known !== undefined) return known;
  // T4: on the curve and not the identity
  if (!isOnCurve(x, y)) throw new CodedError('BAD_PUBLIC_KEY', { rule: 'T4', expected: 'a point of Grumpkin' });
  const key = bytesToBigint(hash.hash([x, y])) & MAX_KEY;
  if (keys.size >= REMEMBERED_KEYS) keys.delete(keys.keys().next().value as string);
  keys.set(id, key);
  return key;
}

/**
 * R3: the secret of an account key, from the wallet's signature of the key derivation's typed data: 512 bits of
 * keccak256 modulo the group order.
 *
 * @param signature 65 bytes, r ‖ s ‖ v with v 27 or 28 and s in the lower half, as wallets give it
 * @returns 32 bytes, a Grumpkin scalar
 * @throws CodedError BAD_SIGNATURE for another form, which would give another key; BAD_SECRET for 0
 */
export function deriveSecret(signature: Uint8Array): Uint8Array {
  requireWalletSignature(signature);
  const half = (i: number): Uint8Array => fromHex(keccak256(concatBytes(signature, Uint8Array.of(i))) as Hex, 32);
  const scalar = bytesToBigint(concatBytes(half(0), half(1))) % GRUMPKIN_ORDER;
  if (scalar === 0n) throw new CodedError('BAD_SECRET', { rule: 'R3', expected: 'a scalar other than 0' });
  return bigintToBytes(scalar, WORD_BYTES);
}

function requireWalletSignature(signature: Uint8Array): void {
  if (signature.length !== SIGNATURE_BYTES)
    throw new CodedError('BAD_SIGNATURE', {
      rule: 'R3',
      expectedBytes: SIGNATURE_BYTES,
      actualBytes: signature.length,
    });
  const v = signature[64];
  if (v !== 27 && v !== 28) throw new CodedError('BAD_SIGNATURE', { rule: 'R3', expected: 'v 27 or 28', actual: v });
  if (bytesToBigint(signature.subarray(32, 64)) > SECP256K1_HALF_ORDER)
    throw new CodedError('BAD_SIGNATURE', { rule: 'R3', expected: 's in the lower half' });
}
