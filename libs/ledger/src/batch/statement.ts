import { type ByLane, CodedError, type Hex, word } from '#libs/protocol';
import type { SegmentState } from './segment-state.js';

/** What a proof of consecutive operations of a batch states (§6). */
export interface Statement {
  before: SegmentState;
  after: SegmentState;
  /** of signatures (R1) */
  domain: bigint;
  /** the batch's point (P1) */
  z: bigint;
  /** S_r and S_v: low, high to the base x² (P2). A segment's words are below 2^129; folds add them as integers */
  sums: ByLane<[low: bigint, high: bigint]>;
}

/** P1: the point that a batch's blobs are opened at, the low 248 bits of its header's hash. */
export const batchPoint = (headerHash: Hex): bigint => BigInt(headerHash) & ((1n << 248n) - 1n);

/** Words of a statement. */
export const STATEMENT_WORDS = 22;
const STATE_WORDS = 8;

const stateWords = ({ roots, digest, entries, withdrawals, pending, index }: SegmentState): bigint[] => [
  ...roots.map(BigInt),
  BigInt(digest),
  ...entries,
  withdrawals,
  pending,
  BigInt(index),
];

/** The public inputs of a proof, in the order of §6. */
export const statementWords = ({ before, after, domain, z, sums }: Statement): bigint[] => [
  ...stateWords(before),
  ...stateWords(after),
  domain,
  z,
  ...sums.flat(),
];

function stateOf(words: readonly bigint[]): SegmentState {
  const [rollupRoot, validiumRoot, digest, inRollup, inValidium, withdrawals, pending, index] = words as Eight;
  return {
    roots: [word(rollupRoot), word(validiumRoot)],
    digest: word(digest),
    entries: [inRollup, inValidium],
    withdrawals,
    pending,
    index: Number(index),
  };
}

type Eight = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

/** Inverse of {@link statementWords}. @throws CodedError MALFORMED_STATEMENT */
export function statementOf(words: readonly bigint[]): Statement {
  if (words.length !== STATEMENT_WORDS || words.some((value) => value < 0n || value >> 256n !== 0n))
    throw new CodedError('MALFORMED_STATEMENT', { expected: `${STATEMENT_WORDS} words`, actual: words.length });
  const [domain, z, ...sums] = words.slice(2 * STATE_WORDS) as [bigint, bigint, bigint, bigint, bigint, bigint];
  return {
    before: stateOf(words.slice(0, STATE_WORDS)),
    after: stateOf(words.slice(STATE_WORDS, 2 * STATE_WORDS)),
    domain,
    z,
    sums: [
      [sums[0], sums[1]],
      [sums[2], sums[3]],
    ],
  };
}

/** The statement of a fold of proofs of these, in order. Whether they meet is for the fold to check. */
export function joinStatements(statements: readonly [Statement, ...Statement[]]): Statement {
  const total = (lane: 0 | 1): [bigint, bigint] =>
    statements.reduce<[bigint, bigint]>(
      ([low, high], { sums }) => [low + sums[lane][0], high + sums[lane][1]],
      [0n, 0n],
    );
  const [{ before, domain, z }] = statements;
  const { after } = statements.at(-1) as Statement;
  return { before, after, domain, z, sums: [total(0), total(1)] };
}
