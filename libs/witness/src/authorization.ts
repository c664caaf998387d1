import type { Authorization } from '#libs/ledger';
import { BN254_R, bigintToBytes, bytesToBigint, type FieldHash } from '#libs/protocol';

/** Order of Grumpkin's group. */
const GRUMPKIN_ORDER = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
const word = (value: bigint): Uint8Array => bigintToBytes(value, 32);
const GENERATOR = { x: word(1n), y: word(17631683881184975370165255887551781615748388533673675138860n) };

/** Placeholders for unsigned operations: a point of the curve and scalars, of which only the ranges are checked. */
const NOBODY: Authorization = { publicKey: GENERATOR, signature: { s: word(1n), e: word(1n) } };

/**
 * An integer in two limbs, and the borrow that shows it below a bound: 1 where the bound less one has a lower low limb.
 */
export function splitBelow(value: bigint, bits: bigint, bound: bigint): { limbs: [bigint, bigint]; borrow: boolean } {
  const low = value % (1n << bits);
  return { limbs: [low, value >> bits], borrow: low >= bound % (1n << bits) };
}

/** Hints and limbs of an operation's authorization (R1, T4). */
export interface AuthorizationHints {
  x: bigint;
  y: bigint;
  s: [bigint, bigint];
  e: [bigint, bigint];
  key: [bigint, bigint];
  borrows: [boolean, boolean, boolean];
}

/** @throws CodedError INVALID_FIELD for coordinates that are no field elements */
export function authorizationHints(hash: FieldHash, authorization: Authorization = NOBODY): AuthorizationHints {
  const { publicKey, signature } = authorization;
  const s = splitBelow(bytesToBigint(signature.s), 128n, GRUMPKIN_ORDER);
  const e = splitBelow(bytesToBigint(signature.e), 128n, BN254_R);
  const key = splitBelow(bytesToBigint(hash.hash([publicKey.x, publicKey.y])), 240n, BN254_R);
  return {
    x: bytesToBigint(publicKey.x),
    y: bytesToBigint(publicKey.y),
    s: s.limbs,
    e: e.limbs,
    key: key.limbs,
    borrows: [s.borrow, e.borrow, key.borrow],
  };
}
