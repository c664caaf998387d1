import type { Address, AssetId, ByLane, InboxEntry, Slot } from '#libs/protocol';
import type { EntryJson } from '../storage/entry-json.js';

export function entriesToJson([rollup, validium]: ByLane<InboxEntry[]>): ByLane<EntryJson[]> {
  return [rollup.map(toJson), validium.map(toJson)];
}

export function entriesFromJson([rollup, validium]: ByLane<EntryJson[]>): ByLane<InboxEntry[]> {
  return [rollup.map(fromJson), validium.map(fromJson)];
}

function toJson({ kind, slot, owner, asset, amount, key }: InboxEntry): EntryJson {
  return { kind, slot, owner, asset, amount: `${amount}`, key: `${key}` };
}

function fromJson({ kind, slot, owner, asset, amount, key }: EntryJson): InboxEntry {
  return {
    kind,
    slot: slot as Slot,
    owner: owner as Address,
    asset: asset as AssetId,
    amount: BigInt(amount),
    key: BigInt(key),
  };
}
