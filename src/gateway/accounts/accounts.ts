import { accountToJson, keyToJson, type OwnerJson } from '#libs/client';
import type { L1View } from '#libs/l1';
import { type Address, modeOf, type Slot } from '#libs/protocol';
import type { StateReplica } from '../replica/state-replica.js';

/** What is read of L1 about owners. */
export type Profiles = Pick<L1View, 'profile'>;

/** JSON of an `AccountReply`. Joined by hand: the state that all reads share is serialised once. */
export function accountReply(replica: StateReplica, slot: Slot): string {
  const { state } = replica;
  const account = state.get(slot);
  const shown = account ? JSON.stringify(accountToJson(slot, account)) : 'null';
  return `{"slot":${slot},"account":${shown},"proof":${JSON.stringify(state.proof(slot))},"at":${replica.at}}`;
}

export interface Page {
  /** slots after this one */
  after: number;
  limit: number;
}

/** An owner's accounts, with what it registered on L1. */
export function ownerReply(
  replica: StateReplica,
  profiles: Profiles,
  owner: Address,
  { after, limit }: Page,
): OwnerJson {
  const { state, position } = replica;
  const { key, mode } = profiles.profile(owner);
  const slots = state.slotsOf(owner).filter((slot) => slot > after);
  const shown = slots.slice(0, limit);
  return {
    owner,
    preference: modeOf(mode),
    key: keyToJson(key),
    accounts: shown.flatMap((slot) => accountToJson(slot, state.get(slot) ?? raiseMissing(slot))),
    next: slots.length > limit ? (shown.at(-1) ?? null) : null,
    batch: position.header.number,
    headerHash: position.headerHash,
  };
}

function raiseMissing(slot: Slot): never {
  throw new Error(`slot ${slot} is indexed and empty`);
}
