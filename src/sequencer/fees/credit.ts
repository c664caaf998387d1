import type { CreditChange } from '#libs/pipeline';
import { type Address, CodedError } from '#libs/protocol';
import type { Quote, QuoteLine } from './quote.js';

/** Prepaid credit of every owner, in wei. It is never negative, and it is the sum of the changes that were made to it. */
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
   * Whether every owner's credit, and what the bundle itself adds to it, covers what the bundle costs that owner.
   *
   * @throws CodedError CREDIT_SHORT for the first owner whose does not; needed, available and shortfall in wei
   */
  requireCovers(quote: Quote): void {
    for (const [owner, line] of quote) {
      const shortfall = this.shortfall(owner, line);
      if (shortfall > 0n) throw creditShort(owner, line, this.of(owner), shortfall);
    }
  }

  /** What `owner` lacks of what a bundle costs it; 0 where nothing. */
  shortfall(owner: Address, { charged, added }: QuoteLine): bigint {
    const missing = charged - added - this.of(owner);
    return missing > 0n ? missing : 0n;
  }

  /** Charges a bundle that was executed, for which {@link requireCovers} held before. */
  charge(quote: Quote): CreditChange[] {
    return this.apply([...quote].map(([owner, { charged, added }]) => ({ owner, change: added - charged })));
  }

  /** Adds credit that nobody pays for here. */
  grant(owner: Address, wei: bigint): CreditChange[] {
    return this.apply([{ owner, change: wei }]);
  }

  /**
   * Makes again the changes of a bundle that is executed anew. It was accepted once at the price of that time, so it is not
   * refused now: where the credit does not cover it any more, what there is is taken.
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
