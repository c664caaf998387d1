import type { PruneCandidate } from '#libs/pipeline';

/** The facts that decide whether a batch's content may be dropped. */
export interface PruneView {
  /** L1, confirmed: the last final batch */
  latestFinal: number;
  /** L1, confirmed: how many withdrawals of a batch are credited */
  creditCount(number: number): number;
  /** batch of the saved state, from which a restart replays; 0 if none */
  snapshot: number;
  /** this machine's clock, milliseconds since 1970 */
  now: number;
  /** L1's, confirmed, in seconds. Either clock may be wrong, so a time must have passed by both. */
  chainTime: number;
  /** minimum retention after sealing, milliseconds */
  keepMs: number;
}

/** Whether a batch is final, saved and old enough. If one is not, none after it is. */
export function isPast({ number, timestamp, sealedAt }: PruneCandidate, view: PruneView): boolean {
  const { latestFinal, snapshot, now, chainTime, keepMs } = view;
  if (number > latestFinal || number >= snapshot) return false;
  return sealedAt.getTime() + keepMs <= now && timestamp * 1_000 + keepMs <= chainTime * 1_000;
}

/**
 * Whether a batch's content may be dropped: it is final and below the saved state, its retention and the members'
 * promise for its blobs have passed, and all its withdrawals are credited on L1.
 */
export function mayPrune(batch: PruneCandidate, view: PruneView): boolean {
  if (!isPast(batch, view)) return false;
  const promised = batch.retainUntil ?? 0;
  if (promised * 1_000 > view.now || promised > view.chainTime) return false;
  return view.creditCount(batch.number) >= batch.payouts;
}
