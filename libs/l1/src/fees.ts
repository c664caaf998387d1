import { CodedError } from '#libs/protocol';

/** What a transaction offers, in wei per unit. A transaction without blobs leaves the last one out of use. */
export interface Fees {
  maxFeePerGas: bigint;
  maxPriorityFeePerGas: bigint;
  maxFeePerBlobGas: bigint;
}

/** What the market asks, in wei per unit. */
export interface FeeMarket {
  /** of the next block */
  baseFeePerGas: bigint;
  /** what recent blocks' transactions tipped */
  priorityFeePerGas: bigint;
  baseFeePerBlobGas: bigint;
}

export interface FeePolicy {
  /** never offered more than this, in wei per unit */
  ceiling: Fees;
  /** base fees may rise to this many times what they are before a transaction no longer fits */
  headroom: bigint;
  /** tips below are not offered: nodes drop them */
  minPriorityFeePerGas: bigint;
}

const GWEI = 10n ** 9n;

export const DEFAULT_FEE_POLICY: FeePolicy = {
  ceiling: { maxFeePerGas: 500n * GWEI, maxPriorityFeePerGas: 50n * GWEI, maxFeePerBlobGas: 1_000n * GWEI },
  headroom: 2n,
  minPriorityFeePerGas: 1_000_000n,
};

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

function cappedFees(fees: Fees, ceiling: Fees): Fees {
  const maxFeePerGas = min(fees.maxFeePerGas, ceiling.maxFeePerGas);
  return {
    maxFeePerGas,
    // A tip above the whole fee makes a transaction invalid.
    maxPriorityFeePerGas: min(maxFeePerGas, min(fees.maxPriorityFeePerGas, ceiling.maxPriorityFeePerGas)),
    maxFeePerBlobGas: min(fees.maxFeePerBlobGas, ceiling.maxFeePerBlobGas),
  };
}

function wantedFees(market: FeeMarket, { headroom, minPriorityFeePerGas }: FeePolicy): Fees {
  const maxPriorityFeePerGas = max(market.priorityFeePerGas, minPriorityFeePerGas);
  return {
    maxFeePerGas: headroom * market.baseFeePerGas + maxPriorityFeePerGas,
    maxPriorityFeePerGas,
    maxFeePerBlobGas: max(1n, headroom * market.baseFeePerBlobGas),
  };
}

/** What a new transaction offers. */
export function initialFees(market: FeeMarket, policy: FeePolicy): Fees {
  return cappedFees(wantedFees(market, policy), policy.ceiling);
}

/** How much more each fee of a replacement must be: nodes ask for 10 % more, and twice as much where there are blobs. */
export function replacementFees(last: Fees, hasBlobs: boolean): Fees {
  const raise = (fee: bigint): bigint => (hasBlobs ? 2n * fee : fee + fee / 10n + 1n);
  return {
    maxFeePerGas: raise(last.maxFeePerGas),
    maxPriorityFeePerGas: raise(last.maxPriorityFeePerGas),
    maxFeePerBlobGas: hasBlobs ? raise(last.maxFeePerBlobGas) : last.maxFeePerBlobGas,
  };
}

/**
 * What replaces a transaction that is stuck: enough for nodes to take the replacement, and for the market as it is now.
 *
 * @throws CodedError FEE_CEILING where that is more than the policy allows: the transaction has to wait
 */
export function bumpedFees(last: Fees, market: FeeMarket, policy: FeePolicy, hasBlobs: boolean): Fees {
  const least = replacementFees(last, hasBlobs);
  const wanted = wantedFees(market, policy);
  const fees = {
    maxFeePerGas: max(least.maxFeePerGas, wanted.maxFeePerGas),
    maxPriorityFeePerGas: max(least.maxPriorityFeePerGas, wanted.maxPriorityFeePerGas),
    maxFeePerBlobGas: max(least.maxFeePerBlobGas, wanted.maxFeePerBlobGas),
  };
  const capped = cappedFees(fees, policy.ceiling);
  const isEnough =
    capped.maxFeePerGas >= least.maxFeePerGas &&
    capped.maxPriorityFeePerGas >= least.maxPriorityFeePerGas &&
    capped.maxFeePerBlobGas >= least.maxFeePerBlobGas;
  if (isEnough) return capped;
  throw new CodedError(
    'FEE_CEILING',
    {
      maxFeePerGas: least.maxFeePerGas,
      maxPriorityFeePerGas: least.maxPriorityFeePerGas,
      maxFeePerBlobGas: least.maxFeePerBlobGas,
    },
    'a replacement would have to offer more than the policy allows',
  );
}

/** Whether a transaction with these fees could be in the next block: if not, it is stuck for its price. */
export function isAffordable(fees: Fees, market: FeeMarket, hasBlobs: boolean): boolean {
  return fees.maxFeePerGas >= market.baseFeePerGas && (!hasBlobs || fees.maxFeePerBlobGas >= market.baseFeePerBlobGas);
}
