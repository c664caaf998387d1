/** How far a header's time may be ahead of L1's head: a few slots, to tolerate lagging nodes. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/**
 * C4: the latest time that a header may have, in seconds. It is derived from L1's head and never from a local clock, so
 * that a wrong clock can neither date a header nor reject one.
 *
 * @param headTimestamp seconds; timestamp of the newest L1 block seen, regardless of confirmations
 */
export function latestHeaderTime(headTimestamp: number): number {
  return headTimestamp + CLOCK_TOLERANCE_SECONDS;
}

/**
 * C4: the end of the signing hold of a member that may have lost its record of what it signed. Any header it signed
 * before `at` has a time of at most `at` plus the tolerance, and L1 accepts none later than SUBMIT after its time (B3).
 *
 * @param at seconds; L1's time when the hold begins, or later
 * @param submitSeconds SUBMIT of B3
 * @returns seconds; the member may sign again once confirmed L1 blocks are later than this
 */
export function signingHoldUntil(at: number, submitSeconds: number): number {
  return latestHeaderTime(at) + submitSeconds;
}
