import type { Account } from '#libs/ledger';
import type { Address, Lane, Slot } from '#libs/protocol';
import type { ProvedAccount } from '../verify/verify-account.js';

/** An account with its slot. */
export interface Holding {
  slot: Slot;
  account: Account;
}

/** An account with what its proof rests on: a header that L1 has, or, so far, one that only the gateway shows. */
export type VerifiedAccount = ProvedAccount & { anchor: 'l1' | 'gateway' };

export interface OwnerView {
  owner: Address;
  preference: Lane;
  /** registered on L1; 0 is none */
  key: bigint;
  /** prepaid for operations (R6), in wei: the gateway's word */
  credit: bigint;
  /** the best first, proved one by one. That none was left out, and their order, is the gateway's word */
  accounts: (Holding & { anchor: 'l1' | 'gateway' })[];
  /** `cursor` of the next page; null at the end */
  next: string | null;
}

/** Where an owner is paid. */
export interface Payee {
  lane: Lane;
  /** its account there; undefined where it has none yet */
  holding: Holding | undefined;
}
