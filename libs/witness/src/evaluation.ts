import { elementPoint, X, Y } from '#libs/kzg';
import { BLS_R, type ByLane, bytesToBigint, Lane } from '#libs/protocol';
import { modulo, pointInverses, segmentPoint } from './points.js';

type Four = [bigint, bigint, bigint, bigint];

/** Hints of one element's term: its weight's limbs, the quotients of the weight's check, and its element div x². */
export interface TermHints {
  weight: Four;
  quotients: [bigint, bigint];
  high: bigint;
}

export interface SumHints {
  limbs: Four;
  carries: Four;
}

/** Hints of the segment's point: limbs of z and t, and the quotients of the check that t·s is z. */
export interface PointHints {
  z: Four;
  t: Four;
  quotients: [bigint, bigint];
}

/** The circuit's hints for both sums. */
export interface EvaluationHints {
  point: PointHints;
  terms: TermHints[];
  sums: ByLane<SumHints>;
}

/** Offsets that make quotients and carries positive: their ranges are 70 and 140 bits. */
const QUOTIENT_OFFSET = 1n << 69n;
const CARRY_OFFSET = 1n << 139n;

/** Limbs to the base x of an integer below r. */
export const limbsOf = (value: bigint): Four => [value % X, (value / X) % X, (value / X ** 2n) % X, value / X ** 3n];

const atX = (limbs: readonly bigint[]): bigint => limbs.reduceRight((sum, limb) => sum * X + limb, 0n);

const minus = (a: Four, b: Four): Four => [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]];

/** The product of two polynomials modulo X⁴ − X² + 1. */
function times(a: Four, b: Four): Four {
  const p = new Array<bigint>(7).fill(0n) as [bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      p[i + j] = (p[i + j] as bigint) + left * right;
    });
  });
  return [p[0] - p[4] - p[6], p[1] - p[5], p[2] + p[4], p[3] + p[5]];
}

/** k with `columns = (x − X)·k` modulo X⁴ − X² + 1: columns are 0 modulo r at X = x. */
export function carriesOf(columns: Four): Four {
  const k3 = atX(columns) / BLS_R;
  const k2 = X * k3 - columns[3];
  const k0 = (columns[0] - k3) / X;
  const k1 = (columns[1] + k0) / X;
  return [k0, k1, k2, k3];
}

/** Of the check that columns are 0 modulo r. */
function quotientsOf(columns: Four): [bigint, bigint] {
  const [, k1, , k3] = carriesOf(columns);
  return [k1 + QUOTIENT_OFFSET, k3 + QUOTIENT_OFFSET];
}

function pointHints(z: bigint, t: bigint, index: number): PointHints {
  const hints = { z: limbsOf(z), t: limbsOf(t) };
  return { ...hints, quotients: quotientsOf(minus(times(limbsOf(elementPoint(index)), hints.t), hints.z)) };
}

function termHints(t: Four, u: bigint, weight: bigint, element: bigint): TermHints {
  const limbs = limbsOf(weight);
  const columns = minus(times(limbs, minus(t, limbsOf(u))), limbsOf(u));
  return { weight: limbs, quotients: quotientsOf(columns), high: element / Y };
}

/** Σ (low + high·X²)·weight over some elements, column by column. */
export function columnsOf(elements: readonly bigint[], terms: readonly TermHints[]): Four {
  const total: Four = [0n, 0n, 0n, 0n];
  elements.forEach((element, i) => {
    const product = times([element % Y, 0n, element / Y, 0n], (terms[i] as TermHints).weight);
    product.forEach((value, j) => {
      total[j] = (total[j] as bigint) + value;
    });
  });
  return total;
}

/** The hints of a sum whose columns are these. */
export function sumHints(columns: Four): SumHints {
  const limbs = limbsOf(modulo(atX(columns)));
  const carries = carriesOf(minus(columns, limbs)).map((carry) => carry + CARRY_OFFSET) as Four;
  return { limbs, carries };
}

/**
 * P2: hints of `Σ dᵢ·wᵢ/(z − wᵢ)` over a segment's rollup and validium elements, as `Σ dᵢ·uᵢ/(t − uᵢ)`.
 *
 * @param z below 2^248
 * @param index of the segment's first element in its batch, a multiple of the number of elements
 * @param elements N, 31 bytes each
 * @param lanes the blob of each
 * @throws CodedError POINT_IN_DOMAIN, with a chance of 2^-236; INVALID_INDEX
 */
export function evaluationHints(
  z: bigint,
  index: number,
  elements: readonly Uint8Array[],
  lanes: readonly Lane[],
): EvaluationHints {
  const t = segmentPoint(z, index);
  const points = elements.map((_, i) => elementPoint(i));
  const weights = pointInverses(points.map((u) => modulo(t - u))).map((inverse, i) =>
    modulo(inverse * (points[i] as bigint)),
  );
  const values = elements.map(bytesToBigint);
  const limbs = limbsOf(t);
  const terms = values.map((value, i) => termHints(limbs, points[i] as bigint, weights[i] as bigint, value));
  const sum = (lane: Lane) =>
    sumHints(
      columnsOf(
        values.map((value, i) => (lanes[i] === lane ? value : 0n)),
        terms,
      ),
    );
  return { point: pointHints(z, t, index), terms, sums: [sum(Lane.rollup), sum(Lane.validium)] };
}

/** A sum's two words, low and high to the base x². */
export const sumWords = ({ limbs }: SumHints): [low: bigint, high: bigint] => [
  limbs[0] + X * limbs[1],
  limbs[2] + X * limbs[3],
];
