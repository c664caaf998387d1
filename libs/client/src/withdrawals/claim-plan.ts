import type { AssetId } from '#libs/protocol';
import type { OwnedWithdrawal } from './states-on-l1.js';

/** Credits of one asset that a transaction claims. */
export interface Claim {
  asset: AssetId;
  /** batches */
  numbers: number[];
}

/** The steps of claiming. */
export interface ClaimPlan {
  /** the highest batch that is proved but not final; null if there is none */
  finalize: number | null;
  /** withdrawals to credit first: by batch, their places in its list, in order */
  credits: { number: number; places: number[] }[];
  claims: Claim[];
  /** withdrawals to claim now */
  now: OwnedWithdrawal[];
  /** withdrawals that are not claimable yet; see `claimableAt` */
  later: OwnedWithdrawal[];
}

/**
 * Plans the steps for an owner's withdrawals at a time: credit them, and claim once the delay is over (F1). Withdrawals
 * that are not claimable yet are not credited either, so that one transaction can do both later. Pure.
 *
 * @param now seconds since 1970
 */
export function planClaims(withdrawals: readonly OwnedWithdrawal[], now: number): ClaimPlan {
  // An amount of 0 is listed too (§5), but there is nothing to claim.
  const open = withdrawals.filter(({ state, amount }) => state !== 'claimed' && amount > 0n);
  const isDue = ({ claimableAt }: OwnedWithdrawal): boolean => claimableAt !== null && claimableAt <= now;
  const due = open.filter(isDue);
  const later = open.filter((withdrawal) => !isDue(withdrawal));
  const proved = later.filter(({ state }) => state === 'proved').map(({ number }) => number);
  return {
    finalize: proved.length === 0 ? null : Math.max(...proved),
    credits: creditsOf(due),
    claims: claimsOf(due),
    now: due,
    later,
  };
}

function creditsOf(due: readonly OwnedWithdrawal[]): ClaimPlan['credits'] {
  const missing = due.filter(({ state }) => state === 'final');
  const numbers = [...new Set(missing.map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const places = missing.filter((withdrawal) => withdrawal.number === number).map(({ place }) => place);
    return { number, places: places.sort((a, b) => a - b) };
  });
}

function claimsOf(due: readonly OwnedWithdrawal[]): Claim[] {
  const assets = [...new Set(due.map(({ asset }) => asset))].sort((a, b) => a - b);
  return assets.map((asset) => {
    const numbers = due.filter((withdrawal) => withdrawal.asset === asset).map(({ number }) => number);
    return { asset, numbers: [...new Set(numbers)].sort((a, b) => a - b) };
  });
}
