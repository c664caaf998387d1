import type { Address, AssetId } from '#libs/protocol';

/** What a batch owes an owner, as L1 has credited it. */
export interface Credit {
  owner: Address;
  asset: AssetId;
  number: number;
  /** the transaction that paid it */
  claimed?: string;
}

/** One call of `claim`: what batches owe one owner of one asset. */
export interface Claim {
  owner: Address;
  asset: AssetId;
  numbers: number[];
}

/**
 * Pure: the claims that are due, those of one owner and asset together.
 *
 * @param claimableAt seconds; undefined where the batch is not final
 * @param now seconds: the time of L1's block
 */
export function dueClaims(
  credits: readonly Credit[],
  claimableAt: (number: number) => number | undefined,
  now: number,
): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { owner, asset, number, claimed } of credits) {
    if (claimed !== undefined || (claimableAt(number) ?? Number.POSITIVE_INFINITY) > now) continue;
    const key = `${owner}/${asset}`;
    const claim = claims.get(key) ?? { owner, asset, numbers: [] };
    // What one batch owes an owner of an asset is paid by one claim, however many withdrawals it was.
    if (!claim.numbers.includes(number)) claim.numbers.push(number);
    claims.set(key, claim);
  }
  return [...claims.values()];
}
