// Imports nothing, so that circuits/build.mjs can run it unbuilt.

const WORD_BYTES = 32;
/** A verification key for L1: log2 of the circuit's size, public inputs, their offset, then 28 points as x and y. */
const KEY_WORDS = 59;
const NUMBERS = 3;
/** For folding, a coordinate is two fields: its low 136 bits, and the rest. */
const LOW_BITS = 136n;

/** Integers of 32 bytes each, big-endian. @throws RangeError for bytes that are not whole words */
export function wordsIn(bytes: Uint8Array): bigint[] {
  if (bytes.length % WORD_BYTES !== 0) throw new RangeError(`${bytes.length} bytes are not whole words`);
  return Array.from({ length: bytes.length / WORD_BYTES }, (_, i) =>
    BigInt(`0x${Buffer.from(bytes.subarray(WORD_BYTES * i, WORD_BYTES * (i + 1))).toString('hex')}`),
  );
}

/** Words as 32 bytes each. */
export const wordBytes = (words: readonly bigint[]): Uint8Array[] =>
  words.map((value) => new Uint8Array(Buffer.from(value.toString(16).padStart(2 * WORD_BYTES, '0'), 'hex')));

/**
 * The fields of a circuit's verification key for folding, from its key for L1: both hold the same commitments.
 *
 * @returns 115 fields
 * @throws RangeError for another number of words
 */
export function foldingKey(key: Uint8Array): bigint[] {
  const words = wordsIn(key);
  if (words.length !== KEY_WORDS)
    throw new RangeError(`a verification key has ${KEY_WORDS} words, not ${words.length}`);
  return words.flatMap((value, i) => (i < NUMBERS ? [value] : [value % (1n << LOW_BITS), value >> LOW_BITS]));
}

/** {@link foldingKey} as bb takes it. */
export const foldingKeyBytes = (key: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.concat(wordBytes(foldingKey(key))));
