// Imports only Node's modules, so that circuits/verifier.mjs can run it unbuilt.

/** BN254's base field. */
const Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
/** Points normalized together, by one inversion: some milliseconds. */
const BLOCK = 1024;

/** Bytes of a point in bn254_g1.dat: x and y, big-endian. */
export const POINT_BYTES = 64;

/**
 * τ, which a ceremony would keep secret and destroy. Such a small one makes the string quick to generate: every point
 * is the previous one doubled. 2 has the order (r − 1)/78, so no two points are equal.
 */
export const DEVELOPMENT_SECRET = 2n;

/** [τ]₂ = 2·G₂, as bn254_g2.dat has it: x and y, each c0 and c1. */
export const DEVELOPMENT_G2 = [
  '27dc7234fd11d3e8c36c59277c3e6f149d5cd3cfa9a62aee49f8130962b4b3b9',
  '203e205db4f19b37b60121b83a7333706db86431c6d835849957ed8c3928ad79',
  '04bb53b8977e5f92a0bc372742c4830944a59b4fe6b1c0466e2a6dad122b5d2e',
  '195e8aa5b7827463722b8c153931579d3505566b4edf48d498e185f0509de152',
] as const;

type Jacobian = [x: bigint, y: bigint, z: bigint];

/** Doubled, on y² = x³ + 3. */
function double([x, y, z]: Jacobian): Jacobian {
  const yy = (y * y) % Q;
  const d = (4n * x * yy) % Q;
  const e = (3n * x * x) % Q;
  const doubled = (e * e + 2n * (Q - d)) % Q;
  return [doubled, (e * (d - doubled + Q) + 8n * (Q * Q - yy * yy)) % Q, (2n * y * z) % Q];
}

function invert(value: bigint): bigint {
  let [a, b, u, v] = [Q, value, 0n, 1n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, u, v] = [b, a - quotient * b, v, u - quotient * v];
  }
  return ((u % Q) + Q) % Q;
}

const word = (value: bigint): string => value.toString(16).padStart(64, '0');

/** Points as the file has them. None is the identity. */
function encode(points: readonly Jacobian[]): Buffer {
  const before: bigint[] = [];
  let product = 1n;
  for (const [, , z] of points) {
    before.push(product);
    product = (product * z) % Q;
  }
  let rest = invert(product);
  const texts = new Array<string>(points.length);
  for (let i = points.length - 1; i >= 0; i--) {
    const [x, y, z] = points[i] as Jacobian;
    const inverse = (rest * (before[i] as bigint)) % Q;
    rest = (rest * z) % Q;
    const square = (inverse * inverse) % Q;
    texts[i] = word((x * square) % Q) + word((((y * square) % Q) * inverse) % Q);
  }
  return Buffer.from(texts.join(''), 'hex');
}

/**
 * τ^i·G for i below `count`, in order, as parts of a bn254_g1.dat of 1,024 points each, which take a few milliseconds.
 */
export function* developmentPoints(count: number): Generator<Buffer> {
  let point: Jacobian = [1n, 2n, 1n];
  for (let start = 0; start < count; start += BLOCK) {
    const block: Jacobian[] = [];
    for (let i = start; i < Math.min(count, start + BLOCK); i++) {
      block.push(point);
      point = double(point);
    }
    yield encode(block);
  }
}
