/**
 * States of a batch, in order. `proved` and `final` are L1's to say: a rollback may take `proved` back, a reorg of L1 both.
 */
export const BATCH_STATES = ['sealed', 'committed', 'stored', 'certified', 'submitted', 'proved', 'final'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** States of a bundle or inbox entry. `rejected` ends it: something beneath it was taken back and it breaks a rule now. */
export const RECEIPT_STATES = ['accepted', 'sealed', 'certified', 'submitted', 'proved', 'final', 'rejected'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** States of a withdrawal, in order: its batch's, then what L1 did about it. */
export const WITHDRAWAL_STATES = ['pending', 'proved', 'final', 'credited', 'claimable', 'claimed'] as const;
export type WithdrawalState = (typeof WITHDRAWAL_STATES)[number];

/** What a batch's state means for what is in it. */
export function receiptState(batch: BatchState | null): ReceiptState {
  if (batch === null) return 'accepted';
  return batch === 'committed' || batch === 'stored' ? 'sealed' : batch;
}

/** Whether `state` is `wanted` or later. */
export function hasReached(state: ReceiptState, wanted: Exclude<ReceiptState, 'rejected'>): boolean {
  return state !== 'rejected' && RECEIPT_STATES.indexOf(state) >= RECEIPT_STATES.indexOf(wanted);
}
