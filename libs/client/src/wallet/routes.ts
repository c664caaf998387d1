import { type AssetId, CodedError, type Lane, laneOf } from '#libs/protocol';
import type { Holding } from '../accounts/views.js';

/** A payment. */
export interface Payment {
  asset: AssetId;
  amount: bigint;
  /** the lane to pay from if accounts of both lanes can pay */
  preferred: Lane;
  /** the owner's account key; accounts with another key cannot be used */
  key: bigint;
}

/**
 * The account to pay from: one with the owner's key and enough of the asset, in the preferred lane if possible.
 *
 * @throws CodedError NO_KEY {slot} or SIGNER_MISMATCH {slot} if only an account with no key or another key holds
 *   enough; INSUFFICIENT_BALANCE {asset, expected, actual} with the largest amount that one account can pay
 */
export function payingAccount(holdings: readonly Holding[], { asset, amount, preferred, key }: Payment): Holding {
  const ofAsset = holdings.filter(({ account }) => account.asset === asset);
  const enough = ofAsset.filter(({ account }) => account.balance >= amount);
  const able = enough.filter(({ account }) => account.key === key);
  const found = able.find(({ slot }) => laneOf(slot) === preferred) ?? able[0];
  if (found) return found;
  const keyless = enough.find(({ account }) => account.key === 0n) ?? enough[0];
  if (keyless) requireKey(keyless, key);
  const balances = ofAsset.filter(({ account }) => account.key === key).map(({ account }) => account.balance);
  const most = balances.reduce((a, b) => (b > a ? b : a), 0n);
  throw new CodedError(
    'INSUFFICIENT_BALANCE',
    { asset, expected: amount, actual: most },
    `no account of yours holds ${amount} of asset ${asset}: the largest that can pay holds ${most}`,
  );
}

/** @throws CodedError NO_KEY {slot}, SIGNER_MISMATCH {slot} */
export function requireKey({ slot, account }: Holding, key: bigint): void {
  if (account.key === 0n) {
    const message = `account ${slot} has no key, so nothing can be signed for it: register yours on L1, then set it on the account`;
    throw new CodedError('NO_KEY', { slot }, message);
  }
  if (account.key !== key) throw new CodedError('SIGNER_MISMATCH', { slot }, `account ${slot} has a different key`);
}
