import type { CreditChange } from '#libs/pipeline';
import { type Address, CodedError } from '#libs/protocol';
import type { Quote, QuoteLine } from './quote.js';

/** Prepaid credit of every owner, in wei: never negative, and the sum of its changes. */
export class Credit {
  private readonly balances: Map<Address, bigint>;

  constructor(balances: Iterable<readonly [Address, bigint]> = []) {
    this.balances = new Map(balances);
  }

  of(owner: Address): bigint {
    return this.balances.get(owner) ?? 0n;
  }

  /** Sum of all owners' credit. */
  get total(): bigint {
    return [...this.balances.values()].reduce((sum, wei) => sum + wei, 0n);
  }

  /**
   * Requires that every owner's credit, with what the bundle itself adds, covers the bundle's cost to that owner.
   *
   * @throws CodedError CREDIT_SHORT for the first owner that falls short; needed, available and shortfall in wei
   */
  requireCovers(quote: Quote): void {
    for (const [owner, line] of quote) {
      const shortfall = this.shortfall(owner, line);
      if (shortfall > 0n) throw creditShort(owner, line, this.of(owner), shortfall);
    }
  }

  /** How much credit `owner` lacks for a bundle; 0 if none. */
  shortfall(owner: Address, { charged, added }: QuoteLine): bigint {
    const missing = charged - added - this.of(owner);
    return missing > 0n ? missing : 0n;
  }

  /** Charges an executed bundle that {@link requireCovers} accepted. */
  charge(quote: Quote): CreditChange[] {
    return this.apply([...quote].map(([owner, { charged, added }]) => ({ owner, change: added - charged })));
  }

  /** Grants credit that no bundle pays for. */
  grant(owner: Address, wei: bigint): CreditChange[] {
    return this.apply([{ owner, change: wei }]);
  }

  /**
   * Repeats the changes of a bundle that is executed again. It was accepted at the price of its time, so it is not
   * refused now: where the credit no longer covers it, all that is left is taken.
   */
  repeat(changes: readonly Pick<CreditChange, 'owner' | 'change'>[]): CreditChange[] {
    return this.apply(
      changes.map(({ owner, change }) => ({ owner, change: change < -this.of(owner) ? -this.of(owner) : change })),
    );
  }

  private apply(changes: readonly Pick<CreditChange, 'owner' | 'change'>[]): CreditChange[] {
    return changes
      .filter(({ change }) => change !== 0n)
      .map(({ owner, change }) => {
        const balance = this.of(owner) + change;
        if (balance < 0n) throw new Error(`the credit of ${owner} would be ${balance} wei`);
        if (balance === 0n) this.balances.delete(owner);
        else this.balances.set(owner, balance);
        return { owner, change, balance };
      });
  }
}

function creditShort(owner: Address, { charged, added }: QuoteLine, credit: bigint, shortfall: bigint): CodedError {
  const available = credit + added;
  const message = `the credit of ${owner} is ${shortfall} wei short: needed ${charged}, available ${available}`;
  return new CodedError('CREDIT_SHORT', { rule: 'R6', owner, needed: charged, available, shortfall }, message);
}
