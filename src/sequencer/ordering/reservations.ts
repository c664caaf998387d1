import { type Address, CodedError, type Lane, laneOf, positionOf, type Slot, slotAt } from '#libs/protocol';

export interface ReservationLimits {
  ttlMs: number;
  perOwner: number;
  /** in both lanes together */
  total: number;
}

export interface Reservation {
  owner: Address;
  slot: Slot;
  /** milliseconds since 1970 */
  expiresAt: number;
}

/** The lowest empty sequencer's slot of a lane from a position on, as libs/ledger's State gives it. */
export type FirstFree = (lane: Lane, from: number) => Slot;

/**
 * Slots handed out for OPENs, in memory: none that is taken or handed out already. After a restart they are forgotten, which
 * {@link requireMayOpen} allows for.
 */
export class Reservations {
  // All live equally long, so the order of insertion is the order of expiry.
  private readonly bySlot = new Map<Slot, Reservation>();
  private readonly perOwner = new Map<Address, number>();

  constructor(private readonly limits: ReservationLimits) {}

  get size(): number {
    return this.bySlot.size;
  }

  /**
   * Reserves the lowest slot of the lane that is neither taken nor reserved.
   *
   * @throws CodedError TOO_MANY_RESERVATIONS, RESERVATIONS_FULL, LANE_FULL
   */
  reserve(owner: Address, lane: Lane, firstFree: FirstFree, now: number): Reservation {
    this.expire(now);
    const { perOwner, total, ttlMs } = this.limits;
    const held = this.perOwner.get(owner) ?? 0;
    if (held >= perOwner) throw new CodedError('TOO_MANY_RESERVATIONS', { owner, expected: perOwner, actual: held });
    if (this.size >= total) throw new CodedError('RESERVATIONS_FULL', { expected: total });
    let slot = firstFree(lane, 0);
    while (this.bySlot.has(slot)) slot = firstFree(lane, positionOf(slot) + 1);
    const reservation = { owner, slot, expiresAt: now + ttlMs };
    this.bySlot.set(slot, reservation);
    this.perOwner.set(owner, held + 1);
    return reservation;
  }

  /**
   * Whether `owner` may open `slot`: where it is reserved, its owner alone; where it is not, anybody near the lane's lowest free
   * slot, since reservations do not survive a restart, and a slot far out would cost a page of the tree for itself.
   *
   * @throws CodedError SLOT_RESERVED, SLOT_OUT_OF_REACH
   */
  requireMayOpen(owner: Address, slot: Slot, firstFree: FirstFree, now: number): void {
    this.expire(now);
    const reserved = this.bySlot.get(slot);
    if (reserved?.owner === owner) return;
    if (reserved) throw new CodedError('SLOT_RESERVED', { slot, expected: 'a slot reserved for its owner' });
    const reach = positionOf(firstFree(laneOf(slot), 0)) + this.limits.total;
    if (positionOf(slot) > reach)
      throw new CodedError('SLOT_OUT_OF_REACH', { slot, expected: `up to ${slotAt(laneOf(slot), reach)}` });
  }

  /** Forgets the reservation of a slot that was opened. */
  release(slot: Slot): void {
    const reservation = this.bySlot.get(slot);
    if (!reservation) return;
    this.bySlot.delete(slot);
    const left = (this.perOwner.get(reservation.owner) ?? 1) - 1;
    if (left > 0) this.perOwner.set(reservation.owner, left);
    else this.perOwner.delete(reservation.owner);
  }

  private expire(now: number): void {
    for (const { slot, expiresAt } of this.bySlot.values()) {
      if (expiresAt > now) return;
      this.release(slot);
    }
  }
}
