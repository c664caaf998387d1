import { BLOB_BYTES, BLOB_ELEMENTS, BLS_R, bigintToBytes, bytesToBigint } from '#libs/protocol';
import { elementPoints, inverses, power } from './field.js';

const FIELD_BYTES = 32;

/**
 * A blob's polynomial `p` divided at `z`: `y = p(z)` and the blob of `q = (p − y)/(X − z)`, whose commitment is the
 * proof.
 */
export interface Quotient {
  y: bigint;
  blob: Uint8Array;
}

const valuesOf = (blob: Uint8Array): bigint[] =>
  Array.from({ length: BLOB_ELEMENTS }, (_, i) => bytesToBigint(blob.subarray(i * FIELD_BYTES, (i + 1) * FIELD_BYTES)));

function blobOf(values: readonly bigint[]): Uint8Array {
  const blob = new Uint8Array(BLOB_BYTES);
  values.forEach((value, i) => {
    blob.set(bigintToBytes(value, FIELD_BYTES), i * FIELD_BYTES);
  });
  return blob;
}

const sum = (terms: readonly bigint[]): bigint => terms.reduce((total, term) => (total + term) % BLS_R, 0n);
const product = (a: bigint, b: bigint): bigint => (a * b) % BLS_R;
const difference = (a: bigint, b: bigint): bigint => (a - b + BLS_R) % BLS_R;

/** The barycentric formula: `p(z) = (z^n − 1)/n · Σ pᵢ·wᵢ/(z − wᵢ)`, for z outside the domain. */
function evaluate(values: readonly bigint[], z: bigint, reciprocals: readonly bigint[]): bigint {
  const w = elementPoints();
  const total = sum(values.map((value, i) => product(value, product(w[i] as bigint, reciprocals[i] as bigint))));
  const n = BigInt(BLOB_ELEMENTS);
  const factor = product(power(z, n) - 1n + BLS_R, power(n, BLS_R - 2n));
  return product(total, factor);
}

/**
 * Divides a blob's polynomial at `z`, in evaluation form. If z is a point of the domain, the quotient's value there is
 * that of the derivative, `−Σ qᵢ·wᵢ/z` over the other points.
 *
 * @param blob 4096 canonical field elements
 * @param z below the field's modulus
 */
export function divideAt(blob: Uint8Array, z: bigint): Quotient {
  const values = valuesOf(blob);
  const w = elementPoints();
  const at = w.indexOf(z);
  const reciprocals = inverses(w.map((point, i) => (i === at ? 1n : difference(z, point))));
  const y = at < 0 ? evaluate(values, z, reciprocals) : (values[at] as bigint);
  const quotient = values.map((value, i) => (i === at ? 0n : product(difference(y, value), reciprocals[i] as bigint)));
  if (at >= 0) {
    const others = sum(quotient.map((q, i) => product(q, w[i] as bigint)));
    quotient[at] = product(difference(0n, others), power(z, BLS_R - 2n));
  }
  return { y, blob: blobOf(quotient) };
}
