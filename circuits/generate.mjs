// Writes chunk/src/constants.nr: numbers that are computed from the moduli.
//   node circuits/generate.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';

/** BLS12-381's parameter x; the modulus of its scalar field is x⁴ − x² + 1. */
const X = 0xd201000000010000n;
const BLS_R = X ** 4n - X ** 2n + 1n;
/** Moduli of BN254's scalar field, in which the circuit computes, and of its base field, which is the order of Grumpkin's group. */
const BN254_R = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
const BN254_Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
const BLOB_ELEMENTS = 4096;
/** Largest N of an artifact. In bit-reversed order its roots of unity begin with those of every smaller N. */
const MAX_CHUNK = 64;
/** Generator of the multiplicative group of BLS12-381's scalar field. */
const GENERATOR = 7n;

const power = (base, exponent) => {
  let result = 1n;
  for (let square = base, left = exponent; left > 0n; left >>= 1n, square = (square * square) % BLS_R)
    if (left & 1n) result = (result * square) % BLS_R;
  return result;
};

/** The N-th roots of unity in bit-reversed order: the domain points of chunk 0's elements (P2). */
function roots(count) {
  const bits = Math.log2(count);
  const reverse = (i) =>
    Array.from({ length: bits }, (_, b) => ((i >> b) & 1) << (bits - 1 - b)).reduce((x, y) => x | y, 0);
  const omega = power(GENERATOR, (BLS_R - 1n) / BigInt(BLOB_ELEMENTS));
  return Array.from({ length: count }, (_, i) => power(omega, BigInt((reverse(i) * BLOB_ELEMENTS) / count)));
}

const hex = (value) => `0x${value.toString(16)}`;
const limbs = (value) => [0n, 1n, 2n, 3n].map((i) => (value / X ** i) % X);
const split = (name, meaning, modulus, bits) => `
/// ${meaning}, low ${bits} bits and the rest.
pub global ${name}_LOW: Field = ${hex(modulus % 2n ** bits)};
pub global ${name}_HIGH: Field = ${hex(modulus >> bits)};
`;

const rows = roots(MAX_CHUNK).map((root) => `    [${limbs(root).map(hex).join(', ')}],`);
const source = `// Written by circuits/generate.mjs. Do not edit.

/// BLS12-381's parameter x; the modulus of its scalar field is r = x⁴ − x² + 1.
pub global X: Field = ${hex(X)};
/// x²; r = Y² − Y + 1.
pub global Y: Field = ${hex(X * X)};
${split('P_128', "This field's modulus", BN254_R, 128n)}${split('P_240', "This field's modulus", BN254_R, 240n)}${split('Q_128', "The order of Grumpkin's group", BN254_Q, 128n)}
/// The ${MAX_CHUNK}-th roots of unity modulo r in bit-reversed order, in four limbs to the base x. The first N of them are the N-th
/// roots of unity in bit-reversed order.
pub global ROOTS: [[Field; 4]; ${MAX_CHUNK}] = [
${rows.join('\n')}
];
`;

const file = new URL('chunk/src/constants.nr', import.meta.url);
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== source)
    throw new Error('circuits/chunk/src/constants.nr is stale: run node circuits/generate.mjs');
} else writeFileSync(file, source);
