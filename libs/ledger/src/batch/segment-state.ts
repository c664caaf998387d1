import { type ByLane, type FieldHash, type Hex, Lane, laneOf, type Operation } from '#libs/protocol';
import {
  type DigestedOperation,
  EMPTY_DIGEST,
  entriesFingerprint,
  extendDigest,
  withdrawalsFingerprint,
} from './digest.js';

/** Where a batch stands between two segments (§6). Plain data. */
export interface SegmentState {
  roots: ByLane<Hex>;
  /** of the operations so far (§5) */
  digest: Hex;
  /** fingerprints of the inbox entries served so far */
  entries: ByLane<bigint>;
  /** fingerprint of the withdrawals so far */
  withdrawals: bigint;
  /** after an OPEN that copied a key, {@link pendingWord} of it; else 0 */
  pending: bigint;
  /** operations so far, NOOPs included */
  index: number;
}

/** What an operation adds to a state, besides the roots. */
export interface DisclosedOperation extends Omit<DigestedOperation, 'index'> {
  pending: bigint;
}

/** The state that a batch begins with. */
export const initialState = (roots: ByLane<Hex>): SegmentState => ({
  roots,
  digest: EMPTY_DIGEST,
  entries: [0n, 0n],
  withdrawals: 0n,
  pending: 0n,
  index: 0,
});

/** The state after further operations of the batch, which lead to `roots`. @param z the batch's point (P1) */
export function stateAfter(
  hash: FieldHash,
  z: bigint,
  before: SegmentState,
  operations: readonly DisclosedOperation[],
  roots: ByLane<Hex>,
): SegmentState {
  const digest = operations.reduce(
    (sum, operation, i) => extendDigest(hash, sum, { ...operation, index: before.index + i }),
    before.digest,
  );
  const entries = operations.flatMap(({ entry }) => (entry ? [entry] : []));
  const withdrawals = operations.flatMap(({ withdrawal }) => (withdrawal ? [withdrawal] : []));
  const served = (lane: Lane): bigint =>
    entriesFingerprint(
      z,
      entries.filter(({ slot }) => laneOf(slot) === lane),
      before.entries[lane],
    );
  return {
    roots,
    digest,
    entries: [served(Lane.rollup), served(Lane.validium)],
    withdrawals: withdrawalsFingerprint(z, withdrawals, before.withdrawals),
    pending: operations.at(-1)?.pending ?? before.pending,
    index: before.index + operations.length,
  };
}

const ROLLUP = 1n << 240n;

/** §6: `key + 2^240·rollup` after an OPEN with a ≠ 0, whose key the next operation publishes; else 0. */
export const pendingWord = (operation: Operation, key: bigint, lane: Lane): bigint =>
  operation.kind === 'OPEN' && operation.a !== 0 ? key + (lane === Lane.rollup ? ROLLUP : 0n) : 0n;

/** The parts of a state's `pending`. */
export const pendingParts = (pending: bigint): { key: bigint; lane: Lane } => ({
  key: pending % ROLLUP,
  lane: pending / ROLLUP === 1n ? Lane.rollup : Lane.validium,
});
