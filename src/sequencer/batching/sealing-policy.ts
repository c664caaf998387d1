/** When a batch is closed. */
export interface SealingPolicy {
  /** operations, padding included; a multiple of the chunk's size, at most 4096 */
  maxOperations: number;
  chunkSize: number;
  /** what an operation may cost to submit, in wei: a batch that is so cheap is closed */
  targetWei: bigint;
  /** gas that a batch costs on L1 whatever it holds: to submit it, complete its proof and finalise it */
  batchGas: number;
  /** wei for a unit of gas that is reckoned with at least */
  minGasPrice: bigint;
  /** since the first operation of the batch: by then it is closed, however dear */
  maxAgeMs: number;
  /** the same since its first inbox entry or withdrawal, for which somebody waits on L1 */
  urgentAgeMs: number;
  /**
   * Closed too when nothing came for so long and no other is on its way, and the first batch of all after one chunk: where people wait and L1 costs nothing;
   * undefined: it is not.
   */
  quietMs: number | undefined;
  /** batches that L1 does not have yet: with so many, only a full one is closed */
  maxInFlight: number;
  /** when the oldest of them is so old, others do not join it: it may never be taken (B3: SUBMIT) */
  maxInFlightAgeMs: number;
  /** batches without a certificate from which on none is closed at all, so that admission stops when the one in the making is full */
  maxBacklog: number;
}

export interface SealingInput {
  /** of the batch in the making, which share its cost, and the same with padding */
  operations: number;
  size: number;
  /** since its first one */
  ageMs: number;
  /** since its last one */
  idleMs: number;
  /** since its first inbox entry or withdrawal; undefined where it has none */
  urgentMs: number | undefined;
  /** batches that L1 does not have, and the age of the oldest */
  inFlight: number;
  inFlightAgeMs: number;
  /** those of them without a certificate */
  backlog: number;
  /** the next bundle has no room in it */
  full: boolean;
  /** no batch was closed before it */
  isFirst: boolean;
  /** provers are behind: an unfinished chunk costs them as much as a whole one */
  proversBehind: boolean;
  gas: SealingGas;
}

/** What L1 asks now, in wei a unit. */
export interface SealingGas {
  gasPrice: bigint;
  blobGasPrice: bigint;
}

/** What is on its way to L1, and what L1's gas costs: what sealing depends on beside the batch. */
export type SealingConditions = Pick<SealingInput, 'inFlight' | 'inFlightAgeMs' | 'backlog' | 'proversBehind' | 'gas'>;

export type SealingReason = 'full' | 'cheap' | 'age' | 'urgent' | 'quiet';

export type SealingDecision =
  | { seal: true; why: SealingReason }
  /** not before so many milliseconds have passed, if nothing else happens; undefined: not for its age */
  | { seal: false; inMs: number | undefined };

/** EIP-4844. Nearly every batch has a rollup operation, so nearly every one has a blob. */
const GAS_PER_BLOB = 131_072n;
/** A chunk with no more room than this share of it counts as whole. */
const SLACK = 8;

/**
 * Whether to close the batch in the making now. An empty one is never closed (B3: a header has at least one chunk). What a batch costs
 * does not depend on what it holds, so it waits until it is cheap an operation, in whole chunks, which cost a proof each; and no longer
 * than its age allows. While others are on their way to L1 it may as well grow.
 */
export function decideSealing(input: SealingInput, policy: SealingPolicy): SealingDecision {
  const { operations, size, inFlight, inFlightAgeMs, backlog, full } = input;
  if (size === 0 || backlog >= policy.maxBacklog) return { seal: false, inMs: undefined };
  if (full || size >= policy.maxOperations) return { seal: true, why: 'full' };
  const isBusy = inFlight >= policy.maxInFlight || (inFlight > 0 && inFlightAgeMs >= policy.maxInFlightAgeMs);
  if (isBusy) return { seal: false, inMs: undefined };
  const isEnough = input.isFirst && policy.quietMs !== undefined && size >= policy.chunkSize;
  if (isEnough || operations >= cheapSize(input.gas, policy)) return { seal: true, why: 'cheap' };
  return byAge(input, policy);
}

/** Operations from which on a batch is cheap enough: whole chunks, but for a little. */
export function cheapSize({ gasPrice, blobGasPrice }: SealingGas, policy: SealingPolicy): number {
  const { batchGas, minGasPrice, targetWei, chunkSize, maxOperations } = policy;
  const price = gasPrice > minGasPrice ? gasPrice : minGasPrice;
  const cost = BigInt(batchGas) * price + GAS_PER_BLOB * blobGasPrice;
  const enough = targetWei > 0n ? cost / targetWei : BigInt(maxOperations);
  if (enough >= BigInt(maxOperations)) return maxOperations;
  const whole = Math.max(1, Math.ceil(Number(enough) / chunkSize)) * chunkSize;
  return Math.min(maxOperations, whole - Math.floor(chunkSize / SLACK));
}

function byAge(input: SealingInput, policy: SealingPolicy): SealingDecision {
  const { ageMs, idleMs, urgentMs, inFlight, proversBehind } = input;
  const waits: [SealingReason, number][] = [['age', policy.maxAgeMs - ageMs]];
  if (urgentMs !== undefined) waits.push(['urgent', policy.urgentAgeMs - urgentMs]);
  // One at a time: what comes while another is on its way to L1 may as well share a batch.
  if (policy.quietMs !== undefined && inFlight === 0 && !proversBehind) waits.push(['quiet', policy.quietMs - idleMs]);
  const due = waits.find(([, wait]) => wait <= 0);
  if (due) return { seal: true, why: due[0] };
  return { seal: false, inMs: Math.min(...waits.map(([, wait]) => wait)) };
}
