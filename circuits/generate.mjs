// Writes segment/src/constants.nr, numbers that are computed from the moduli, and segment/src/parameters.nr for N = 64.
//   node circuits/generate.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** BLS12-381's parameter x; the modulus of its scalar field is x⁴ − x² + 1. */
const X = 0xd201000000010000n;
const BLS_R = X ** 4n - X ** 2n + 1n;
/**
 * Moduli of BN254's scalar field, in which the circuit computes, and of its base field, which is the order of
 * Grumpkin's group.
 */
const BN254_R = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
const BN254_Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
const BLOB_ELEMENTS = 4096;
/** Generator of the multiplicative group of BLS12-381's scalar field. */
const GENERATOR = 7n;

const power = (base, exponent) => {
  let result = 1n;
  for (let square = base, left = exponent; left > 0n; left >>= 1n, square = (square * square) % BLS_R)
    if (left & 1n) result = (result * square) % BLS_R;
  return result;
};

/** The 4096-th root of unity that is the point of a blob's element `i`: ω^brp(i), bit-reversed (D1). */
function elementPoint(i) {
  const reversed = Number.parseInt(i.toString(2).padStart(12, '0').split('').reverse().join(''), 2);
  return power(power(GENERATOR, (BLS_R - 1n) / BigInt(BLOB_ELEMENTS)), BigInt(reversed));
}

const hex = (value) => `0x${value.toString(16)}`;
const limbs = (value) => [0n, 1n, 2n, 3n].map((i) => (value / X ** i) % X);
const split = (name, meaning, modulus, bits) => `
/// ${meaning}, low ${bits} bits and the rest.
pub global ${name}_LOW: Field = ${hex(modulus % 2n ** bits)};
pub global ${name}_HIGH: Field = ${hex(modulus >> bits)};
`;

const constants = `// Written by circuits/generate.mjs. Do not edit.

/// BLS12-381's parameter x; the modulus of its scalar field is r = x⁴ − x² + 1.
pub global X: Field = ${hex(X)};
/// x²; r = Y² − Y + 1.
pub global Y: Field = ${hex(X * X)};
${split('P_128', "This field's modulus", BN254_R, 128n)}${split('P_240', "This field's modulus", BN254_R, 240n)}${split('Q_128', "The order of Grumpkin's group", BN254_Q, 128n)}`;

const rows = (count, step) =>
  Array.from(
    { length: count },
    (_, i) =>
      `    [${limbs(elementPoint(i * step))
        .map(hex)
        .join(', ')}],`,
  ).join('\n');

/**
 * parameters.nr of a segment circuit.
 *
 * @param operations N, a power of two from 2 to 2048
 * @param topLevels TOP
 */
export const segmentParameters = ({ operations, topLevels }) => `// Written by circuits/generate.mjs. Do not edit.

/// Operations in a segment; a power of two.
pub global N: u32 = ${operations};
/// Levels of both trees whose nodes a segment holds in memory.
pub global TOP: u32 = ${topLevels};
/// A batch has 2^COSET_BITS places where a segment can begin.
pub global COSET_BITS: u32 = ${Math.log2(BLOB_ELEMENTS / operations)};

/// The domain's points of the first segment's elements: the N-th roots of unity modulo r in bit-reversed order, in four
/// limbs to the base x.
pub global ROOTS: [[Field; 4]; N] = [
${rows(operations, 1)}
];

/// The domain's points of each segment's first element. The points of its other elements are this times those of ROOTS.
pub global COSETS: [[Field; 4]; ${BLOB_ELEMENTS / operations}] = [
${rows(BLOB_ELEMENTS / operations, operations)}
];
`;

/**
 * parameters.nr of a fold circuit.
 *
 * @param keyHashes of the circuits whose proofs it folds, as 0x-hex
 */
export const foldParameters = ({ places, keyHashes }) => `// Written by circuits/generate.mjs. Do not edit.

/// Proofs that are folded, at most.
pub global PLACES: u32 = ${places};
/// Hashes of the verification keys of the circuits whose proofs are folded. They depend on the reference string.
pub global KEY_HASHES: [Field; ${keyHashes.length}] = [${keyHashes.join(', ')}];
`;

function main(check) {
  const sources = { constants, parameters: segmentParameters({ operations: 64, topLevels: 3 }) };
  for (const [name, source] of Object.entries(sources)) {
    const file = new URL(`segment/src/${name}.nr`, import.meta.url);
    if (!check) writeFileSync(file, source);
    else if (readFileSync(file, 'utf8') !== source)
      throw new Error(`${fileURLToPath(file)} is stale: run node circuits/generate.mjs`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
