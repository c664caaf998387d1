import { CodedError, type Lane, laneOf, positionOf, type Slot, slotAt } from '#libs/protocol';

/** How far beyond a lane's lowest free slot one may be opened: each page of the tree costs memory and time for itself. */
export const SLOT_WINDOW = 4_096;

/** The lowest empty sequencer's slot of a lane from a position on, as libs/ledger's State gives it. */
export type FirstFree = (lane: Lane, from: number) => Slot;

/**
 * A free slot for an OPEN. Nothing is kept for anybody, so that nobody can keep all from others: suggestions are spread over a window,
 * where two who ask at once seldom get the same; whoever comes second is refused with SLOT_TAKEN and asks again.
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
 * Whether a slot is near enough to the lane's lowest free one to be opened.
 *
 * @throws CodedError SLOT_OUT_OF_REACH, LANE_FULL
 */
export function requireInReach(slot: Slot, firstFree: FirstFree): void {
  const reach = positionOf(firstFree(laneOf(slot), 0)) + SLOT_WINDOW;
  if (positionOf(slot) > reach)
    throw new CodedError('SLOT_OUT_OF_REACH', { slot, expected: `up to ${slotAt(laneOf(slot), reach)}` });
}

/** Undefined where all from there on are taken. */
function freeFrom(lane: Lane, firstFree: FirstFree, from: number): Slot | undefined {
  try {
    return firstFree(lane, from);
  } catch {
    return undefined;
  }
}
