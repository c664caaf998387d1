import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the prover. */
export const PROVER_ERRORS = defineErrors({
  CHILD_PROOF_INVALID: {
    class: 'refused',
    fields: ['part', 'circuit'],
    title: 'The proof of a part that is to be folded does not verify',
  },
  LEASE_LOST: { class: 'refused', fields: ['part'], title: 'The lease of a part was lost' },
  PART_UNWANTED: { class: 'refused', fields: ['part'], title: 'L1 has a proof of the batch, or the batch is gone' },
  PROOF_TIMEOUT: { class: 'refused', fields: ['milliseconds'], title: 'The proof took longer than its deadline' },
  PROVING_LATE: {
    class: 'unavailable',
    fields: ['expectedSeconds', 'actualSeconds'],
    title: 'A batch is not proved in time',
  },
  REFERENCE_STRING_MISMATCH: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The deployment uses another reference string',
  },
  TRANSACTION_FAILED: { class: 'refused', fields: ['kind', 'hash'], title: 'The proof transaction reverted' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof PROVER_ERRORS> {}
}
