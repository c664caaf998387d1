import { LRUCache } from 'lru-cache';
import { accountToJson, keyToJson, type OwnerJson } from '#libs/client';
import type { L1View } from '#libs/l1';
import type { Account, State } from '#libs/ledger';
import { type Address, type DataMode, isSequencerSlot, type Lane, laneOf, modeOf, type Slot } from '#libs/protocol';
import type { Position } from '../replica/state-replica.js';

/** The parts of the L1 view used for owners. */
export type Profiles = Pick<L1View, 'profile'>;

/** The state at one position. */
export interface OwnersState {
  state: Pick<State, 'slotsOf' | 'get'>;
  position: Pick<Position, 'header' | 'headerHash'>;
}

/** An account's position: higher rank first, then higher balance, then lower slot. */
export interface AccountPlace {
  rank: number;
  balance: bigint;
  slot: Slot;
}

export interface AccountsPage {
  asset?: number;
  /** `preferred`: the owner's preferred mode */
  mode?: DataMode | 'preferred';
  limit: number;
  /** starts after this position; default: at the best account */
  cursor?: AccountPlace;
}

type Ranked = AccountPlace & { account: Account };

/** The ranking of owners with fewer accounts is not cached. */
const MANY_ACCOUNTS = 64;
/** Number of cached ranked accounts of all owners, about 200 bytes each. */
const REMEMBERED_ACCOUNTS = 100_000;

/**
 * An owner's accounts, best first: accounts with a key, which can spend; then the preferred lane; then slots assigned
 * by L1, of which there is one per asset and lane; then the highest balance. Strangers can open any number of accounts
 * for an owner, but never with a key, so those rank last.
 */
export class OwnerAccounts {
  private readonly ranked = new LRUCache<Address, { position: unknown; preferred: Lane; ranked: Ranked[] }>({
    maxSize: REMEMBERED_ACCOUNTS,
    sizeCalculation: ({ ranked }) => ranked.length,
  });

  page(
    at: OwnersState,
    profiles: Profiles,
    owner: Address,
    { asset, mode, limit, cursor }: AccountsPage,
  ): Omit<OwnerJson, 'credit'> {
    const { key, mode: preferred } = profiles.profile(owner);
    const wantedMode = mode === 'preferred' ? modeOf(preferred) : mode;
    const wanted = this.of(at, owner, preferred).filter(
      (one) =>
        (asset === undefined || one.account.asset === asset) &&
        (wantedMode === undefined || modeOf(laneOf(one.slot)) === wantedMode) &&
        (cursor === undefined || comparePlaces(one, cursor) > 0),
    );
    const shown = wanted.slice(0, limit);
    const last = shown.at(-1);
    return {
      owner,
      preference: modeOf(preferred),
      key: keyToJson(key),
      accounts: shown.map(({ slot, account }) => accountToJson(slot, account)),
      next: last && wanted.length > limit ? placeToCursor(last) : null,
      batch: at.position.header.number,
      headerHash: at.position.headerHash,
    };
  }

  private of({ state, position }: OwnersState, owner: Address, preferred: Lane): readonly Ranked[] {
    const known = this.ranked.get(owner);
    if (known?.position === position && known.preferred === preferred) return known.ranked;
    const ranked = rankAccounts(state, owner, preferred);
    if (ranked.length >= MANY_ACCOUNTS) this.ranked.set(owner, { position, preferred, ranked });
    return ranked;
  }
}

/** All accounts of an owner, best first. */
export function rankAccounts(state: OwnersState['state'], owner: Address, preferred: Lane): Ranked[] {
  const ranked = state.slotsOf(owner).map((slot) => {
    const account = state.get(slot);
    if (!account) throw new Error(`slot ${slot} is indexed but empty`);
    return { slot, balance: account.balance, rank: rankOf(slot, account, preferred), account };
  });
  return ranked.sort(comparePlaces);
}

function rankOf(slot: Slot, { key }: Account, preferred: Lane): number {
  return (key === 0n ? 0 : 4) + (laneOf(slot) === preferred ? 2 : 0) + (isSequencerSlot(slot) ? 0 : 1);
}

/** Negative if `x` comes first. */
export function comparePlaces(x: AccountPlace, y: AccountPlace): number {
  if (x.rank !== y.rank) return y.rank - x.rank;
  if (x.balance !== y.balance) return x.balance > y.balance ? -1 : 1;
  return x.slot - y.slot;
}

/** Inverse of parameters.cursors.account. */
export const placeToCursor = ({ rank, balance, slot }: AccountPlace): string => `${rank}.${balance}.${slot}`;
