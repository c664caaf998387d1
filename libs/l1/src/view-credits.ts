import type { Address, AssetId, Hex, Lane, Slot } from '#libs/protocol';
import type { L1Event } from './events.js';
import { DatedList, DatedLists, DatedMap } from './history.js';
import type { L1Block } from './l1-store.js';
import { expectSame, type L1Place, placeOf } from './place.js';

/** A withdrawal that L1 credited to its owner. */
export interface L1Credit {
  /** number of the batch */
  number: number;
  /** the withdrawal's place in its batch's list */
  index: number;
  asset: AssetId;
  amount: bigint;
  /** the transaction that credited it */
  transactionHash: Hex;
  /** the transaction that paid it; undefined while it is unclaimed */
  claimed?: Hex;
}

/** An account that left a frozen lane, or an entry that was refunded (F6): a credit in the batch of the lane's base. */
export interface L1Exit {
  /** the batch in which it is claimed */
  base: number;
  /** what left: an account's slot, or a place in an inbox */
  from: { slot: Slot } | { lane: Lane; index: number };
  asset: AssetId;
  amount: bigint;
  transactionHash: Hex;
  /** the transaction that paid it; undefined while it is unclaimed */
  claimed?: Hex;
}

/** What one claim pays together. */
type Claimable = Pick<L1Credit, 'amount' | 'claimed'>;

/** A credit and its owner. */
type Owed = L1Credit & { owner: Address };

/** The view's credits and claims (F1). */
export class ViewCredits {
  private readonly byOwner = new DatedLists<Address, L1Credit>();
  /** by owner, asset and batch: what one claim pays */
  private readonly byClaim = new DatedLists<string, Claimable>();
  private readonly exitsByOwner = new DatedLists<Address, L1Exit>();
  /** F7: the base of the brake, once it was pulled */
  private readonly brake = new DatedList<number>();
  private readonly places = new DatedMap<string, L1Place>();
  private readonly counts = new DatedMap<number, number>();
  private readonly claims: { block: number; paid: Claimable[] }[] = [];

  /** Without those that the brake made void (F7). */
  credits(owner: Address): readonly L1Credit[] {
    return this.byOwner.get(owner).filter(({ number }) => this.stands(number));
  }
  /** Without those that the brake made void (F7). */
  exits(owner: Address): readonly L1Exit[] {
    return this.exitsByOwner.get(owner).filter(({ base }) => this.stands(base));
  }
  creditedIn(number: number, index: number): L1Place | undefined {
    return this.places.get(placeKey(number, index));
  }
  creditCount(number: number): number {
    return this.counts.get(number) ?? 0;
  }

  /** @throws CodedError INVALID_L1_EVENTS */
  apply(block: L1Block, event: L1Event): void {
    switch (event.type) {
      case 'Credited':
        this.credit(block, event);
        break;
      case 'Claimed':
        this.claim(block, event);
        break;
      case 'Exited': {
        const { slot, owner, asset, amount, base } = event;
        this.leave(block, event, owner, { from: { slot }, asset, amount, base });
        break;
      }
      case 'Refunded': {
        const { lane, index, owner, asset, amount, fee, base } = event;
        const from = { lane, index };
        this.leave(block, event, owner, { from, asset, amount, base });
        this.leave(block, event, owner, { from, asset: ETH, amount: fee, base });
        break;
      }
      case 'Braked':
        this.brake.push(block.number, event.base);
        break;
    }
  }

  rollBack(to: number): void {
    for (let last = this.claims.at(-1); last && last.block > to; last = this.claims.at(-1)) {
      this.claims.pop();
      for (const credit of last.paid) delete credit.claimed;
    }
    const { byOwner, byClaim, exitsByOwner, places, counts, brake } = this;
    for (const part of [byOwner, byClaim, exitsByOwner, places, counts, brake]) part.rollBack(to);
  }

  private stands(number: number): boolean {
    return number <= (this.brake.at(0) ?? Number.POSITIVE_INFINITY);
  }

  private leave(block: L1Block, event: L1Event, owner: Address, exit: Omit<L1Exit, 'transactionHash'>): void {
    if (exit.amount === 0n) return;
    const left = { ...exit, transactionHash: event.transactionHash };
    this.exitsByOwner.push(block.number, owner, left);
    this.byClaim.push(block.number, claimKey({ owner, asset: exit.asset, number: exit.base }), left);
  }

  private credit(block: L1Block, event: L1Event & { type: 'Credited' }): void {
    const { owner, number, asset, amount, index, transactionHash } = event;
    // F1: each once.
    expectSame(event, 'credited before', undefined, this.creditedIn(number, index)?.transactionHash);
    const credit = { number, index, asset, amount, transactionHash };
    this.places.set(block.number, placeKey(number, index), placeOf(block, event));
    this.counts.set(block.number, number, this.creditCount(number) + 1);
    this.byOwner.push(block.number, owner, credit);
    this.byClaim.push(block.number, claimKey(event), credit);
  }

  private claim(block: L1Block, event: L1Event & { type: 'Claimed' }): void {
    // F7: void credits are never paid.
    expectSame(event, 'stands', true, this.stands(event.number));
    const paid = this.byClaim.get(claimKey(event)).filter((credit) => credit.claimed === undefined);
    const owed = paid.reduce((sum, credit) => sum + credit.amount, 0n);
    expectSame(event, 'amount', owed, event.amount);
    for (const credit of paid) credit.claimed = event.transactionHash;
    this.claims.push({ block: block.number, paid });
  }
}

const ETH = 0 as AssetId;
const placeKey = (number: number, index: number): string => `${number}/${index}`;
const claimKey = ({ owner, asset, number }: Pick<Owed, 'owner' | 'asset' | 'number'>): string =>
  `${owner}/${asset}/${number}`;
