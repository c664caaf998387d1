import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError, type Lane, laneOf, positionOf, type Slot, slotAt } from '#libs/protocol';
import { requireInReach, SLOT_WINDOW, suggestSlot } from './slot-policy.js';

const LANE = 1 as Lane;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A lane with this many positions, some of them taken. */
function laneWith(taken: ReadonlySet<number>, size = 2 ** 23) {
  return (lane: Lane, from: number): Slot => {
    let position = Math.max(from, 1);
    while (taken.has(position)) position++;
    if (position >= size) throw new CodedError('LANE_FULL', { lane });
    return slotAt(lane, position);
  };
}

describe('a suggested slot', () => {
  it('is free, in its lane, and within reach', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), random, (positions, value) => {
        const taken = new Set(positions);
        const slot = suggestSlot(LANE, laneWith(taken), value);
        expect(laneOf(slot)).toBe(LANE);
        expect(taken.has(positionOf(slot))).toBe(false);
        requireInReach(slot, laneWith(taken));
      }),
    );
  });

  it('is the lowest free slot when the rest of the window is taken or the lane ends', () => {
    const window = new Set(Array.from({ length: 2 * SLOT_WINDOW }, (_, i) => i + 11));
    expect(suggestSlot(LANE, laneWith(window), 0.5)).toBe(slotAt(LANE, 1));
    expect(suggestSlot(LANE, laneWith(new Set([1, 2]), 4), 0.9)).toBe(slotAt(LANE, 3));
  });

  it('is nearly always different for callers that ask before anybody opens one', () => {
    const free = laneWith(new Set());
    const slots = Array.from({ length: 100 }, (_, i) => suggestSlot(LANE, free, (i * 0.618033988749895) % 1));
    expect(new Set(slots).size).toBe(100);
  });
});

it('refuses a slot beyond the window', () => {
  const free = laneWith(new Set([1]));
  requireInReach(slotAt(LANE, 2 + SLOT_WINDOW), free);
  expect(() => requireInReach(slotAt(LANE, 3 + SLOT_WINDOW), free)).toThrow(
    expect.objectContaining({ code: 'SLOT_OUT_OF_REACH' }),
  );
});
