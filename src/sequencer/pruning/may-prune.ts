import type { PruneCandidate } from '#libs/pipeline';
import { unpackLeaves, withdrawalsHash } from '#libs/protocol';

/** What a batch is held against before its content may go. */
export interface PruneView {
  /** L1, confirmed: the last final batch */
  latestFinal: number;
  /** L1, confirmed: whether a chunk's withdrawals are credited */
  isCredited(number: number, chunk: number): boolean;
  /** batch of the saved state, 0 where none is: a restart replays from it */
  snapshot: number;
  /** milliseconds since 1970 */
  now: number;
  /** batches are kept at least so long after they were sealed, milliseconds */
  keepMs: number;
}

const NO_WITHDRAWALS = withdrawalsHash([]);

/** Whether a batch is final, saved and old. Where one is not, none after it is. */
export function isPast({ number, sealedAt }: PruneCandidate, view: PruneView): boolean {
  return number <= view.latestFinal && number < view.snapshot && sealedAt.getTime() + view.keepMs <= view.now;
}

/**
 * Whether nobody needs a batch's content any more: it is final and below the saved state, the time to keep it and what members promised
 * for its blobs have passed, and all that it withdraws is credited on L1.
 */
export function mayPrune(batch: PruneCandidate, view: PruneView): boolean {
  if (!isPast(batch, view) || (batch.retainUntil ?? 0) * 1_000 > view.now) return false;
  return unpackLeaves(batch.leaves).every(
    (leaf, chunk) => leaf.withdrawalsHash === NO_WITHDRAWALS || view.isCredited(batch.number, chunk),
  );
}
