import type { Address } from '#libs/protocol';
import { promiseOf } from '../l1/promise-of.js';
import type { L1Chain, L1ChainBatch } from './l1-chain.js';

/** Times of a deployment, seconds. */
export interface RetentionTimes {
  submitSeconds: number;
  retentionSeconds: number;
  maxRetentionSeconds: number;
}

/** C2: until when `signer` promised to keep a batch's blobs, by the certificate that L1 has; undefined where it did not. */
export function promisedUntil(batch: L1ChainBatch, l1: Pick<L1Chain, 'members'>, signer: Address): number | undefined {
  return promiseOf(batch, l1, signer)?.retainUntil;
}

/** Until when a batch's blobs are kept that is followed, not signed: as promised, else as long as L1 asks of those who sign. */
export function keepUntil(
  batch: L1ChainBatch,
  l1: Pick<L1Chain, 'members'>,
  signer: Address,
  { retentionSeconds }: RetentionTimes,
): number {
  return promisedUntil(batch, l1, signer) ?? batch.header.timestamp + retentionSeconds;
}

/** Batches up to `until` that have blobs which `signer` promised to keep for longer than now, newest first. */
export function* owedBatches(
  l1: Pick<L1Chain, 'members' | 'batch'>,
  until: number,
  signer: Address,
  { submitSeconds, maxRetentionSeconds }: RetentionTimes,
  nowSeconds: number,
): Generator<{ batch: L1ChainBatch; keepUntil: number }> {
  for (let number = until; number > 0; number--) {
    const batch = l1.batch(number);
    // B3, C2: no promise for this one or an older one reaches beyond this.
    if (batch === undefined || batch.header.timestamp + submitSeconds + maxRetentionSeconds < nowSeconds) return;
    const promised = promisedUntil(batch, l1, signer);
    if (promised !== undefined && promised >= nowSeconds) yield { batch, keepUntil: promised };
  }
}
