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
  /** with what tip recent blocks still took transactions; none unless told */
  leastPriorityFeePerGas?: bigint;
  /** of the next block */
  baseFeePerBlobGas: bigint;
}

export interface FeePolicy {
  /** never offered more than this, in wei per unit */
  ceiling: Fees;
  /** gas limit × maxFeePerGas of one transaction is never more, in wei: nodes pass on no more than their own cap */
  maxTransactionFee: bigint;
  /** base fees may rise to this many times what they are before a transaction no longer fits */
  headroom: bigint;
  /** tips below are not offered: nodes drop them */
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

/** A transaction that has no block yet. */
export interface WaitingTransaction {
  fees: Fees;
  hasBlobs: boolean;
  gasLimit: bigint;
  /** a node has it in its pool: another one in its place must pay more by the pool's rule */
  isHeld: boolean;
  /** it has waited for as long as is worth while */
  isStuck: boolean;
  /** another one must take its place whatever it pays */
  isOutdated: boolean;
}

/** What to do about a transaction that has no block yet. */
export type ReplacementPlan =
  | { do: 'wait' }
  /** the same again: no node has it */
  | { do: 'resend' }
  /** another one with these fees */
  | { do: 'replace'; fees: Fees }
  /** it would take `needed`, which the policy or the node's cap does not allow */
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

/** The most that may be offered for a transaction with this gas limit. */
function ceilingFor(gasLimit: bigint, { ceiling, maxTransactionFee }: FeePolicy): Fees {
  if (gasLimit === 0n) return ceiling;
  return { ...ceiling, maxFeePerGas: min(ceiling.maxFeePerGas, maxTransactionFee / gasLimit) };
}

function cappedFees(fees: Fees, ceiling: Fees): Fees {
  const capped = mapFees((name) => min(fees[name], ceiling[name]));
  // A tip above the whole fee makes a transaction invalid.
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
 * The policy after a node refused a transaction for its own cap on the whole fee.
 *
 * @param cap what the node calls it, in wei; without it, half of what was refused
 */
export function withNodeCap(
  policy: FeePolicy,
  { gasLimit, fees }: { gasLimit: bigint; fees: Pick<Fees, 'maxFeePerGas'> },
  cap: bigint | undefined,
): FeePolicy {
  const refused = gasLimit * fees.maxFeePerGas;
  // Less than what was refused, whatever the node calls its cap.
  return { ...policy, maxTransactionFee: min(policy.maxTransactionFee, min(cap ?? refused / 2n, refused - 1n)) };
}

/** What a new transaction offers. @param gasLimit its own, where the cap on the whole fee counts */
export function initialFees(market: FeeMarket, policy: FeePolicy, gasLimit = 0n): Fees {
  return cappedFees(wantedFees(market, policy), ceilingFor(gasLimit, policy));
}

/**
 * Whether nodes pass on a transaction that could be in the next block, whatever it is replaced by.
 *
 * @throws CodedError L1_FEE_CAP {gasLimit, maxGasLimit, maxTransactionFee}: its gas at the base fee alone costs more than the cap
 */
export function requireWithinCap(
  gasLimit: bigint,
  { baseFeePerGas }: FeeMarket,
  { ceiling, maxTransactionFee }: FeePolicy,
): void {
  const most = maxTransactionFee / gasLimit;
  // Above the ceiling it waits for better days, whatever the cap.
  if (most >= baseFeePerGas || most >= ceiling.maxFeePerGas) return;
  throw new CodedError(
    'L1_FEE_CAP',
    { gasLimit, maxGasLimit: maxTransactionFee / baseFeePerGas, maxTransactionFee },
    'nodes pass on no transaction that costs so much',
  );
}

/**
 * How much each fee of a replacement must be for a pool to take it: 10 % more, and with blobs twice as much on all three, of which
 * some pools want strictly more.
 */
export function replacementFees(last: Fees, hasBlobs: boolean): Fees {
  const raise = (fee: bigint): bigint => (hasBlobs ? 2n * fee + 1n : fee + fee / 10n + 1n);
  const raised = mapFees((name) => raise(last[name]));
  return hasBlobs ? raised : { ...raised, maxFeePerBlobGas: last.maxFeePerBlobGas };
}

/** Which of a transaction's fees keep it out of the next block, though its turn has come. */
export function shortFees(fees: Fees, market: FeeMarket, hasBlobs: boolean): FeeName[] {
  const { baseFeePerGas, baseFeePerBlobGas, leastPriorityFeePerGas: least = 0n } = market;
  const isTipShort = fees.maxPriorityFeePerGas < least;
  // What is left of the whole fee pays the tip.
  const isFeeShort = fees.maxFeePerGas < baseFeePerGas + (isTipShort ? 0n : least);
  const isBlobFeeShort = hasBlobs && fees.maxFeePerBlobGas < baseFeePerBlobGas;
  const isShort = { maxFeePerGas: isFeeShort, maxPriorityFeePerGas: isTipShort, maxFeePerBlobGas: isBlobFeeShort };
  return FEES.filter((name) => isShort[name]);
}

/**
 * What to do about a transaction that has no block yet. One that a node holds is replaced only where its price keeps it out: time
 * alone is no reason to pay more. All fees then rise by as much as the pool demands, and the one that is short much further, since
 * each further replacement doubles the others, too. Where no node holds it there is nothing to outbid: what was offered before does
 * not count.
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
 * What a fee that is short becomes. A tip is paid in full: what the market asks. The other two are only limits, of which the market's
 * price is paid: half of the way to the ceiling, as ratios go, so that few replacements reach any price below it.
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

/** Whether a transaction with these fees could be in the next block: if not, it is stuck for its price. */
export function isAffordable(fees: Fees, market: FeeMarket, hasBlobs: boolean): boolean {
  return fees.maxFeePerGas >= market.baseFeePerGas && (!hasBlobs || fees.maxFeePerBlobGas >= market.baseFeePerBlobGas);
}
