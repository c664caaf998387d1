import { keccak256 } from 'ethers/crypto';
import { bigintToBytes, concatBytes, fromHex, type Hex } from './bytes.js';
import type { Address, AssetId } from './words.js';

/** A withdrawal, which L1 credits once its batch is final. */
export interface Withdrawal {
  owner: Address;
  asset: AssetId;
  amount: bigint;
}

/** `owner + 2^160·asset`: who owns what, in one word. */
export const ownerAssetWord = ({ owner, asset }: Pick<Withdrawal, 'owner' | 'asset'>): bigint =>
  BigInt(owner) + (BigInt(asset) << 160n);

/** A withdrawal as proofs encode it (§6), in two words: `owner + 2^160·asset + 2^176`, amount. The first is never 0. */
export const withdrawalWords = (withdrawal: Withdrawal): [bigint, bigint] => [
  ownerAssetWord(withdrawal) + (1n << 176n),
  withdrawal.amount,
];

/** The preimage of a batch's withdrawalsHash: `owner(20) asset(2) amount(16)` each, in order of operations (§5). */
export function encodeWithdrawals(withdrawals: readonly Withdrawal[]): Uint8Array {
  return concatBytes(
    ...withdrawals.flatMap(({ owner, asset, amount }) => [
      fromHex(owner, 20),
      bigintToBytes(BigInt(asset), 2),
      bigintToBytes(amount, 16),
    ]),
  );
}

/** keccak256 of {@link encodeWithdrawals}; for an empty list, keccak256 of the empty string (§5). */
export const withdrawalsHash = (withdrawals: readonly Withdrawal[]): Hex =>
  keccak256(encodeWithdrawals(withdrawals)) as Hex;
