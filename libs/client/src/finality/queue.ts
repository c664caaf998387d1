import type { BatchJson } from '../api/types.js';

/**
 * Where a batch stands on its way to finality, and when it may be there. Estimated from what the gateway says of its newest batches: with
 * more than fifty that are not final, it is later.
 */
export interface QueuePosition {
  batch: number;
  /** the last batch that is final */
  latestFinal: number;
  /** chunks to be proved until the batch is final, its own among them */
  chunksWaiting: number;
  /** as measured on the batches proved last; null where there are too few */
  chunksPerHour: number | null;
  /** seconds since 1970; null where no rate is known */
  finalAt: number | null;
  /** the same with SAFETY_DELAY */
  claimableAt: number | null;
}

type Queued = Pick<BatchJson, 'number' | 'state' | 'header' | 'operationCount' | 'proof'>;

/** What the estimate is made for. */
export interface QueueQuestion {
  batch: number;
  latestFinal: number;
  /** seconds since 1970 */
  now: number;
  chunkSize: number;
  safetySeconds: number;
}

/** Pure. @param batches newest first or not, those that are not final and some that were proved before */
export function queuePosition(batches: readonly Queued[], question: QueueQuestion): QueuePosition {
  const { batch, latestFinal, now, chunkSize, safetySeconds } = question;
  const waiting = batches.filter(({ number }) => number > latestFinal && number <= batch);
  const chunksWaiting = waiting.reduce((sum, one) => sum + unprovedChunks(one, chunkSize), 0);
  const chunksPerHour = provingRate(batches);
  const finalAt =
    batch <= latestFinal || chunksWaiting === 0
      ? now
      : chunksPerHour === null
        ? null
        : now + Math.ceil((chunksWaiting / chunksPerHour) * 3_600);
  const claimableAt = finalAt === null ? null : finalAt + safetySeconds;
  return { batch, latestFinal, chunksWaiting, chunksPerHour, finalAt, claimableAt };
}

function unprovedChunks({ state, header, operationCount, proof }: Queued, chunkSize: number): number {
  if (state === 'proved' || state === 'final') return 0;
  const count = proof?.chunkCount ?? header?.chunkCount ?? Math.max(1, Math.ceil(operationCount / chunkSize));
  return count - (proof?.chunksProved ?? 0);
}

/** Chunks of the batches proved last, but of the first of them, over the time from its proof to the last one's. */
function provingRate(batches: readonly Queued[]): number | null {
  const proved = batches
    .flatMap(({ proof }) => (proof?.provedAt ? [{ at: Date.parse(proof.provedAt), chunks: proof.chunkCount }] : []))
    .sort((a, b) => a.at - b.at);
  const hours = ((proved.at(-1)?.at ?? 0) - (proved[0]?.at ?? 0)) / 3_600_000;
  if (proved.length < 2 || hours <= 0) return null;
  return proved.slice(1).reduce((sum, { chunks }) => sum + chunks, 0) / hours;
}
