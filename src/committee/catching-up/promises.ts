import type { Address } from '#libs/protocol';
import type { L1Batch, L1View } from '../l1/l1-view.js';
import { promiseOf } from '../l1/promise-of.js';

/** Durations of a deployment, seconds. */
export interface RetentionTimes {
  submitSeconds: number;
  retentionSeconds: number;
  maxRetentionSeconds: number;
}

/** C2: until when `signer` promised to keep a batch's blobs, by its certificate on L1; undefined if it did not. */
export function promisedUntil(batch: L1Batch, l1: Pick<L1View, 'members'>, signer: Address): number | undefined {
  return promiseOf(batch, l1, signer)?.retainUntil;
}

/** Until when to keep the blobs of a followed batch: as promised, or else as long as L1 requires of its signers. */
export function keepUntil(
  batch: L1Batch,
  l1: Pick<L1View, 'members'>,
  signer: Address,
  { retentionSeconds }: RetentionTimes,
): number {
  return promisedUntil(batch, l1, signer) ?? batch.header.timestamp + retentionSeconds;
}

/** Batches up to `until` whose blobs `signer` promised to keep beyond now, newest first. */
export function* promisedBatches(
  l1: Pick<L1View, 'members' | 'batch'>,
  until: number,
  signer: Address,
  { submitSeconds, maxRetentionSeconds }: RetentionTimes,
  nowSeconds: number,
): Generator<{ batch: L1Batch; keepUntil: number }> {
  for (let number = until; number > 0; number--) {
    const batch = l1.batch(number);
    // B3, C2: no promise for this batch or an older one reaches beyond this.
    if (batch === undefined || batch.header.timestamp + submitSeconds + maxRetentionSeconds < nowSeconds) return;
    const promised = promisedUntil(batch, l1, signer);
    if (promised !== undefined && promised >= nowSeconds) yield { batch, keepUntil: promised };
  }
}
