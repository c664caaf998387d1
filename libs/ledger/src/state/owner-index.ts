import { type Address, fromHex, type Slot, sameBytes } from '#libs/protocol';

const FIRST_BUCKETS = 1024;
const OWNER_BYTES = 20;

/** Storage of the chains: in the pages, beside the accounts. */
export interface ChainStore {
  /** the owner's 20 bytes */
  ownerAt(slot: number): Uint8Array;
  next(slot: number): number;
  setNext(slot: number, next: number): void;
}

/**
 * Slots by owner: a hash table of chains in four bytes an account. A slot is 0 at a chain's end, since slot 0 is none.
 */
export class OwnerIndex {
  private heads = new Uint32Array(FIRST_BUCKETS);
  private count = 0;
  // Owners choose their addresses; a per-process seed keeps them from aiming at one chain.
  private readonly seed = Math.floor(Math.random() * 2 ** 32);

  constructor(private readonly store: ChainStore) {}

  add(slot: number): void {
    if (this.count >= this.heads.length) this.grow();
    this.link(slot);
    this.count++;
  }

  remove(slot: number): void {
    const bucket = this.bucket(this.store.ownerAt(slot));
    const next = this.store.next(slot);
    let before = this.heads[bucket] as number;
    if (before === slot) this.heads[bucket] = next;
    else {
      while (this.store.next(before) !== slot) before = this.store.next(before);
      this.store.setNext(before, next);
    }
    this.store.setNext(slot, 0);
    this.count--;
  }

  /** The owner's slots, ascending. */
  slotsOf(owner: Address): Slot[] {
    const wanted = fromHex(owner, OWNER_BYTES);
    const found: Slot[] = [];
    for (let slot = this.heads[this.bucket(wanted)] as number; slot !== 0; slot = this.store.next(slot))
      if (sameBytes(this.store.ownerAt(slot), wanted)) found.push(slot as Slot);
    return found.sort((a, b) => a - b);
  }

  private link(slot: number): void {
    const bucket = this.bucket(this.store.ownerAt(slot));
    this.store.setNext(slot, this.heads[bucket] as number);
    this.heads[bucket] = slot;
  }

  private grow(): void {
    const before = this.heads;
    this.heads = new Uint32Array(before.length * 4);
    for (const head of before)
      for (let slot = head; slot !== 0; ) {
        const next = this.store.next(slot);
        this.link(slot);
        slot = next;
      }
  }

  private bucket(owner: Uint8Array): number {
    let h = this.seed;
    for (let i = 0; i < OWNER_BYTES; i += 4) {
      const part =
        ((owner[i] as number) << 24) |
        ((owner[i + 1] as number) << 16) |
        ((owner[i + 2] as number) << 8) |
        (owner[i + 3] as number);
      h = Math.imul(h ^ part, 0x85ebca6b);
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
      h ^= h >>> 16;
    }
    return (h >>> 0) % this.heads.length;
  }
}
