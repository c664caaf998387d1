import {
  type Address,
  type AssetId,
  bigintToBytes,
  bytesToBigint,
  type FieldHash,
  fromHex,
  type Slot,
  toHex,
} from '#libs/protocol';

/** A present slot of the state (§1, T2). */
export interface Account {
  owner: Address;
  asset: AssetId;
  /** 0 while there is none (T4) */
  key: bigint;
  nonce: number;
  balance: bigint;
}

/** The state as execution reads it: the account of a slot, or undefined if the slot is empty. */
export interface StateView {
  get(slot: Slot): Account | undefined;
}

/** Bytes of an account's record: `asset(2) owner(20) key(30) balance(16) nonce(4)`, the fields of its leaf in order. */
export const RECORD_BYTES = 72;
const KEY_AT = 22;
const BALANCE_AT = 52;
const NONCE_AT = 68;

/**
 * The record of an account.
 *
 * @throws CodedError INTEGER_RANGE, INVALID_HEX when a field is out of range
 */
export function encodeRecord({ owner, asset, key, nonce, balance }: Account): Uint8Array {
  const record = new Uint8Array(RECORD_BYTES);
  record.set(bigintToBytes(BigInt(asset), 2), 0);
  record.set(fromHex(owner, 20), 2);
  record.set(bigintToBytes(key, 30), KEY_AT);
  record.set(bigintToBytes(balance, 16), BALANCE_AT);
  record.set(bigintToBytes(BigInt(nonce), 4), NONCE_AT);
  return record;
}

/** The account of a record. */
export function decodeRecord(record: Uint8Array): Account {
  return {
    asset: (((record[0] as number) << 8) | (record[1] as number)) as AssetId,
    owner: toHex(record.subarray(2, KEY_AT)) as Address,
    key: bytesToBigint(record.subarray(KEY_AT, BALANCE_AT)),
    balance: bytesToBigint(record.subarray(BALANCE_AT, NONCE_AT)),
    nonce: Number(bytesToBigint(record.subarray(NONCE_AT, RECORD_BYTES))),
  };
}

/** T2: the leaf of a record, `h3` of its words. */
export const leafOfRecord = (hash: FieldHash, record: Uint8Array): Uint8Array => hash.hash(wordsOfRecord(record));

/** T2: `owner + 2^160·asset, key, nonce + 2^32·balance + 2^160`. */
function wordsOfRecord(record: Uint8Array): [Uint8Array, Uint8Array, Uint8Array] {
  const words: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(32), new Uint8Array(32), new Uint8Array(32)];
  words[0].set(record.subarray(0, KEY_AT), 10);
  words[1].set(record.subarray(KEY_AT, BALANCE_AT), 2);
  words[2].set(record.subarray(BALANCE_AT), 12);
  words[2][11] = 1;
  return words;
}

/** T2: the leaf of an account, 32 bytes. */
export function leafOf(hash: FieldHash, account: Account): Uint8Array {
  return leafOfRecord(hash, encodeRecord(account));
}

/** F5: the words of a slot's leaf, as a state challenge is answered: zeros for an empty slot. */
export const leafWords = (account: Account | undefined): bigint[] =>
  account ? wordsOfRecord(encodeRecord(account)).map(bytesToBigint) : [0n, 0n, 0n];
