/** C4: how far a header's time may be ahead of the clocks of the member that signs it: its machine's and L1's, whichever is later. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/**
 * C4: until when a member that may have forgotten what it signed signs nothing. No header that it signed before `at` is of a later
 * time than the tolerance after `at`, and L1 takes none later than SUBMIT after its time (B3).
 *
 * @param at seconds: the later of the member's clock and L1's when the hold begins
 * @param submitSeconds SUBMIT of B3
 * @returns it may sign again when confirmed L1 blocks are later than this, seconds
 */
export function signingHoldUntil(at: number, submitSeconds: number): number {
  return at + CLOCK_TOLERANCE_SECONDS + submitSeconds;
}
