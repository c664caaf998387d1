import {
  BN254_R,
  bigintToBytes,
  bytesToBigint,
  type FieldHash,
  fromHex,
  type Hex,
  type InboxEntry,
  inboxEntryWords,
  ownerAssetWord,
  toHex,
  type Withdrawal,
  withdrawalWords,
} from '#libs/protocol';

/** An operation as the digest absorbs it: its element, its place, and what L1 learns about it. */
export interface DigestedOperation {
  /** 31 bytes */
  element: Uint8Array;
  /** its place in the batch, from 0 */
  index: number;
  /** the inbox entry that it serves */
  entry?: InboxEntry | undefined;
  /** the withdrawal that it makes */
  withdrawal?: Withdrawal | undefined;
}

/** The digest and every fingerprint of a batch start at 0 (§5, §6). */
export const EMPTY_DIGEST: Hex = toHex(new Uint8Array(32));

/**
 * §5: the digest after one more operation, `P(digest, element, party + 2^176·index, key)[0] + digest`. A NOOP leaves it
 * unchanged: the other operations absorb their places, so no operation can move within its batch all the same.
 *
 * @param digest of the operations before, 32 bytes
 * @throws CodedError INVALID_HEX; INVALID_FIELD for a key from BN254's modulus up
 */
export function extendDigest(hash: FieldHash, digest: Hex, operation: DigestedOperation): Hex {
  const { element, index, entry, withdrawal } = operation;
  if (element.every((byte) => byte === 0)) return digest;
  const party = partyOf(entry, withdrawal) + (BigInt(index) << 176n);
  const words = [bytesToBigint(element), party, entry?.key ?? 0n].map((value) => bigintToBytes(value, 32));
  const [elementWord, partyWord, keyWord] = words as [Uint8Array, Uint8Array, Uint8Array];
  return toHex(hash.compress(fromHex(digest, 32), elementWord, partyWord, keyWord));
}

/** Whom L1 pays, or whose entry is served, with the asset; 0 if neither. */
function partyOf(entry: InboxEntry | undefined, withdrawal: Withdrawal | undefined): bigint {
  // A forced withdrawal that takes effect has both: the entry's owner is paid, in the asset of the account.
  if (withdrawal) return ownerAssetWord(withdrawal);
  return entry ? ownerAssetWord(entry) : 0n;
}

/**
 * §6: the fingerprint after more words, `F·z + word` modulo BN254's scalar field for each.
 *
 * @param z the batch's point (P1)
 */
export const extendFingerprint = (fingerprint: bigint, z: bigint, words: readonly bigint[]): bigint =>
  words.reduce((sum, word) => (sum * z + word) % BN254_R, fingerprint);

/** §6: the fingerprint of inbox entries of one lane, in the order served. */
export const entriesFingerprint = (z: bigint, entries: readonly InboxEntry[], before = 0n): bigint =>
  extendFingerprint(before, z, entries.flatMap(inboxEntryWords));

/** §6: the fingerprint of withdrawals, in order of operations. */
export const withdrawalsFingerprint = (z: bigint, withdrawals: readonly Withdrawal[], before = 0n): bigint =>
  extendFingerprint(before, z, withdrawals.flatMap(withdrawalWords));
