/** When a batch is closed. */
export interface SealingPolicy {
  /** operations, at most 4096 */
  maxOperations: number;
  /** a batch is closed once it costs at most this per operation on L1, in wei */
  targetWei: bigint;
  /** gas of a batch on L1, whatever it holds: to submit, prove and finalise it */
  batchGas: number;
  /** minimum gas price to assume, in wei */
  minGasPrice: bigint;
  /** age at which a batch is closed at any cost, since its first operation */
  maxAgeMs: number;
  /** the same, since its first inbox entry or withdrawal, which somebody awaits on L1 */
  urgentAgeMs: number;
  /**
   * Also closes a batch after this idle time when no other is in flight, and the very first batch at
   * {@link FIRST_BATCH} operations: for development networks, where L1 costs nothing. Undefined: off.
   */
  quietMs: number | undefined;
  /** with this many batches in flight, only a full one is closed */
  maxInFlight: number;
  /** when the oldest in flight is this old, no other follows it: L1 may never take it (B3: SUBMIT) */
  maxInFlightAgeMs: number;
  /** with this many batches without a certificate, none is closed, so admission stops when the open one is full */
  maxBacklog: number;
}

export interface SealingInput {
  /** of the open batch */
  operations: number;
  /** since its first operation */
  ageMs: number;
  /** since its last operation */
  idleMs: number;
  /** since its first inbox entry or withdrawal; undefined where it has none */
  urgentMs: number | undefined;
  /** batches that L1 does not have yet, and the age of the oldest */
  inFlight: number;
  inFlightAgeMs: number;
  /** those of them without a certificate */
  backlog: number;
  /** the next bundle does not fit */
  full: boolean;
  /** it is the first batch ever */
  isFirst: boolean;
  /** provers are behind: small batches cost them the most per operation */
  proversBehind: boolean;
  gas: SealingGas;
}

/** L1's gas prices, in wei per unit. */
export interface SealingGas {
  gasPrice: bigint;
  blobGasPrice: bigint;
}

/** What sealing depends on beside the batch: batches in flight, provers, gas prices. */
export type SealingConditions = Pick<SealingInput, 'inFlight' | 'inFlightAgeMs' | 'backlog' | 'proversBehind' | 'gas'>;

export type SealingReason = 'full' | 'cheap' | 'age' | 'urgent' | 'quiet';

export type SealingDecision =
  | { seal: true; why: SealingReason }
  /** milliseconds until its age makes it due; undefined if its age never does */
  | { seal: false; inMs: number | undefined };

/** EIP-4844. Nearly every batch has a rollup operation, so nearly every batch has a blob. */
const GAS_PER_BLOB = 131_072n;
/** Enough for the first batch of a development network: the smallest circuit proves it within seconds. */
export const FIRST_BATCH = 16;

/**
 * Whether to close the open batch now. An empty one is never closed. A batch costs the same whatever it holds, so it
 * grows until each operation is cheap enough; but no longer than its age allows. While others are in flight it may as
 * well grow.
 */
export function decideSealing(input: SealingInput, policy: SealingPolicy): SealingDecision {
  const { operations, inFlight, inFlightAgeMs, backlog, full } = input;
  if (operations === 0 || backlog >= policy.maxBacklog) return { seal: false, inMs: undefined };
  if (full || operations >= policy.maxOperations) return { seal: true, why: 'full' };
  const isBusy = inFlight >= policy.maxInFlight || (inFlight > 0 && inFlightAgeMs >= policy.maxInFlightAgeMs);
  if (isBusy) return { seal: false, inMs: undefined };
  const isEnough = input.isFirst && policy.quietMs !== undefined && operations >= FIRST_BATCH;
  if (isEnough || operations >= cheapSize(input.gas, policy)) return { seal: true, why: 'cheap' };
  return byAge(input, policy);
}

/** How many operations make a batch cheap enough. */
export function cheapSize({ gasPrice, blobGasPrice }: SealingGas, policy: SealingPolicy): number {
  const { batchGas, minGasPrice, targetWei, maxOperations } = policy;
  const price = gasPrice > minGasPrice ? gasPrice : minGasPrice;
  const cost = BigInt(batchGas) * price + GAS_PER_BLOB * blobGasPrice;
  const enough = targetWei > 0n ? cost / targetWei : BigInt(maxOperations);
  return enough >= BigInt(maxOperations) ? maxOperations : Math.max(1, Number(enough));
}

function byAge(input: SealingInput, policy: SealingPolicy): SealingDecision {
  const { ageMs, idleMs, urgentMs, inFlight, proversBehind } = input;
  const waits: [SealingReason, number][] = [['age', policy.maxAgeMs - ageMs]];
  if (urgentMs !== undefined) waits.push(['urgent', policy.urgentAgeMs - urgentMs]);
  // One at a time: operations that arrive while another batch is in flight may as well share one.
  if (policy.quietMs !== undefined && inFlight === 0 && !proversBehind) waits.push(['quiet', policy.quietMs - idleMs]);
  const due = waits.find(([, wait]) => wait <= 0);
  if (due) return { seal: true, why: due[0] };
  return { seal: false, inMs: Math.min(...waits.map(([, wait]) => wait)) };
}
