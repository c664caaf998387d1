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
  /** who is paid; the owner unless told. Only the owner itself may name another */
  to?: Address;
  /** what to wait for before claiming: `delay`, until all of final batches may be claimed; `all`, until batches are final too */
  wait?: 'delay' | 'all';
  /** an hour unless told; what may be claimed then is claimed */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** told what is waited for, whenever that changes */
  onWait?: (later: readonly OwnedWithdrawal[]) => Promise<void> | void;
}

export interface ClaimResult {
  claimed: OwnedWithdrawal[];
  /** what may not be claimed yet */
  left: OwnedWithdrawal[];
  /** what L1 refused to pay, by asset: others were paid all the same */
  failed: FailedClaim[];
  transactions: Paid[];
}

/** An asset whose token refuses to be paid out, or whatever else L1 has against it. */
export interface FailedClaim {
  asset: AssetId;
  withdrawals: OwnedWithdrawal[];
  error: CodedError;
}

/** What claiming uses. */
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
/** L1's clock is behind ours: what is there then is looked at again. What somebody else did meanwhile, L1 passes over. */
const RACES = ['Withdrawals_ClaimEarly'] as const;

/**
 * Claims an owner's withdrawals: finalises what is proved, credits what nobody credited, and claims once SAFETY_DELAY is
 * over (F1). Anyone may do it for anyone but a contract, which has to call itself: it pays the owner. What L1 is shown was verified here first.
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
      'only an owner itself can be paid elsewhere',
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
      // Told even where no time is left, since looking takes some: so a caller always knows what is missing.
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

/** Where it took several transactions, which one paid what is L1's to tell. */
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

/** All in one transaction where L1 takes that. Where it does not, each asset by itself: one that is refused holds up no other. */
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

/** Whether L1's contracts, or the token, said no, so that another asset may fare better. */
function isRefusal(error: unknown): error is CodedError {
  if (!isCoded(error) || isCoded(error, ...RACES)) return false;
  return error.code === 'L1_REVERTED' || /^[A-Z][a-z]/.test(error.code);
}

/** Until the last of them may be claimed, where that is known; a while otherwise. */
function pauseFor(awaited: readonly OwnedWithdrawal[], now: number): number {
  const times = awaited.map(({ claimableAt }) => claimableAt);
  const last = times.includes(null) ? 0 : Math.max(...times.map(Number));
  const until = last === 0 ? 4 * MIN_PAUSE_MS : (last - now) * 1_000;
  return Math.min(Math.max(until, MIN_PAUSE_MS), MAX_PAUSE_MS);
}
