import type { Account } from '#libs/ledger';
import type { Address, Lane, Slot } from '#libs/protocol';
import type { ProvedAccount } from '../verify/verify-account.js';

/** An account with its slot. */
export interface Holding {
  slot: Slot;
  account: Account;
}

/** A proved account. `anchor` is the source of its header: L1, or so far only the gateway. */
export type VerifiedAccount = ProvedAccount & { anchor: 'l1' | 'gateway' };

export interface OwnerView {
  owner: Address;
  preference: Lane;
  /** registered on L1; 0 for none */
  key: bigint;
  /** prepaid for operations (R6), in wei; not verified */
  credit: bigint;
  /** best first, each proved; completeness and order are not verified */
  accounts: (Holding & { anchor: 'l1' | 'gateway' })[];
  /** `cursor` of the next page; null at the end */
  next: string | null;
}

/** Where an owner is paid. */
export interface Payee {
  lane: Lane;
  /** its account there; undefined if it has none yet */
  holding: Holding | undefined;
}
