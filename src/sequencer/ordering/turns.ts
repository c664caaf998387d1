import type { Slot } from '#libs/protocol';

/** A bundle's place among those that are verified concurrently. */
export interface Turn {
  /** resolves when all earlier bundles that decide what its signatures sign are executed or refused */
  ready: Promise<unknown>;
  /** resolves when all earlier bundles that touch one of its accounts are; undefined if there are none */
  settled: Promise<unknown> | undefined;
  /** to be called when it is executed or refused itself */
  leave(): void;
}

/**
 * Keeps bundles of the same account in order of arrival, while others overtake them: what a signature signs depends on
 * what was executed before it (R1: the signer's nonce, the receiver's owner).
 */
export class Turns {
  /** the last bundle that signs for an account, or opens it */
  private readonly deciding = new Map<Slot, Promise<void>>();
  /** the last bundle that touches it in any way */
  private readonly touching = new Map<Slot, Promise<void>>();

  /**
   * @param decided accounts that the bundle signs for, opens, or expects to be opened
   * @param touched all its accounts
   */
  enter(decided: readonly Slot[], touched: readonly Slot[]): Turn {
    const before = lastOf(this.deciding, decided);
    const others = lastOf(this.touching, touched);
    let leave: () => void = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    // An account's last bundle stands for all before it, because it ends after them.
    const end = (before: readonly Promise<void>[]): Promise<void> => Promise.all([left, ...before]).then(() => {});
    this.put(this.deciding, decided, end(before));
    this.put(this.touching, touched, end(others));
    return { ready: Promise.all(before), settled: others.length > 0 ? Promise.all(others) : undefined, leave };
  }

  private put(last: Map<Slot, Promise<void>>, slots: readonly Slot[], end: Promise<void>): void {
    for (const slot of slots) last.set(slot, end);
    void end.then(() => {
      for (const slot of slots) if (last.get(slot) === end) last.delete(slot);
    });
  }
}

const lastOf = (last: ReadonlyMap<Slot, Promise<void>>, slots: readonly Slot[]): Promise<void>[] =>
  slots.flatMap((slot) => last.get(slot) ?? []);
