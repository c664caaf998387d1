import type { Account } from '#libs/ledger';
import type { FieldHash } from '#libs/protocol';
import { fieldWord } from './field.js';

/** A slot in the circuit's form: fields are elements of BN254's scalar field, whatever a liar puts there. */
export interface SlotRecord {
  present: boolean;
  owner: bigint;
  asset: bigint;
  key: bigint;
  nonce: bigint;
  balance: bigint;
}

export const ABSENT: SlotRecord = { present: false, owner: 0n, asset: 0n, key: 0n, nonce: 0n, balance: 0n };

export const recordOf = (account: Account | null): SlotRecord =>
  account
    ? {
        present: true,
        owner: BigInt(account.owner),
        asset: BigInt(account.asset),
        key: account.key,
        nonce: BigInt(account.nonce),
        balance: account.balance,
      }
    : ABSENT;

/** T2: the leaf of a slot; 0 where it is absent. */
export function leafOfSlot(hash: FieldHash, record: SlotRecord): Uint8Array {
  if (!record.present) return new Uint8Array(32);
  const { owner, asset, key, nonce, balance } = record;
  return hash.hash([
    fieldWord(owner + (asset << 160n)),
    fieldWord(key),
    fieldWord(nonce + (balance << 32n) + (1n << 160n)),
  ]);
}
