import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, CodedError, type Lane, positionOf, type Slot, slotAt } from '#libs/protocol';
import { type FirstFree, Reservations } from './reservations.js';

const limits = { ttlMs: 1_000, perOwner: 2, total: 5 };
const owner = (i: number): Address => `0x${`0${i}`.repeat(20)}` as Address;

/** A lane in which positions 1 and those of `taken` are not free. */
const lanesWithout =
  (taken: ReadonlySet<Slot>): FirstFree =>
  (lane, from) => {
    let position = Math.max(from, lane === 0 ? 1 : 0);
    while (taken.has(slotAt(lane, position))) position++;
    return slotAt(lane, position);
  };
const empty = lanesWithout(new Set());

describe('reservations', () => {
  it('hand out the lowest slots that are free, each once', () => {
    const reservations = new Reservations(limits);
    const taken = lanesWithout(new Set([slotAt(0, 2)]));
    const slots = [1, 1, 2].map((i) => reservations.reserve(owner(i), 0, taken, 0).slot);
    expect(slots.map(positionOf)).toEqual([1, 3, 4]);
    expect(reservations.reserve(owner(2), 1, taken, 0).slot).toBe(slotAt(1, 0));
  });

  it('are bounded per owner and in all, until they expire', () => {
    const reservations = new Reservations(limits);
    for (const i of [1, 1, 2, 2]) reservations.reserve(owner(i), 0, empty, 0);
    expect(() => reservations.reserve(owner(1), 0, empty, 10)).toThrow('TOO_MANY_RESERVATIONS');
    reservations.reserve(owner(3), 0, empty, 10);
    expect(() => reservations.reserve(owner(4), 0, empty, 10)).toThrow('RESERVATIONS_FULL');
    expect(reservations.reserve(owner(1), 0, empty, 1_000)).toMatchObject({ slot: slotAt(0, 1), expiresAt: 2_000 });
  });

  it('keep a slot for its owner, until it is opened or they expire', () => {
    const reservations = new Reservations(limits);
    const { slot } = reservations.reserve(owner(1), 0, empty, 0);
    expect(() => reservations.requireMayOpen(owner(2), slot, empty, 999)).toThrow('SLOT_RESERVED');
    reservations.requireMayOpen(owner(1), slot, empty, 999);
    reservations.requireMayOpen(owner(2), slot, empty, 1_000);
  });

  it('allow a slot that nobody reserved only near the lowest free one', () => {
    const reservations = new Reservations(limits);
    reservations.requireMayOpen(owner(1), slotAt(0, 1 + limits.total), empty, 0);
    expect(() => reservations.requireMayOpen(owner(1), slotAt(0, 2 + limits.total), empty, 0)).toThrow(
      'SLOT_OUT_OF_REACH',
    );
  });

  it('never give one slot to two, whatever is reserved, opened and expires', () => {
    const event = fc.record({
      owner: fc.nat({ max: 3 }),
      lane: fc.constantFrom<Lane>(0, 1),
      afterMs: fc.nat({ max: 600 }),
      opens: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const reservations = new Reservations(limits);
        const taken = new Set<Slot>();
        const live = new Map<Slot, number>();
        let now = 0;
        for (const { owner: who, lane, afterMs, opens } of events) {
          now += afterMs;
          for (const [slot, expiresAt] of live) if (expiresAt <= now) live.delete(slot);
          try {
            const { slot, expiresAt } = reservations.reserve(owner(who), lane, lanesWithout(taken), now);
            expect(live.has(slot) || taken.has(slot)).toBe(false);
            live.set(slot, expiresAt);
            if (!opens) continue;
            taken.add(slot);
            live.delete(slot);
            reservations.release(slot);
          } catch (error) {
            expect((error as CodedError).code).toMatch(/^(TOO_MANY_RESERVATIONS|RESERVATIONS_FULL)$/);
          }
          expect(reservations.size).toBe(live.size);
        }
      }),
    );
  });
});
