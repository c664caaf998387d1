import { elementPoint } from '#libs/kzg';
import { BLS_R, CodedError, type Hex } from '#libs/protocol';

/** BLS12-381's parameter; the modulus of its scalar field is x⁴ − x² + 1. */
export const X = 0xd201000000010000n;
/** x², the base of the two words of a sum. */
export const Y = X * X;

export const modulo = (value: bigint): bigint => ((value % BLS_R) + BLS_R) % BLS_R;

/** Inverses modulo r of all `values` at the cost of one inversion. @throws CodedError POINT_IN_DOMAIN if one is 0 */
export function inverses(values: readonly bigint[]): bigint[] {
  const before: bigint[] = [];
  let product = 1n;
  for (const value of values) {
    before.push(product);
    product = modulo(product * value);
  }
  if (product === 0n)
    throw new CodedError('POINT_IN_DOMAIN', { rule: 'P2', expected: 'a point that is no root of unity' });
  let rest = invert(product);
  const result = new Array<bigint>(values.length);
  for (let i = values.length - 1; i >= 0; i--) {
    result[i] = modulo(rest * (before[i] as bigint));
    rest = modulo(rest * (values[i] as bigint));
  }
  return result;
}

function invert(value: bigint): bigint {
  let [a, b, u, v] = [BLS_R, value, 0n, 1n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, u, v] = [b, a - quotient * b, v, u - quotient * v];
  }
  return modulo(u);
}

/** P1: the point that a batch's blobs are opened at, the low 248 bits of its header's hash. */
export const batchPoint = (headerHash: Hex): bigint => BigInt(headerHash) & ((1n << 248n) - 1n);

/**
 * P2: the circuit's point: `z / s`, where s is the point of the segment's first element.
 *
 * @param z {@link batchPoint}
 * @param index of the segment's first element in its batch
 * @throws CodedError INVALID_INDEX
 */
export function segmentPoint(z: bigint, index: number): bigint {
  const [inverse] = inverses([elementPoint(index)]);
  return modulo(z * (inverse as bigint));
}
