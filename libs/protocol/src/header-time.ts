/** How far a header's time may be ahead of L1's head: some slots, for nodes that lag. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/**
 * C4: the latest time that a header may have, seconds. It goes by L1's head and by no machine's clock: a wrong clock neither dates
 * a header nor decides about one.
 *
 * @param headTimestamp seconds: of the newest block of L1 that was seen, however few blocks are on top of it
 */
export function latestHeaderTime(headTimestamp: number): number {
  return headTimestamp + CLOCK_TOLERANCE_SECONDS;
}

/**
 * C4: until when a member that may have forgotten what it signed signs nothing. No header that it signed before `at` is of a later
 * time than the tolerance after `at`, and L1 takes none later than SUBMIT after its time (B3).
 *
 * @param at seconds: L1's time when the hold begins, or later
 * @param submitSeconds SUBMIT of B3
 * @returns it may sign again when confirmed L1 blocks are later than this, seconds
 */
export function signingHoldUntil(at: number, submitSeconds: number): number {
  return latestHeaderTime(at) + submitSeconds;
}
