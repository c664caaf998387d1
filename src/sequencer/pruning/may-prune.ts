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
  /** this machine's clock, milliseconds since 1970 */
  now: number;
  /** L1's, confirmed: seconds. Either clock may be wrong, so what is to have passed has passed by both. */
  chainTime: number;
  /** batches are kept at least so long after they were sealed, milliseconds */
  keepMs: number;
}

const NO_WITHDRAWALS = withdrawalsHash([]);

/** Whether a batch is final, saved and old. Where one is not, none after it is. */
export function isPast({ number, timestamp, sealedAt }: PruneCandidate, view: PruneView): boolean {
  const { latestFinal, snapshot, now, chainTime, keepMs } = view;
  if (number > latestFinal || number >= snapshot) return false;
  return sealedAt.getTime() + keepMs <= now && timestamp * 1_000 + keepMs <= chainTime * 1_000;
}

/**
 * Whether nobody needs a batch's content any more: it is final and below the saved state, the time to keep it and what members promised
 * for its blobs have passed, and all that it withdraws is credited on L1.
 */
export function mayPrune(batch: PruneCandidate, view: PruneView): boolean {
  if (!isPast(batch, view)) return false;
  const promised = batch.retainUntil ?? 0;
  if (promised * 1_000 > view.now || promised > view.chainTime) return false;
  return unpackLeaves(batch.leaves).every(
    (leaf, chunk) => leaf.withdrawalsHash === NO_WITHDRAWALS || view.isCredited(batch.number, chunk),
  );
}
