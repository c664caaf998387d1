import { type Account, execute, type StateView } from '#libs/ledger';
import { type Address, type AssetId, type Lane, laneOf, type Operation, type Slot } from '#libs/protocol';

export interface Held {
  slot: Slot;
  account: Account;
}

/** The accounts of the replay's owners as the ledger should have them after every accepted bundle. */
export class ExpectedBalances implements StateView {
  private readonly accounts = new Map<Slot, Account>();
  private readonly slots = new Map<string, Set<Slot>>();

  get(slot: Slot): Account | undefined {
    return this.accounts.get(slot);
  }

  put(slot: Slot, account: Account): void {
    this.accounts.set(slot, account);
    const key = `${account.owner}:${account.asset}`;
    const slots = this.slots.get(key) ?? new Set();
    this.slots.set(key, slots.add(slot));
  }

  /** Applies an accepted bundle. */
  apply(operations: readonly Operation[]): void {
    for (const [i, operation] of operations.entries()) {
      const { writes } = execute(this, operation, { previous: operations[i - 1], next: operations[i + 1] });
      for (const { slot, account } of writes) this.put(slot, account);
    }
  }

  held(owner: Address, asset: AssetId): Held[] {
    return [...(this.slots.get(`${owner}:${asset}`) ?? [])].map((slot) => ({
      slot,
      account: this.accounts.get(slot) as Account,
    }));
  }

  heldIn(owner: Address, asset: AssetId, lane: Lane): Held | undefined {
    return this.held(owner, asset).find(({ slot }) => laneOf(slot) === lane);
  }

  /** Accounts of those `slots` that are not empty. */
  some(slots: readonly Slot[]): Map<Slot, Account> {
    return new Map(
      slots.flatMap((slot) => (this.accounts.has(slot) ? [[slot, this.accounts.get(slot) as Account]] : [])),
    );
  }
}
