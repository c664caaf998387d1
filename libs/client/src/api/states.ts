/**
 * States of a batch, in order. L1 determines `proved` and `final`. A rollback may undo `proved`, an L1 reorg both.
 */
export const BATCH_STATES = ['sealed', 'committed', 'stored', 'certified', 'submitted', 'proved', 'final'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** States of a bundle or inbox entry. `rejected` is final: it violates a rule since an earlier operation was undone. */
export const RECEIPT_STATES = ['accepted', 'sealed', 'certified', 'submitted', 'proved', 'final', 'rejected'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** States of a withdrawal, in order: its batch's, then those of the payment on L1. */
export const WITHDRAWAL_STATES = ['pending', 'proved', 'final', 'credited', 'claimable', 'claimed'] as const;
export type WithdrawalState = (typeof WITHDRAWAL_STATES)[number];

/** The state of a bundle in a batch. */
export function receiptState(batch: BatchState | null): ReceiptState {
  if (batch === null) return 'accepted';
  return batch === 'committed' || batch === 'stored' ? 'sealed' : batch;
}

/** Whether `state` is `wanted` or later. */
export function hasReached(state: ReceiptState, wanted: Exclude<ReceiptState, 'rejected'>): boolean {
  return state !== 'rejected' && RECEIPT_STATES.indexOf(state) >= RECEIPT_STATES.indexOf(wanted);
}
