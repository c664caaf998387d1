import type { L1Batch, L1View } from '#libs/l1';
import { CodedError } from '#libs/protocol';

/** @throws CodedError BATCH_NOT_ON_L1 */
export function batchOnL1(view: L1View, number: number): L1Batch {
  const batch = view.batch(number);
  if (batch && number > 0) return batch;
  const { latest } = view;
  throw new CodedError('BATCH_NOT_ON_L1', { number, latest }, `L1 has batches 1 to ${latest}, not (yet) ${number}`);
}
