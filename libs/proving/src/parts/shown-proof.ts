import { type ByLane, CodedError, type InboxEntry, type Withdrawal } from '#libs/protocol';
import { wordsIn } from '../folding-key.js';
import type { BlobOpening } from '../openings.js';
import { type CircuitName, VERIFIED_CIRCUITS } from './circuits.js';

/** What L1 checks a proof against (§6). */
export interface Disclosed {
  /** the entries that the batch serves, by lane, in order */
  entries: ByLane<readonly InboxEntry[]>;
  /** the batch's withdrawals, in order */
  withdrawals: readonly Withdrawal[];
  openings: ByLane<BlobOpening | null>;
}

/** A batch and its proof as L1 is shown them: libs/l1's BatchProofData. */
export interface ShownProof extends Disclosed {
  /** the verifier's place in L1's list */
  which: number;
  /** elements that the proof covers */
  index: number;
  /** S_r low, high, S_v low, high */
  sums: [bigint, bigint, bigint, bigint];
  proof: Uint8Array;
}

/**
 * @param root the proof of a whole batch, as stored: `count` elements from the first, and the last 4 words of its
 *   statement
 * @throws CodedError INVALID_PART for a circuit without a verifier on L1
 */
export function shownProof(
  root: { circuit: string; count: number; sums: Uint8Array; proof: Uint8Array },
  disclosed: Disclosed,
): ShownProof {
  const which = VERIFIED_CIRCUITS.indexOf(root.circuit as CircuitName);
  const sums = wordsIn(root.sums);
  if (which < 0 || sums.length !== 4) throw new CodedError('INVALID_PART', { circuit: root.circuit });
  return { which, index: root.count, sums: sums as ShownProof['sums'], proof: root.proof, ...disclosed };
}
