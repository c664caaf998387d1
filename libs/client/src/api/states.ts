/** States of a batch, in order. Nothing is final yet: proofs come later. */
export const BATCH_STATES = ['sealed', 'committed', 'stored', 'certified', 'submitted'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** States of a bundle or inbox entry. `rejected` ends it: L1 reorganised something beneath it before it was submitted. */
export const RECEIPT_STATES = ['accepted', 'sealed', 'certified', 'submitted', 'rejected'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** What a batch's state means for what is in it. */
export function receiptState(batch: BatchState | null): ReceiptState {
  if (batch === null) return 'accepted';
  return batch === 'certified' || batch === 'submitted' ? batch : 'sealed';
}

/** Whether `state` is `wanted` or later. */
export function hasReached(state: ReceiptState, wanted: Exclude<ReceiptState, 'rejected'>): boolean {
  return state !== 'rejected' && RECEIPT_STATES.indexOf(state) >= RECEIPT_STATES.indexOf(wanted);
}
