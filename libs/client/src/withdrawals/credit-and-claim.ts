import type { Address, Hex } from '#libs/protocol';
import type { L1Access } from '../l1/l1-access.js';
import { type Paid, transactAll } from '../l1/paid.js';
import type { ProvedWithdrawals } from '../verify/verify-withdrawals.js';
import type { Claim, ClaimPlan } from './claim-plan.js';

/** Calls in one transaction: a full list is 7 million gas, and a transaction has at most 2^24 (EIP-7825). */
const CREDITS_AT_ONCE = 20;
/** Batches per claim, whose gas grows with their number, so that one call costs no more than a full list. */
const BATCHES_PER_CLAIM = 20;

/**
 * Credits and claims in as few transactions as gas allows, usually one.
 *
 * @param withdrawalsOf a batch's withdrawals, proved against a header that L1 has
 * @param to the receiver; the owner by default. Only owners themselves may name another
 */
export async function creditAndClaim(
  l1: L1Access,
  owner: Address,
  { credits, claims }: Pick<ClaimPlan, 'credits' | 'claims'>,
  withdrawalsOf: (number: number) => Promise<ProvedWithdrawals>,
  to?: Address,
): Promise<Paid[]> {
  const calls: Hex[] = [];
  for (const { number, places } of credits) {
    const { header, withdrawals } = await withdrawalsOf(number);
    calls.push(l1.contracts.withdrawals.encodeCredit(header, withdrawals, places));
  }
  for (const { asset, numbers } of claims)
    for (let i = 0; i < numbers.length; i += BATCHES_PER_CLAIM)
      calls.push(claim(l1, owner, { asset, numbers: numbers.slice(i, i + BATCHES_PER_CLAIM) }, to));
  return transactAll(l1, calls, CREDITS_AT_ONCE);
}

function claim(l1: L1Access, owner: Address, { asset, numbers }: Claim, to: Address | undefined): Hex {
  const { withdrawals } = l1.contracts;
  return to === undefined
    ? withdrawals.encodeClaim(owner, asset, numbers)
    : withdrawals.encodeClaimTo(asset, numbers, to);
}
