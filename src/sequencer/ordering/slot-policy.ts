import { CodedError, type Lane, laneOf, positionOf, type Slot, slotAt } from '#libs/protocol';

/** How far beyond a lane's lowest free slot an account may be opened: each page of the tree costs memory and time. */
export const SLOT_WINDOW = 4_096;

/** The lowest empty sequencer's slot of a lane from a position on: State.firstFree of libs/ledger. */
export type FirstFree = (lane: Lane, from: number) => Slot;

/**
 * A free slot for an OPEN. Nothing is reserved, so that nobody can reserve everything: suggestions are spread over a
 * window, so two concurrent callers seldom get the same one; the second is refused with SLOT_TAKEN and asks again.
 *
 * @param random 0 ≤ random < 1
 * @throws CodedError LANE_FULL
 */
export function suggestSlot(lane: Lane, firstFree: FirstFree, random: number): Slot {
  const lowest = positionOf(firstFree(lane, 0));
  const from = lowest + Math.floor(random * SLOT_WINDOW);
  const found = freeFrom(lane, firstFree, from);
  return found !== undefined && positionOf(found) <= lowest + SLOT_WINDOW ? found : slotAt(lane, lowest);
}

/**
 * Requires that a slot is near enough to the lane's lowest free one.
 *
 * @throws CodedError SLOT_OUT_OF_REACH, LANE_FULL
 */
export function requireInReach(slot: Slot, firstFree: FirstFree): void {
  const reach = positionOf(firstFree(laneOf(slot), 0)) + SLOT_WINDOW;
  if (positionOf(slot) > reach)
    throw new CodedError('SLOT_OUT_OF_REACH', { slot, expected: `up to ${slotAt(laneOf(slot), reach)}` });
}

/** Undefined if all slots from there on are taken. */
function freeFrom(lane: Lane, firstFree: FirstFree, from: number): Slot | undefined {
  try {
    return firstFree(lane, from);
  } catch {
    return undefined;
  }
}
