import { CodedError } from '#libs/protocol';

/** The fees that a transaction offers, in wei per unit. A transaction without blobs ignores the last one. */
export interface Fees {
  maxFeePerGas: bigint;
  maxPriorityFeePerGas: bigint;
  maxFeePerBlobGas: bigint;
}

/** Current market prices, in wei per unit. */
export interface FeeMarket {
  /** base fee of the next block */
  baseFeePerGas: bigint;
  /** usual tip in recent blocks */
  priorityFeePerGas: bigint;
  /** lowest tip that recent blocks included; default: 0 */
  leastPriorityFeePerGas?: bigint;
  /** blob base fee of the next block */
  baseFeePerBlobGas: bigint;
}

export interface FeePolicy {
  /** highest fees ever offered, in wei per unit */
  ceiling: Fees;
  /** maximum of gas limit × maxFeePerGas of one transaction, in wei; nodes have such a cap and propagate no more */
  maxTransactionFee: bigint;
  /** factor by which base fees may rise before a transaction is priced out */
  headroom: bigint;
  /** lowest tip ever offered; nodes drop transactions with less */
  minPriorityFeePerGas: bigint;
}

const GWEI = 10n ** 9n;

export const DEFAULT_FEE_POLICY: FeePolicy = {
  ceiling: { maxFeePerGas: 500n * GWEI, maxPriorityFeePerGas: 50n * GWEI, maxFeePerBlobGas: 1_000n * GWEI },
  // The default of geth, reth and Besu.
  maxTransactionFee: 10n ** 18n,
  headroom: 2n,
  minPriorityFeePerGas: 1_000_000n,
};

/** A transaction that is not mined yet. */
export interface WaitingTransaction {
  fees: Fees;
  hasBlobs: boolean;
  gasLimit: bigint;
  /** a node has it in its pool, so a replacement must pay more by the pool's rule */
  isHeld: boolean;
  /** it has waited too long */
  isStuck: boolean;
  /** it must be replaced regardless of its fees */
  isOutdated: boolean;
}

/** The next action for a transaction that is not mined yet. */
export type ReplacementPlan =
  | { do: 'wait' }
  /** send it again: no node has it */
  | { do: 'resend' }
  /** replace it by one with these fees */
  | { do: 'replace'; fees: Fees }
  /** a replacement would need these fees, which the policy or the node's cap does not allow */
  | { do: 'blocked'; needed: Fees };

const FEES = ['maxFeePerGas', 'maxPriorityFeePerGas', 'maxFeePerBlobGas'] as const;
type FeeName = (typeof FEES)[number];

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const mapFees = (value: (name: FeeName) => bigint): Fees => ({
  maxFeePerGas: value('maxFeePerGas'),
  maxPriorityFeePerGas: value('maxPriorityFeePerGas'),
  maxFeePerBlobGas: value('maxFeePerBlobGas'),
});

/** The highest fees that may be offered at this gas limit. */
function ceilingFor(gasLimit: bigint, { ceiling, maxTransactionFee }: FeePolicy): Fees {
  if (gasLimit === 0n) return ceiling;
  return { ...ceiling, maxFeePerGas: min(ceiling.maxFeePerGas, maxTransactionFee / gasLimit) };
}

function cappedFees(fees: Fees, ceiling: Fees): Fees {
  const capped = mapFees((name) => min(fees[name], ceiling[name]));
  // A tip above maxFeePerGas makes a transaction invalid.
  return { ...capped, maxPriorityFeePerGas: min(capped.maxFeePerGas, capped.maxPriorityFeePerGas) };
}

function wantedFees(market: FeeMarket, { headroom, minPriorityFeePerGas }: FeePolicy): Fees {
  const maxPriorityFeePerGas = max(market.priorityFeePerGas, minPriorityFeePerGas);
  return {
    maxFeePerGas: headroom * market.baseFeePerGas + maxPriorityFeePerGas,
    maxPriorityFeePerGas,
    maxFeePerBlobGas: max(1n, headroom * market.baseFeePerBlobGas),
  };
}

/**
 * The policy after a node rejected a transaction because of its cap on the fee of one transaction.
 *
 * @param cap the cap that the node reported, in wei; default: half of the rejected fee
 */
export function withNodeCap(
  policy: FeePolicy,
  { gasLimit, fees }: { gasLimit: bigint; fees: Pick<Fees, 'maxFeePerGas'> },
  cap: bigint | undefined,
): FeePolicy {
  const refused = gasLimit * fees.maxFeePerGas;
  // Always less than the rejected fee, whatever cap the node reports.
  return { ...policy, maxTransactionFee: min(policy.maxTransactionFee, min(cap ?? refused / 2n, refused - 1n)) };
}

/** The fees of a new transaction. @param gasLimit its gas limit, to apply the cap on the fee of one transaction */
export function initialFees(market: FeeMarket, policy: FeePolicy, gasLimit = 0n): Fees {
  return cappedFees(wantedFees(market, policy), ceilingFor(gasLimit, policy));
}

/**
 * Checks that a transaction with this gas limit can be in the next block at a fee that nodes propagate.
 *
 * @throws CodedError L1_FEE_CAP {gasLimit, maxGasLimit, maxTransactionFee} if its gas costs more than the cap at the
 *   base fee alone
 */
export function requireWithinCap(
  gasLimit: bigint,
  { baseFeePerGas }: FeeMarket,
  { ceiling, maxTransactionFee }: FeePolicy,
): void {
  const most = maxTransactionFee / gasLimit;
  // Above the ceiling it waits for lower fees anyway, whatever the cap.
  if (most >= baseFeePerGas || most >= ceiling.maxFeePerGas) return;
  throw new CodedError(
    'L1_FEE_CAP',
    { gasLimit, maxGasLimit: maxTransactionFee / baseFeePerGas, maxTransactionFee },
    'the transaction costs more than nodes propagate',
  );
}

/**
 * The lowest fees at which pools accept a replacement: 10 % more, or with blobs double on all three. Some pools require
 * strictly more.
 */
export function replacementFees(last: Fees, hasBlobs: boolean): Fees {
  const raise = (fee: bigint): bigint => (hasBlobs ? 2n * fee + 1n : fee + fee / 10n + 1n);
  const raised = mapFees((name) => raise(last[name]));
  return hasBlobs ? raised : { ...raised, maxFeePerBlobGas: last.maxFeePerBlobGas };
}

/** The fees that keep a transaction out of the next block, assuming that its nonce is next. */
export function shortFees(fees: Fees, market: FeeMarket, hasBlobs: boolean): FeeName[] {
  const { baseFeePerGas, baseFeePerBlobGas, leastPriorityFeePerGas: least = 0n } = market;
  const isTipShort = fees.maxPriorityFeePerGas < least;
  // The tip is paid from what maxFeePerGas leaves above the base fee.
  const isFeeShort = fees.maxFeePerGas < baseFeePerGas + (isTipShort ? 0n : least);
  const isBlobFeeShort = hasBlobs && fees.maxFeePerBlobGas < baseFeePerBlobGas;
  const isShort = { maxFeePerGas: isFeeShort, maxPriorityFeePerGas: isTipShort, maxFeePerBlobGas: isBlobFeeShort };
  return FEES.filter((name) => isShort[name]);
}

/**
 * Decides the next action for a transaction that is not mined yet. If a node holds it, it is replaced only if its price
 * keeps it out of blocks: time alone is no reason to pay more. All fees then rise by the pool's minimum, and the short
 * fee by much more, since every further replacement doubles the others too. If no node holds it, there is nothing to
 * outbid, and earlier offers do not count.
 */
export function planReplacement(waiting: WaitingTransaction, market: FeeMarket, policy: FeePolicy): ReplacementPlan {
  const { fees, hasBlobs, gasLimit, isHeld, isStuck, isOutdated } = waiting;
  const short = shortFees(fees, market, hasBlobs);
  const ceiling = ceilingFor(gasLimit, policy);
  if (!isHeld) {
    const fresh = initialFees(market, policy, gasLimit);
    if (isOutdated) return { do: 'replace', fees: fresh };
    const isTooDear = fees.maxFeePerGas > ceiling.maxFeePerGas;
    const isBetter = isTooDear || (short.length > 0 && shortFees(fresh, market, hasBlobs).length < short.length);
    return isBetter && (isStuck || isTooDear) ? { do: 'replace', fees: fresh } : { do: 'resend' };
  }
  if (!isOutdated && (!isStuck || short.length === 0)) return { do: 'wait' };
  const least = replacementFees(fees, hasBlobs);
  const needed = mapFees((name) =>
    short.includes(name) ? max(least[name], farther(name, market, policy, ceiling)) : least[name],
  );
  const offered = cappedFees(
    { ...needed, maxFeePerGas: max(needed.maxFeePerGas, needed.maxPriorityFeePerGas) },
    ceiling,
  );
  const names = hasBlobs ? FEES : FEES.slice(0, 2);
  const isTaken = names.every((name) => offered[name] >= least[name]);
  const isEnough = isOutdated || shortFees(offered, market, hasBlobs).length === 0;
  return isTaken && isEnough ? { do: 'replace', fees: offered } : { do: 'blocked', needed };
}

/**
 * The new value of a short fee. A tip is paid in full, so it becomes the market's. The other two are only limits above
 * the price that is paid, so they go to the geometric mean of the current need and the ceiling: few replacements then
 * reach any price below it.
 */
function farther(name: FeeName, market: FeeMarket, policy: FeePolicy, ceiling: Fees): bigint {
  const wanted = wantedFees(market, policy)[name];
  if (name === 'maxPriorityFeePerGas') return max(wanted, market.leastPriorityFeePerGas ?? 0n);
  return wanted >= ceiling[name] ? ceiling[name] : squareRoot(wanted * ceiling[name]);
}

function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Whether a transaction with these fees could be in the next block. If not, its price keeps it out. */
export function isAffordable(fees: Fees, market: FeeMarket, hasBlobs: boolean): boolean {
  return fees.maxFeePerGas >= market.baseFeePerGas && (!hasBlobs || fees.maxFeePerBlobGas >= market.baseFeePerBlobGas);
}
