import { pause } from '#libs/core';
import { type Address, type AssetId, CodedError, type Hex, isCoded } from '#libs/protocol';
import type { L1Access } from '../l1/l1-access.js';
import type { Paid } from '../l1/paid.js';
import type { Settlement } from '../settlement/settlement.js';
import type { ProvedWithdrawals } from '../verify/verify-withdrawals.js';
import { type ClaimPlan, planClaims } from './claim-plan.js';
import { creditAndClaim } from './credit-and-claim.js';
import type { OwnedWithdrawal } from './states-on-l1.js';

export interface ClaimOptions {
  /** only what this batch owes */
  number?: number;
  /** only this asset */
  asset?: AssetId;
  /** receiver; default: the owner. Only owners themselves may choose another */
  to?: Address;
  /** wait before claiming: `delay` for the delay of final batches, `all` also for finality */
  wait?: 'delay' | 'all';
  /** default: an hour. Whatever is claimable then is claimed */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** called with the awaited withdrawals, whenever they change */
  onWait?: (later: readonly OwnedWithdrawal[]) => Promise<void> | void;
}

export interface ClaimResult {
  claimed: OwnedWithdrawal[];
  /** withdrawals that cannot be claimed yet */
  left: OwnedWithdrawal[];
  /** assets that L1 refused to pay; others were paid */
  failed: FailedClaim[];
  transactions: Paid[];
}

/** An asset that L1 refused to pay, for example because its token reverts. */
export interface FailedClaim {
  asset: AssetId;
  withdrawals: OwnedWithdrawal[];
  error: CodedError;
}

/** Dependencies of claiming. */
export interface ClaimDeps {
  readonly l1: L1Access;
  readonly settlement: Pick<Settlement, 'finalize'>;
  list(owner: Address): Promise<OwnedWithdrawal[]>;
  withdrawals(number: number): Promise<ProvedWithdrawals>;
}

const DEFAULT_TIMEOUT_MS = 3_600_000;
const MIN_PAUSE_MS = 500;
const MAX_PAUSE_MS = 10_000;
const MAX_RACES = 5;
/** Errors after which to retry: L1's clock is behind ours. Work already done by others is skipped by L1. */
const RACES = ['Withdrawals_ClaimEarly'] as const;

/**
 * Claims an owner's withdrawals: finalises proved batches, credits what is uncredited, and claims once SAFETY_DELAY is
 * over (F1). Anyone may call it for any owner except a contract, which must call itself; the owner is paid. All data is
 * verified before it is sent to L1.
 *
 * @throws CodedError as {@link readWithdrawals}; OWNER_MISMATCH; L1_…; Withdrawals_…
 */
export async function claimWithdrawals(
  deps: ClaimDeps,
  owner: Address,
  options: ClaimOptions = {},
): Promise<ClaimResult> {
  const sender = await deps.l1.sender();
  if (options.to !== undefined && sender !== owner)
    throw new CodedError(
      'OWNER_MISMATCH',
      { expected: owner, actual: sender },
      'only owners themselves can choose another receiver',
    );
  const end = Date.now() + (options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const transactions: Paid[] = [];
  let told = '';
  for (let races = 0; ; ) {
    const { plan, now } = await planned(deps, owner, options);
    const finalized = plan.finalize === null ? null : (await deps.settlement.finalize(plan.finalize)).paid;
    if (finalized) {
      transactions.push(finalized);
      continue;
    }
    const awaited = plan.later.filter(({ claimableAt }) => options.wait === 'all' || claimableAt !== null);
    if (options.wait && awaited.length > 0 && !options.signal?.aborted) {
      const waiting = awaited.map(({ number, place, state }) => `${number}/${place}/${state}`).join();
      // Called even if no time is left, so that the caller always knows what is missing.
      if (waiting !== told) await options.onWait?.(awaited);
      told = waiting;
      const left = end - Date.now();
      if (left > 0) {
        await pause(Math.min(pauseFor(awaited, now), left), options.signal);
        continue;
      }
    }
    try {
      const { paid, failed } = await pay(deps, owner, plan, options);
      transactions.push(...paid);
      const refused = new Set(failed.map(({ asset }) => asset));
      const claimed = plan.now
        .filter(({ asset }) => !refused.has(asset))
        .map((one) => ({ ...one, state: 'claimed' as const, claimed: onlyHash(paid) }));
      return { claimed, left: plan.later, failed, transactions };
    } catch (error) {
      if (!isCoded(error, ...RACES) || ++races > MAX_RACES) throw error;
      await pause(MIN_PAUSE_MS, options.signal);
    }
  }
}

/** The hash if there was one transaction; with several, only L1 knows which one paid what. */
const onlyHash = (paid: readonly Paid[]): Hex | null => (paid.length === 1 ? (paid[0]?.transactionHash ?? null) : null);

async function planned(deps: ClaimDeps, owner: Address, { number, asset }: ClaimOptions) {
  const withdrawals = await deps.list(owner);
  const now = await deps.l1.now();
  const wanted = withdrawals.filter(
    (withdrawal) =>
      (number === undefined || withdrawal.number === number) && (asset === undefined || withdrawal.asset === asset),
  );
  return { plan: planClaims(wanted, now), now };
}

interface PayOutcome {
  paid: Paid[];
  failed: FailedClaim[];
}

/**
 * Claims everything in one transaction if L1 accepts it; otherwise each asset separately, so that a refused one blocks
 * no other.
 */
async function pay(deps: ClaimDeps, owner: Address, plan: ClaimPlan, { to }: ClaimOptions): Promise<PayOutcome> {
  const known = new Map<number, Promise<ProvedWithdrawals>>();
  const listOf = (number: number): Promise<ProvedWithdrawals> => {
    const list = known.get(number) ?? deps.withdrawals(number);
    known.set(number, list);
    return list;
  };
  try {
    return { paid: await creditAndClaim(deps.l1, owner, plan, listOf, to), failed: [] };
  } catch (error) {
    if (plan.claims.length < 2 || !isRefusal(error)) throw error;
  }
  const paid = await creditAndClaim(deps.l1, owner, { credits: plan.credits, claims: [] }, listOf, to);
  const failed: FailedClaim[] = [];
  for (const claim of plan.claims) {
    try {
      paid.push(...(await creditAndClaim(deps.l1, owner, { credits: [], claims: [claim] }, listOf, to)));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { asset } = claim;
      failed.push({ asset, withdrawals: plan.now.filter((one) => one.asset === asset), error });
    }
  }
  return { paid, failed };
}

/** Whether L1's contracts or the token refused, so that other assets may still be paid. */
export function isRefusal(error: unknown): error is CodedError {
  if (!isCoded(error) || isCoded(error, ...RACES)) return false;
  return error.code === 'L1_REVERTED' || /^[A-Z][a-z]/.test(error.code);
}

/** Time until the last of them may be claimed, if known, within bounds. */
function pauseFor(awaited: readonly OwnedWithdrawal[], now: number): number {
  const times = awaited.map(({ claimableAt }) => claimableAt);
  const last = times.includes(null) ? 0 : Math.max(...times.map(Number));
  const until = last === 0 ? 4 * MIN_PAUSE_MS : (last - now) * 1_000;
  return Math.min(Math.max(until, MIN_PAUSE_MS), MAX_PAUSE_MS);
}
