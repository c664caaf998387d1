import type { QueueJson } from './types.js';

/** The operations still to prove until a batch is final, and its estimated finality, as reported by the gateway. */
export interface QueuePosition {
  batch: number;
  /** the last batch that is final */
  latestFinal: number;
  /** operations to prove until the batch is final, including its own */
  operationsWaiting: number;
  /** measured on recently proved batches; null if there are too few */
  operationsPerHour: number | null;
  /** seconds since 1970; null if no rate is known */
  finalAt: number | null;
  /** finalAt plus SAFETY_DELAY */
  claimableAt: number | null;
}

/** Pure. @param now seconds since 1970 */
export function queuePositions(queue: QueueJson, { now, safetySeconds }: { now: number; safetySeconds: number }) {
  const { latestFinal, operationsPerHour, batches } = queue;
  return batches.map(({ batch, operationsWaiting }): QueuePosition => {
    const hours = operationsWaiting === 0 ? 0 : operationsPerHour ? operationsWaiting / operationsPerHour : null;
    const finalAt = hours === null ? null : now + Math.ceil(hours * 3_600);
    const claimableAt = finalAt === null ? null : finalAt + safetySeconds;
    return { batch, latestFinal, operationsWaiting, operationsPerHour, finalAt, claimableAt };
  });
}

/** Splits numbers into pages of at most `size`; one empty page if there are none. */
export function pages(numbers: readonly number[], size: number): number[][] {
  const count = Math.max(1, Math.ceil(numbers.length / size));
  return Array.from({ length: count }, (_, i) => numbers.slice(i * size, (i + 1) * size));
}
