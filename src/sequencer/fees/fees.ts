import type { State } from '#libs/ledger';
import type { CreditChange } from '#libs/pipeline';
import { type Address, ETH, LANES, laneOf, type Operation, type Slot } from '#libs/protocol';
import type { Credit } from './credit.js';
import type { PostedPrices } from './posted-prices.js';
import { lowest, type Quote, quoteBundle } from './quote.js';

export interface FeesDeps {
  /** the pending state */
  state: Pick<State, 'get' | 'slotsOf'>;
  credit: Credit;
  prices: PostedPrices;
  /** owner of the accounts that take fees */
  feeOwner: Address;
  /** milliseconds since 1970 */
  now: () => number;
}

/** R6: a bundle's cost, and the credit that pays for it. */
export class Fees {
  constructor(private readonly deps: FeesDeps) {}

  get prices(): PostedPrices {
    return this.deps.prices;
  }
  get credit(): Credit {
    return this.deps.credit;
  }
  get feeOwner(): Address {
    return this.deps.feeOwner;
  }

  /** The fee account's slots: the lowest of each lane. */
  get accounts(): Slot[] {
    const { state, feeOwner } = this.deps;
    const slots = state.slotsOf(feeOwner).filter((slot) => state.get(slot)?.asset === ETH);
    return LANES.flatMap((lane) => slots.find((slot) => laneOf(slot) === lane) ?? []);
  }

  /** A bundle's cost on the pending state: each owner pays by the lowest honoured price. Changes nothing. */
  quote(operations: readonly Operation[]): Quote {
    const { state, prices, feeOwner, now } = this.deps;
    const holder = (slot: Slot) => state.get(slot);
    const quotes = prices.honoured(now()).map((price) => quoteBundle(operations, { price, feeOwner, holder }));
    return lowest(quotes);
  }

  /**
   * A bundle's cost, if credit covers it. Cheap, and charges nobody, so it runs before signatures are verified.
   *
   * @throws CodedError CREDIT_SHORT
   */
  require(operations: readonly Operation[]): Quote {
    const quote = this.quote(operations);
    this.credit.requireCovers(quote);
    return quote;
  }

  /** Charges a bundle once it was executed, and so its signatures verified. @param quote of {@link require} */
  charge(quote: Quote): CreditChange[] {
    return this.credit.charge(quote);
  }

  /** Charges a bundle that is executed again what it was charged before; see {@link Credit.repeat}. */
  repeat(charged: readonly Pick<CreditChange, 'owner' | 'change'>[]): CreditChange[] {
    return this.credit.repeat(charged);
  }

  /** Credit that an inbox entry grants its owner: a DEPOSIT some operations' worth, others none. */
  grant({ kind, owner, slot }: { kind: string; owner: Address; slot: Slot }): CreditChange[] {
    const { prices, feeOwner } = this.deps;
    if (kind !== 'DEPOSIT' || owner === feeOwner) return [];
    return this.credit.grant(owner, prices.current?.price.grant[laneOf(slot)] ?? 0n);
  }
}
