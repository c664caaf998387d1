import { type Address, CodedError, chunkPath, type Hex } from '#libs/protocol';
import type { L1Access } from '../l1/l1-access.js';
import { type Paid, transactAll } from '../l1/paid.js';
import type { ProvedChunks } from '../verify/verify-chunks.js';
import type { Claim, ClaimPlan } from './claim-plan.js';

/** Lists to credit in one transaction: a full one is half a million gas, and a transaction has at most 2^24 (EIP-7825). */
const CREDITS_AT_ONCE = 20;
/** Batches per claim, whose gas grows with their number, so that one call costs no more than a full list. */
const BATCHES_PER_CLAIM = 20;

/**
 * Credits and claims in as few transactions as gas allows, usually one.
 *
 * @param chunksOf a batch's chunks, proved against a header that L1 has
 * @param to the receiver; the owner by default. Only owners themselves may name another
 */
export async function creditAndClaim(
  l1: L1Access,
  owner: Address,
  { credits, claims }: Pick<ClaimPlan, 'credits' | 'claims'>,
  chunksOf: (number: number) => Promise<ProvedChunks>,
  to?: Address,
): Promise<Paid[]> {
  const calls: Hex[] = [];
  for (const { number, chunk } of credits) calls.push(credit(l1, await chunksOf(number), chunk));
  for (const { asset, numbers } of claims)
    for (let i = 0; i < numbers.length; i += BATCHES_PER_CLAIM)
      calls.push(claim(l1, owner, { asset, numbers: numbers.slice(i, i + BATCHES_PER_CLAIM) }, to));
  return transactAll(l1, l1.contracts.withdrawals.address, calls, CREDITS_AT_ONCE);
}

function credit(l1: L1Access, { header, leaves, withdrawals: lists }: ProvedChunks, index: number): Hex {
  const leaf = leaves[index];
  if (!leaf) throw new CodedError('INVALID_INDEX', { expected: `a chunk below ${leaves.length}`, actual: index });
  const path = chunkPath(leaves, index, l1.deployment.parameters.chunkSize);
  return l1.contracts.withdrawals.encodeCredit(header, index, { leaf, path }, lists[index] ?? []);
}

function claim(l1: L1Access, owner: Address, { asset, numbers }: Claim, to: Address | undefined): Hex {
  const { withdrawals } = l1.contracts;
  return to === undefined
    ? withdrawals.encodeClaim(owner, asset, numbers)
    : withdrawals.encodeClaimTo(asset, numbers, to);
}
