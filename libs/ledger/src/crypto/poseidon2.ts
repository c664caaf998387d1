import { BN254_R, bigintToBytes, bytesToBigint, type FieldHash } from '#libs/protocol';
import { addWords, requireCanonical, WORD_BYTES } from './field.js';

// Poseidon2 in JavaScript alone, as appendix A of docs/protocol.md specifies it.

export const WIDTH = 4;
export const RATE = 3;
const FIELD_BITS = 254;
/** Full rounds before the partial rounds, and as many after them. */
export const HALF_FULL_ROUNDS = 4;
export const PARTIAL_ROUNDS = 56;
/** The internal matrix's diagonal, minus one. */
export const DIAGONAL = [
  0x10dc6e9c006ea38b04b1e03b4bd9490c0d03f98929ca1d7fb56821fd19d3b6e7n,
  0x0c28145b6a44df3e0149b3d0a30b3bb599df9756d4dd9b84a86b38cfb45a740bn,
  0x00544b8338791518b2c7645a50392798b21f75bb60e3596170067d00141cac15n,
  0x222c01175718386f2e2e82eb122789e352e105a3b8fa852613bc534433ee428bn,
] as const;

type State = [bigint, bigint, bigint, bigint];

/** The output bits of the Grain LFSR that yields the round constants. */
function* grainBits(): Generator<number> {
  const digits = (value: number, length: number) => value.toString(2).padStart(length, '0');
  const parameters = [digits(FIELD_BITS, 12), digits(WIDTH, 12), digits(2 * HALF_FULL_ROUNDS, 10)];
  const start = `010000${parameters.join('')}${digits(PARTIAL_ROUNDS, 10)}${'1'.repeat(30)}`;
  const bits = Array.from(start, Number);
  const next = (): number => {
    const bit = [62, 51, 38, 23, 13, 0].reduce((sum, place) => sum ^ (bits[place] as number), 0);
    bits.push(bit);
    bits.shift();
    return bit;
  };
  for (let i = 0; i < 160; i++) next();
  for (;;) {
    const isTaken = next() === 1;
    const bit = next();
    if (isTaken) yield bit;
  }
}

function roundConstants(): bigint[] {
  const bits = grainBits();
  const constants: bigint[] = [];
  while (constants.length < 2 * HALF_FULL_ROUNDS * WIDTH + PARTIAL_ROUNDS) {
    let value = 0n;
    for (let i = 0; i < FIELD_BITS; i++) value = (value << 1n) | BigInt(bits.next().value as number);
    if (value < BN254_R) constants.push(value);
  }
  return constants;
}

/** By round: four of each full round, one of each partial round. */
export const constants: readonly bigint[] = roundConstants();

function fifthPower(value: bigint): bigint {
  const square = (value * value) % BN254_R;
  return (((square * square) % BN254_R) * value) % BN254_R;
}

function mixFull([a, b, c, d]: State): State {
  const [e, f] = [a + b, c + d];
  const [g, h] = [2n * b + f, 2n * d + e];
  const [i, j] = [4n * f + h, 4n * e + g];
  return [(h + j) % BN254_R, j % BN254_R, (g + i) % BN254_R, i % BN254_R];
}

/** The permutation P of four field elements. */
export function permute(input: State): State {
  let state = mixFull(input);
  let next = 0;
  const constant = (): bigint => constants[next++] as bigint;
  const fullRounds = (): void => {
    for (let round = 0; round < HALF_FULL_ROUNDS; round++)
      state = mixFull(state.map((word) => fifthPower(word + constant())) as State);
  };
  fullRounds();
  let [a, b, c, d] = state;
  for (let round = 0; round < PARTIAL_ROUNDS; round++) {
    a = fifthPower(a + constant());
    const sum = a + b + c + d;
    a = (DIAGONAL[0] * a + sum) % BN254_R;
    b = (DIAGONAL[1] * b + sum) % BN254_R;
    c = (DIAGONAL[2] * c + sum) % BN254_R;
    d = (DIAGONAL[3] * d + sum) % BN254_R;
  }
  state = [a, b, c, d];
  fullRounds();
  return state;
}

/** What the sponge's fourth word begins with, for this many elements. */
export const capacityOf = (count: number): bigint => BigInt(count) << 64n;

const wordOf = (value: bigint): Uint8Array => bigintToBytes(value, WORD_BYTES);

/** Poseidon2 by BigInt. */
export const poseidon2: FieldHash = {
  hash(inputs) {
    requireCanonical(inputs);
    const values = inputs.map(bytesToBigint);
    let state: State = [0n, 0n, 0n, capacityOf(inputs.length)];
    for (let at = 0; at < values.length; at += RATE) {
      const [a = 0n, b = 0n, c = 0n] = values.slice(at, at + RATE);
      state = permute([state[0] + a, state[1] + b, state[2] + c, state[3]]);
    }
    return wordOf(state[0]);
  },
  compress(c0, c1, c2, c3) {
    const children = [c0, c1, c2, c3];
    requireCanonical(children);
    // T1: the feed-forward; the bare permutation could be inverted.
    return addWords(wordOf(permute(children.map(bytesToBigint) as State)[0]), c0);
  },
};
