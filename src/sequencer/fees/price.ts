import { entryFeeAt } from '#libs/l1';
import { type ByLane, L1_FIRST_POSITION, Lane } from '#libs/protocol';

/** L1's gas prices, in wei per unit. */
export interface GasPrices {
  baseFeePerGas: bigint;
  priorityFeePerGas: bigint;
  baseFeePerBlobGas: bigint;
}

/** What an operation uses, independent of prices. */
export interface CostBasis {
  /** gas to submit a batch */
  batchGas: number;
  /** gas to prove a batch on L1 and finalise it */
  proofGas: number;
  /** operations that share these and the blob */
  batchOperations: number;
  /** gas to credit one withdrawal on L1 */
  withdrawalGas: number;
  /** F6: an entry's fee is at least this many wei, and at least this gas times the base fee */
  minEntryFee: bigint;
  entryGas: number;
  /** core-milliseconds to prove one operation */
  provingMs: number;
  weiPerCoreSecond: bigint;
  /** to store one validium operation's data */
  storageWei: bigint;
  /** margin on the cost */
  marginPercent: number;
  /** fee for opening the first account of a lane */
  openingWei: bigint;
  /** transfers that a deposit pays for */
  grantOperations: number;
}

/** Price of one operation, in wei. */
export interface OperationPrice {
  /** its share of submitting the batch */
  submission: bigint;
  /** its share of the batch's proof on L1 */
  proof: bigint;
  /** its bytes: of the blob on Ethereum, or kept by the committee */
  data: bigint;
  /** computing the proof */
  proving: bigint;
  margin: bigint;
  total: bigint;
}

/** A price list, in wei. */
export interface Price {
  /** by the blob that carries the operation */
  operation: ByLane<OperationPrice>;
  /** extra for a WITHDRAW: its credit on L1 */
  withdrawal: bigint;
  /** extra for an OPEN, by the lane of the account */
  opening: ByLane<bigint>;
  /** credit that a deposit grants its slot's owner, by the slot's lane */
  grant: ByLane<bigint>;
}

/** EIP-4844: gas of one blob. */
const GAS_PER_BLOB = 131_072n;
/** Opening fees double each time this many more of a lane's sequencer's slots are taken: 16 times until all are. */
export const OPENING_DOUBLES_EVERY = L1_FIRST_POSITION / 16;

const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * Prices at these gas prices. Shares are rounded up, and no operation is free: a price of zero would let anybody fill
 * the provers' queue.
 *
 * @param taken number of taken sequencer's slots, by lane
 */
export function priceOf(basis: CostBasis, gas: GasPrices, taken: ByLane<number>): Price {
  const gasPrice = gas.baseFeePerGas + gas.priorityFeePerGas;
  const share = (gas: number): bigint => ceilDiv(BigInt(gas) * gasPrice, BigInt(basis.batchOperations));
  const blob = ceilDiv(GAS_PER_BLOB * gas.baseFeePerBlobGas, BigInt(basis.batchOperations));
  const operation = (data: bigint): OperationPrice => {
    const submission = share(basis.batchGas);
    const proof = share(basis.proofGas);
    const proving = ceilDiv(BigInt(basis.provingMs) * basis.weiPerCoreSecond, 1_000n);
    const cost = submission + proof + data + proving;
    const margin = cost === 0n ? 1n : marginOn(cost, basis);
    return { submission, proof, data, proving, margin, total: cost + margin };
  };
  const withdrawal = BigInt(basis.withdrawalGas) * gasPrice;
  const prices: ByLane<OperationPrice> = [operation(blob), operation(basis.storageWei)];
  // A grant is worth at most what its deposit paid the operator, so that nobody deposits for the grant alone.
  const entryFee = entryFeeAt(basis, gas.baseFeePerGas);
  const grant = (lane: Lane): bigint => min(BigInt(basis.grantOperations) * prices[lane].total, entryFee);
  return {
    operation: prices,
    withdrawal: withdrawal + marginOn(withdrawal, basis),
    opening: [openingFee(basis.openingWei, taken[0]), openingFee(basis.openingWei, taken[1])],
    grant: [grant(Lane.rollup), grant(Lane.validium)],
  };
}

const marginOn = (cost: bigint, { marginPercent }: CostBasis): bigint => ceilDiv(cost * BigInt(marginPercent), 100n);

/**
 * Fee for opening an account when `taken` of the lane's slots are taken, in wei. It doubles every
 * {@link OPENING_DOUBLES_EVERY} slots, linearly in between. A slot is taken for ever (T3): taking all of them costs
 * about base · 5·10¹⁰.
 */
export function openingFee(base: bigint, taken: number): bigint {
  const at = Math.min(Math.max(taken, 0), L1_FIRST_POSITION);
  const doubled = base << BigInt(Math.floor(at / OPENING_DOUBLES_EVERY));
  return doubled + (doubled * BigInt(at % OPENING_DOUBLES_EVERY)) / BigInt(OPENING_DOUBLES_EVERY);
}

const NOTHING: OperationPrice = { submission: 0n, proof: 0n, data: 0n, proving: 0n, margin: 0n, total: 0n };

/** Everything is free: for development networks only. */
export const FREE: Price = { operation: [NOTHING, NOTHING], withdrawal: 0n, opening: [0n, 0n], grant: [0n, 0n] };
