import type { Address, Hex } from '#libs/protocol';
import type { L1Access } from '../l1/l1-access.js';
import { type Call, type Paid, transactAll } from '../l1/paid.js';
import type { ProvedWithdrawals } from '../verify/verify-withdrawals.js';
import type { Claim, ClaimPlan } from './claim-plan.js';

/** The most gas of a credit: for a list of 256, and for each withdrawal (contracts/README.md). */
const creditGas = (withdrawals: number): number => 300_000 + 32_000 * withdrawals;
/** The most gas of a claim, of a token that costs 200,000 to pay. */
const claimGas = (batches: number): number => 300_000 + 20_000 * batches;
/** Batches per claim. */
const BATCHES_PER_CLAIM = 100;

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
  const calls: Call[] = [];
  for (const { number, places } of credits) {
    const { header, withdrawals } = await withdrawalsOf(number);
    const data = l1.contracts.withdrawals.encodeCredit(header, withdrawals, places);
    calls.push({ data, gas: creditGas(places.length) });
  }
  for (const { asset, numbers } of claims)
    for (let i = 0; i < numbers.length; i += BATCHES_PER_CLAIM) {
      const some = numbers.slice(i, i + BATCHES_PER_CLAIM);
      calls.push({ data: claim(l1, owner, { asset, numbers: some }, to), gas: claimGas(some.length) });
    }
  return transactAll(l1, l1.contracts.withdrawals.address, calls);
}

function claim(l1: L1Access, owner: Address, { asset, numbers }: Claim, to: Address | undefined): Hex {
  const { withdrawals } = l1.contracts;
  return to === undefined
    ? withdrawals.encodeClaim(owner, asset, numbers)
    : withdrawals.encodeClaimTo(asset, numbers, to);
}
