import type { Account } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  type AuthorizedOperation,
  bigintToBytes,
  blobLanes,
  blobNames,
  bytesToBigint,
  type ChunkLeaf,
  CodedError,
  elementFor,
  fromHex,
  type Header,
  type Hex,
  type InboxEntry,
  laneOf,
  modeOf,
  type Operation,
  type Slot,
  toHex,
  type Withdrawal,
} from '#libs/protocol';
import type {
  AccountJson,
  BatchChunksJson,
  InboxEntryJson,
  OperationJson,
  PlacedOperationJson,
  WithdrawalJson,
} from './types.js';

const KEY_BYTES = 30;

/** A key in JSON: 30 bytes of hex, or null (T4). */
export function keyToJson(key: bigint): Hex | null {
  return key === 0n ? null : toHex(bigintToBytes(key, KEY_BYTES));
}

/** Inverse of {@link keyToJson}. @throws CodedError INVALID_HEX */
export function keyFromJson(key: Hex | null): bigint {
  return key === null ? 0n : bytesToBigint(fromHex(key, KEY_BYTES));
}

export function accountToJson(slot: Slot, { owner, asset, balance, nonce, key }: Account): AccountJson {
  return { slot, mode: modeOf(laneOf(slot)), owner, asset, balance: balance.toString(), nonce, key: keyToJson(key) };
}

/** The account of an API response. @throws CodedError INVALID_HEX */
export function accountFromJson({ owner, asset, balance, nonce, key }: AccountJson): Account {
  return {
    owner: owner.toLowerCase() as Address,
    asset: asset as Account['asset'],
    balance: BigInt(balance),
    nonce,
    key: keyFromJson(key),
  };
}

export function operationToJson(operation: Operation): OperationJson {
  const { kind, keyHash, ...fields } = { keyHash: undefined, ...operation };
  const entries = Object.entries(fields).map(([name, value]) => [name, typeof value === 'bigint' ? `${value}` : value]);
  return { kind, ...Object.fromEntries(entries), ...(keyHash === undefined ? {} : { key: keyToJson(keyHash) }) };
}

/** A bundle's operations with their positions. @param first index of the first in its batch; null until sealed */
export function placedOperations(
  operations: readonly AuthorizedOperation[],
  first: number | null,
  header: Pick<Header, 'rollupBlob' | 'validiumBlob'> | null,
): PlacedOperationJson[] {
  const lanes = blobLanes(operations.map(({ operation }) => operation));
  return operations.map((each, i) => {
    const lane = lanes[i] ?? 0;
    return {
      index: first === null ? null : first + i,
      element: toHex(elementFor(each)),
      operation: operationToJson(each.operation),
      mode: modeOf(lane),
      versionedHash: header && blobNames(header)[lane],
    };
  });
}

/** @param index of the entry in its lane's inbox */
export function entryToJson({ kind, slot, owner, asset, amount, key }: InboxEntry, index: number): InboxEntryJson {
  const place = { mode: modeOf(laneOf(slot)), index };
  return { kind, ...place, slot, owner, asset, amount: `${amount}`, key: keyToJson(key) };
}

export const withdrawalToJson = ({ owner, asset, amount }: Withdrawal): WithdrawalJson => ({
  owner,
  asset,
  amount: `${amount}`,
});

/** Claimed contents of a batch's chunks. They are verified against the leaves, and those against the header. */
export interface ClaimedChunks {
  leaves: ChunkLeaf[];
  entries: InboxEntry[][];
  withdrawals: Withdrawal[][];
}

/** @throws CodedError INVALID_API_ANSWER if it is malformed or of another batch than `number` */
export function chunksFromJson(number: number, said: BatchChunksJson): ClaimedChunks {
  try {
    const { chunks } = said;
    if (said.number !== number || !chunks.every(({ index }, i) => index === i)) throw new Error('not in order');
    return {
      leaves: chunks.map(({ leaf }) => leaf),
      entries: chunks.map(({ entries }) => entries.map(entryFromJson)),
      withdrawals: chunks.map(({ withdrawals }) => withdrawals.map(withdrawalFromJson)),
    };
  } catch (cause) {
    throw new CodedError('INVALID_API_ANSWER', { expected: `the chunks of batch ${number}` }, undefined, { cause });
  }
}

const entryFromJson = ({ kind, slot, owner, asset, amount, key }: InboxEntryJson): InboxEntry => ({
  ...{ kind, slot: slot as Slot, owner: owner.toLowerCase() as Address },
  ...{ asset: asset as AssetId, amount: BigInt(amount), key: keyFromJson(key) },
});

const withdrawalFromJson = ({ owner, asset, amount }: WithdrawalJson): Withdrawal => ({
  ...{ owner: owner.toLowerCase() as Address, asset: asset as AssetId, amount: BigInt(amount) },
});
