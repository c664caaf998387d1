import {
  type BatchParameters,
  type ByLane,
  CodedError,
  encodeInboxEntry,
  type Hex,
  type InboxEntry,
  type Withdrawal,
} from '#libs/protocol';
import { wordsOf } from './points.js';

/** The statement of a chunk's proof (§6). */
export interface ChunkStatement {
  rootsBefore: ByLane<Hex>;
  rootsAfter: ByLane<Hex>;
  dataHash: Hex;
  domain: bigint;
  /** z / s modulo r, below r (P2) */
  t: bigint;
  /** S_r and S_v, below r (P2) */
  sums: ByLane<bigint>;
  /** in the order served, both lanes together */
  entries: readonly InboxEntry[];
  withdrawals: readonly Withdrawal[];
}

/** `owner + 2^160·asset`. */
const ownerAsset = ({ owner, asset }: { owner: Hex; asset: number }): bigint => BigInt(owner) + (BigInt(asset) << 160n);

/** A withdrawal's two public inputs: `owner + 2^160·asset + 2^176`, amount. */
export const withdrawalWords = (withdrawal: Withdrawal): bigint[] => [
  ownerAsset(withdrawal) + (1n << 176n),
  withdrawal.amount,
];

/** Words of slots, zero where none is used. @throws CodedError CHUNK_TOO_FULL */
export function slotWords(used: readonly bigint[][], slots: number, width: number): bigint[][] {
  if (used.length > slots) throw new CodedError('CHUNK_TOO_FULL', { rule: 'B3', expected: slots, actual: used.length });
  return Array.from({ length: slots }, (_, i) => used[i] ?? new Array<bigint>(width).fill(0n));
}

/**
 * The proof's public inputs, in the order of §6: roots before (rollup, validium), roots after, dataHash, domain, t (low,
 * high), S_r, S_v, I entries of three, W withdrawals of two.
 *
 * @returns 12 + 3·I + 2·W integers
 * @throws CodedError CHUNK_TOO_FULL
 */
export function publicInputs(statement: ChunkStatement, parameters: BatchParameters): bigint[] {
  return [
    ...statement.rootsBefore.map(BigInt),
    ...statement.rootsAfter.map(BigInt),
    BigInt(statement.dataHash),
    statement.domain,
    ...wordsOf(statement.t),
    ...statement.sums.flatMap(wordsOf),
    ...slotWords(statement.entries.map(encodeInboxEntry), parameters.maxInboxEntries, 3).flat(),
    ...slotWords(statement.withdrawals.map(withdrawalWords), parameters.maxWithdrawals, 2).flat(),
  ];
}
