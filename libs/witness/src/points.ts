import { elementPoint, inverses } from '#libs/kzg';
import { BLS_R, CodedError } from '#libs/protocol';

export const modulo = (value: bigint): bigint => ((value % BLS_R) + BLS_R) % BLS_R;

/** Inverses modulo r. @throws CodedError POINT_IN_DOMAIN if a value is 0 */
export function pointInverses(values: readonly bigint[]): bigint[] {
  if (values.includes(0n))
    throw new CodedError('POINT_IN_DOMAIN', { rule: 'P2', expected: 'a point that is no root of unity' });
  return inverses(values);
}

/**
 * P2: the circuit's point: `z / s`, where s is the point of the segment's first element.
 *
 * @param z the batch's point (P1)
 * @param index of the segment's first element in its batch
 * @throws CodedError INVALID_INDEX
 */
export function segmentPoint(z: bigint, index: number): bigint {
  const [inverse] = inverses([elementPoint(index)]);
  return modulo(z * (inverse as bigint));
}
