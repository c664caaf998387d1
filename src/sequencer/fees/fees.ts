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
  /** whose accounts take fees */
  feeOwner: Address;
  /** milliseconds since 1970 */
  now: () => number;
}

/** R6: what a bundle costs, and the credit that it is paid from. */
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

  /** The fee account's slots: one a lane at most, the lowest. */
  get accounts(): Slot[] {
    const { state, feeOwner } = this.deps;
    const slots = state.slotsOf(feeOwner).filter((slot) => state.get(slot)?.asset === ETH);
    return LANES.flatMap((lane) => slots.find((slot) => laneOf(slot) === lane) ?? []);
  }

  /** What a bundle costs on the pending state: each owner pays by whichever honoured price is the lowest. Changes nothing. */
  quote(operations: readonly Operation[]): Quote {
    const { state, prices, feeOwner, now } = this.deps;
    const holder = (slot: Slot) => state.get(slot);
    const quotes = prices.honoured(now()).map((price) => quoteBundle(operations, { price, feeOwner, holder }));
    return lowest(quotes);
  }

  /**
   * What a bundle costs, if credit covers it. It is cheap, and charges nobody: signatures need not be verified before.
   *
   * @throws CodedError CREDIT_SHORT
   */
  require(operations: readonly Operation[]): Quote {
    const quote = this.quote(operations);
    this.credit.requireCovers(quote);
    return quote;
  }

  /** Charges a bundle that was executed, so that its signatures are known to be its owners'. @param quote of {@link require} */
  charge(quote: Quote): CreditChange[] {
    return this.credit.charge(quote);
  }

  /** Charges a bundle that is executed anew as it was charged before; see {@link Credit.repeat}. */
  repeat(charged: readonly Pick<CreditChange, 'owner' | 'change'>[]): CreditChange[] {
    return this.credit.repeat(charged);
  }

  /** What an entry of L1's inbox brings to the credit of its owner: a DEPOSIT some operations, others nothing. */
  grant({ kind, owner, slot }: { kind: string; owner: Address; slot: Slot }): CreditChange[] {
    const { prices, feeOwner } = this.deps;
    if (kind !== 'DEPOSIT' || owner === feeOwner) return [];
    return this.credit.grant(owner, prices.current?.price.grant[laneOf(slot)] ?? 0n);
  }
}
