import type { Account } from '#libs/ledger';
import { type AssetId, CodedError, type Lane, laneOf, modeOf, type Slot } from '#libs/protocol';

/** An account with its slot. */
export interface Holding {
  slot: Slot;
  account: Account;
}

/**
 * The account to pay from: the first with enough of the asset, of the lane preferred.
 *
 * @throws CodedError INSUFFICIENT_BALANCE naming what there is
 */
export function payingAccount(holdings: readonly Holding[], asset: AssetId, amount: bigint, preferred: Lane): Holding {
  const candidates = holdings.filter(({ account }) => account.asset === asset && account.balance >= amount);
  const found = candidates.find(({ slot }) => laneOf(slot) === preferred) ?? candidates[0];
  if (found) return found;
  const balances = holdings.filter(({ account }) => account.asset === asset).map(({ account }) => account.balance);
  const most = balances.reduce((a, b) => (b > a ? b : a), 0n);
  throw new CodedError(
    'INSUFFICIENT_BALANCE',
    { asset, expected: amount, actual: most },
    `no account of yours holds that much of asset ${asset}: the largest holds ${most}`,
  );
}

/** What to call an account in messages. */
export const describeSlot = (slot: Slot): string => `${modeOf(laneOf(slot))} slot ${slot}`;
