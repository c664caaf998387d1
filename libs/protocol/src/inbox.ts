import { keccak256 } from 'ethers/crypto';
import { concatBytes, fromHex, type Hex, word, ZERO_HASH } from './bytes.js';
import { type InboxKind, Kind } from './operation.js';
import type { Address, AssetId, Slot } from './words.js';

/** An entry of a lane's inbox, as L1 recorded it (§1, §5). */
export interface InboxEntry {
  kind: InboxKind;
  slot: Slot;
  /** for SET_KEY and FORCED_WITHDRAW, the sender */
  owner: Address;
  /** 0 unless kind is DEPOSIT */
  asset: AssetId;
  /** 0 unless kind is DEPOSIT */
  amount: bigint;
  /** the owner's registered key; 0 if there is none, and for FORCED_WITHDRAW */
  key: bigint;
}

/** The rolling hash of an empty inbox. */
export const EMPTY_INBOX: Hex = ZERO_HASH;

/** `keccak256(abi.encode(inboxHash, kind, slot, owner, asset, amount, key))` (§5). */
export function extendInboxHash(inboxHash: Hex, entry: InboxEntry): Hex {
  const fields = [Kind[entry.kind], entry.slot, entry.owner, entry.asset, entry.amount, entry.key];
  return keccak256(
    concatBytes(fromHex(inboxHash, 32), ...fields.map((field) => fromHex(word(BigInt(field)), 32))),
  ) as Hex;
}

/**
 * An entry as proofs encode it (§6), in three words: `owner + 2^160·asset + 2^176·slot + 2^208·kind`, amount, key. Each
 * is below BN254's modulus.
 */
export function encodeInboxEntry(entry: InboxEntry): [bigint, bigint, bigint] {
  const packed =
    BigInt(entry.owner) +
    (BigInt(entry.asset) << 160n) +
    (BigInt(entry.slot) << 176n) +
    (BigInt(Kind[entry.kind]) << 208n);
  return [packed, entry.amount, entry.key];
}
