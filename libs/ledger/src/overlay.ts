import type { Slot } from '#libs/protocol';
import type { Account, StateView } from './account.js';
import type { Effects } from './execute.js';

/** A state with writes on top, which do not reach it. */
export class Overlay implements StateView {
  private readonly written = new Map<Slot, Account>();
  constructor(private readonly below: StateView) {}

  get(slot: Slot): Account | undefined {
    return this.written.get(slot) ?? this.below.get(slot);
  }

  apply(writes: Effects['writes']): void {
    for (const { slot, account } of writes) this.written.set(slot, account);
  }
}
