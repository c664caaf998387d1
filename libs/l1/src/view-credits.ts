import type { Address, AssetId, Hex } from '#libs/protocol';
import type { L1Event } from './events.js';
import { DatedLists, DatedMap } from './history.js';
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

/** A credit and its owner. */
type Owed = L1Credit & { owner: Address };

/** The view's credits and claims (F1). */
export class ViewCredits {
  private readonly byOwner = new DatedLists<Address, L1Credit>();
  /** by owner, asset and batch: what one claim pays */
  private readonly byClaim = new DatedLists<string, L1Credit>();
  private readonly places = new DatedMap<string, L1Place>();
  private readonly counts = new DatedMap<number, number>();
  private readonly claims: { block: number; paid: L1Credit[] }[] = [];

  credits(owner: Address): readonly L1Credit[] {
    return this.byOwner.get(owner);
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
    }
  }

  rollBack(to: number): void {
    for (let last = this.claims.at(-1); last && last.block > to; last = this.claims.at(-1)) {
      this.claims.pop();
      for (const credit of last.paid) delete credit.claimed;
    }
    for (const part of [this.byOwner, this.byClaim, this.places, this.counts]) part.rollBack(to);
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
    const paid = this.byClaim.get(claimKey(event)).filter((credit) => credit.claimed === undefined);
    const owed = paid.reduce((sum, credit) => sum + credit.amount, 0n);
    expectSame(event, 'amount', owed, event.amount);
    for (const credit of paid) credit.claimed = event.transactionHash;
    this.claims.push({ block: block.number, paid });
  }
}

const placeKey = (number: number, index: number): string => `${number}/${index}`;
const claimKey = ({ owner, asset, number }: Pick<Owed, 'owner' | 'asset' | 'number'>): string =>
  `${owner}/${asset}/${number}`;
