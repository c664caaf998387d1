import { BLOB_ELEMENTS, BLS_R, CodedError } from '#libs/protocol';

const INDEX_BITS = 12;
/** Generator of the multiplicative group of BLS12-381's scalar field. */
const GENERATOR = 7n;

/** BLS12-381's parameter x; the scalar field's modulus is x⁴ − x² + 1. */
export const X = 0xd201000000010000n;
/** x², the base of the two words of a sum (P2). */
export const Y = X * X;

const mod = (value: bigint): bigint => ((value % BLS_R) + BLS_R) % BLS_R;

/** `base^exponent` in BLS12-381's scalar field. */
export function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = mod(base), left = exponent; left > 0n; left >>= 1n, square = (square * square) % BLS_R)
    if (left & 1n) result = (result * square) % BLS_R;
  return result;
}

/** Batch inversion of non-zero values: one inversion in all and three multiplications per value. */
export function inverses(values: readonly bigint[]): bigint[] {
  const before: bigint[] = [];
  let product = 1n;
  for (const value of values) {
    before.push(product);
    product = (product * value) % BLS_R;
  }
  let rest = power(product, BLS_R - 2n);
  const result = new Array<bigint>(values.length);
  for (let i = values.length - 1; i >= 0; i--) {
    result[i] = (rest * (before[i] as bigint)) % BLS_R;
    rest = (rest * (values[i] as bigint)) % BLS_R;
  }
  return result;
}

/** `index` with its 12 bits reversed: brp of D1. */
export function bitReverse(index: number): number {
  let reversed = 0;
  for (let bit = 0; bit < INDEX_BITS; bit++) reversed |= ((index >> bit) & 1) << (INDEX_BITS - 1 - bit);
  return reversed;
}

function computePoints(): bigint[] {
  const omega = power(GENERATOR, (BLS_R - 1n) / BigInt(BLOB_ELEMENTS));
  const powers: bigint[] = [];
  for (let i = 0, next = 1n; i < BLOB_ELEMENTS; i++, next = (next * omega) % BLS_R) powers.push(next);
  return powers.map((_, i) => powers[bitReverse(i)] as bigint);
}

let points: readonly bigint[] | undefined;

/** The evaluation points of a blob's elements, in the blob's order (D1). */
export function elementPoints(): readonly bigint[] {
  points ??= computePoints();
  return points;
}

/**
 * The evaluation point of a blob's element: `ω^brp(index)` (D1), with ω a primitive 4096th root of unity.
 *
 * @param index 0 to 4095
 * @throws CodedError INVALID_INDEX
 */
export function elementPoint(index: number): bigint {
  const point = elementPoints()[index];
  if (point === undefined)
    throw new CodedError('INVALID_INDEX', { expected: `an integer from 0 to ${BLOB_ELEMENTS - 1}`, actual: index });
  return point;
}

/** P2: the value at z of a blob's polynomial whose sum `Σ dᵢ·wᵢ/(z − wᵢ)` is `low + high·x²`. */
export function valueFromSum(z: bigint, [low, high]: readonly [low: bigint, high: bigint]): bigint {
  const [elements] = inverses([BigInt(BLOB_ELEMENTS)]);
  return mod((low + high * Y) * mod(power(z, BigInt(BLOB_ELEMENTS)) - 1n) * (elements as bigint));
}
