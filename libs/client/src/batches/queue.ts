import type { QueueJson } from '../api/types.js';

/** Where a batch stands on its way to finality, and when it may be there: an estimate, by the gateway's word. */
export interface QueuePosition {
  batch: number;
  /** the last batch that is final */
  latestFinal: number;
  /** operations to be proved until the batch is final, its own among them */
  operationsWaiting: number;
  /** as measured on the batches proved last; null where there are too few */
  operationsPerHour: number | null;
  /** seconds since 1970; null where no rate is known */
  finalAt: number | null;
  /** the same with SAFETY_DELAY */
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

/** Numbers in pages of at most `size`; one page that is empty where there are none. Pure. */
export function pages(numbers: readonly number[], size: number): number[][] {
  const count = Math.max(1, Math.ceil(numbers.length / size));
  return Array.from({ length: count }, (_, i) => numbers.slice(i * size, (i + 1) * size));
}
