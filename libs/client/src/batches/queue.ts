import type { QueueJson } from '../api/types.js';

/** A batch's remaining chunks and estimated finality, as reported by the gateway. */
export interface QueuePosition {
  batch: number;
  /** the last batch that is final */
  latestFinal: number;
  /** chunks to prove until the batch is final, including its own */
  chunksWaiting: number;
  /** measured on recently proved batches; null if there are too few */
  chunksPerHour: number | null;
  /** seconds since 1970; null if no rate is known */
  finalAt: number | null;
  /** finalAt plus SAFETY_DELAY */
  claimableAt: number | null;
}

/** Pure. @param now seconds since 1970 */
export function queuePositions(queue: QueueJson, { now, safetySeconds }: { now: number; safetySeconds: number }) {
  const { latestFinal, chunksPerHour, batches } = queue;
  return batches.map(({ batch, chunksWaiting }): QueuePosition => {
    const hours = chunksWaiting === 0 ? 0 : chunksPerHour ? chunksWaiting / chunksPerHour : null;
    const finalAt = hours === null ? null : now + Math.ceil(hours * 3_600);
    const claimableAt = finalAt === null ? null : finalAt + safetySeconds;
    return { batch, latestFinal, chunksWaiting, chunksPerHour, finalAt, claimableAt };
  });
}

/** Splits numbers into pages of at most `size`; one empty page if there are none. */
export function pages(numbers: readonly number[], size: number): number[][] {
  const count = Math.max(1, Math.ceil(numbers.length / size));
  return Array.from({ length: count }, (_, i) => numbers.slice(i * size, (i + 1) * size));
}
