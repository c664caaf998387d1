import { BN254_R, bigintToBytes, bytesToBigint, CodedError } from '#libs/protocol';

/** Bytes of a field element's word. */
export const WORD_BYTES = 32;
/** Order of the Grumpkin group: the modulus of BN254's base field. */
export const GRUMPKIN_ORDER = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;

const MODULUS = bigintToBytes(BN254_R, WORD_BYTES);

/** Whether `word` is 32 bytes of an integer below BN254's scalar modulus. */
export function isCanonical(word: Uint8Array): boolean {
  if (word.length !== WORD_BYTES) return false;
  for (let i = 0; i < WORD_BYTES; i++) {
    const difference = (word[i] as number) - (MODULUS[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** @throws CodedError INVALID_FIELD unless every word is canonical */
export function requireCanonical(words: readonly Uint8Array[]): void {
  for (const word of words)
    if (!isCanonical(word)) throw new CodedError('INVALID_FIELD', { expected: '32 bytes below the modulus of BN254' });
}

/** `a + b` modulo BN254's scalar modulus, for canonical words. On bytes, because it runs for every node of a tree. */
export function addWords(a: Uint8Array, b: Uint8Array): Uint8Array {
  const sum = new Uint8Array(WORD_BYTES);
  let carry = 0;
  for (let i = WORD_BYTES - 1; i >= 0; i--) {
    carry += (a[i] as number) + (b[i] as number);
    sum[i] = carry;
    carry >>= 8;
  }
  // Both are below a modulus of 254 bits, so nothing is carried out of 256.
  return isCanonical(sum) ? sum : subtractModulus(sum);
}

function subtractModulus(word: Uint8Array): Uint8Array {
  let borrow = 0;
  for (let i = WORD_BYTES - 1; i >= 0; i--) {
    borrow += (word[i] as number) - (MODULUS[i] as number);
    word[i] = borrow;
    borrow >>= 8;
  }
  return word;
}

/** Whether `x`, `y` are canonical coordinates of a Grumpkin point, y² = x³ − 17, other than the identity (T4). */
export function isOnCurve(x: Uint8Array, y: Uint8Array): boolean {
  if (!isCanonical(x) || !isCanonical(y)) return false;
  const [u, v] = [bytesToBigint(x), bytesToBigint(y)];
  // The identity has no affine coordinates; bb.js writes it (0, 0), which is off the curve.
  return (v * v - u * u * u + 17n) % BN254_R === 0n;
}

/** Whether `word` is 32 bytes of an integer from 1 to the group order minus one. */
export function isScalar(word: Uint8Array): boolean {
  if (word.length !== WORD_BYTES) return false;
  const value = bytesToBigint(word);
  return value > 0n && value < GRUMPKIN_ORDER;
}

/** @throws CodedError INVALID_SECRET unless `secret` is a scalar as {@link isScalar} has it */
export function requireSecret(secret: Uint8Array): void {
  if (!isScalar(secret)) throw new CodedError('INVALID_SECRET', { expected: 'a scalar of the Grumpkin group, not 0' });
}
