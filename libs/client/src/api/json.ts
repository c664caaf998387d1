import type { Account } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  type AuthorizedOperation,
  bigintToBytes,
  blobLanes,
  blobNames,
  bytesToBigint,
  CodedError,
  elementFor,
  fromHex,
  type Header,
  type Hex,
  laneOf,
  modeOf,
  type Operation,
  type Slot,
  toHex,
  type Withdrawal,
} from '#libs/protocol';
import type { AccountJson, BatchWithdrawalsJson, OperationJson, PlacedOperationJson, WithdrawalJson } from './types.js';

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

export const withdrawalToJson = ({ owner, asset, amount }: Withdrawal): WithdrawalJson => ({
  owner,
  asset,
  amount: `${amount}`,
});

/**
 * The claimed withdrawals of a batch. They are verified against the header.
 *
 * @throws CodedError INVALID_API_ANSWER if they are malformed or of another batch than `number`
 */
export function withdrawalsFromJson(number: number, said: BatchWithdrawalsJson): Withdrawal[] {
  try {
    if (said.number !== number) throw new Error('another batch');
    return said.withdrawals.map(withdrawalFromJson);
  } catch (cause) {
    throw new CodedError('INVALID_API_ANSWER', { expected: `the withdrawals of batch ${number}` }, undefined, {
      cause,
    });
  }
}

const withdrawalFromJson = ({ owner, asset, amount }: WithdrawalJson): Withdrawal => ({
  ...{ owner: owner.toLowerCase() as Address, asset: asset as AssetId, amount: BigInt(amount) },
});
