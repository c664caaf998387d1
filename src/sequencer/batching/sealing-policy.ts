/** When a batch is closed. */
export interface SealingPolicy {
  /** operations, padding included; a multiple of the chunk's size, at most 4096 */
  maxOperations: number;
  /** since the first operation of the batch */
  maxAgeMs: number;
  /** sealed batches without a certificate from which on a batch is not closed for its age: larger ones are cheaper each */
  busyBacklog: number;
  /** from which on none is closed at all, so that admission stops when the batch in the making is full */
  maxBacklog: number;
}

export interface SealingInput {
  /** of the batch in the making, padding included */
  operations: number;
  /** since its first one */
  ageMs: number;
  /** sealed batches that are neither certified nor submitted */
  backlog: number;
  /** the next bundle has no room in it */
  full: boolean;
}

export type SealingDecision =
  | { seal: true }
  /** not before so many milliseconds have passed, if nothing else happens; undefined: not for its age */
  | { seal: false; inMs: number | undefined };

/** Whether to close the batch in the making now. An empty one is never closed (B3: a header has at least one chunk). */
export function decideSealing(input: SealingInput, policy: SealingPolicy): SealingDecision {
  const { operations, ageMs, backlog, full } = input;
  if (operations === 0 || backlog >= policy.maxBacklog) return { seal: false, inMs: undefined };
  if (full || operations >= policy.maxOperations) return { seal: true };
  if (backlog >= policy.busyBacklog) return { seal: false, inMs: undefined };
  return ageMs >= policy.maxAgeMs ? { seal: true } : { seal: false, inMs: policy.maxAgeMs - ageMs };
}
