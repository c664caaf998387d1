import { accountToJson } from '#libs/client';
import type { Slot } from '#libs/protocol';
import type { StateReplica } from '../replica/state-replica.js';

/** JSON of an `AccountReply`, concatenated, because the state that all reads share is serialised once. */
export function accountReply(replica: StateReplica, slot: Slot): string {
  const { state } = replica;
  const account = state.get(slot);
  const shown = account ? JSON.stringify(accountToJson(slot, account)) : 'null';
  return `{"slot":${slot},"account":${shown},"proof":${JSON.stringify(state.proof(slot))},"at":${replica.at}}`;
}
