import type { Address, AssetId } from '#libs/protocol';

/** A batch's credit for an owner on L1. */
export interface Credit {
  owner: Address;
  asset: AssetId;
  number: number;
  /** the transaction that paid it */
  claimed?: string;
}

/** One call of `claim`: an owner's credits of one asset in several batches. */
export interface Claim {
  owner: Address;
  asset: AssetId;
  numbers: number[];
}

/**
 * The due claims, one per owner and asset.
 *
 * @param claimableAt seconds; undefined if the batch is not final
 * @param now L1 block time in seconds
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
    // One claim pays all of a batch's withdrawals of an owner and asset.
    if (!claim.numbers.includes(number)) claim.numbers.push(number);
    claims.set(key, claim);
  }
  return [...claims.values()];
}
