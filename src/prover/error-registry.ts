import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the prover. */
export const PROVER_ERRORS = defineErrors({
  INVALID_STATEMENT: { class: 'malformed', fields: [], title: 'The stored chunk statement cannot be read' },
  KEYSTORE_MISSING: { class: 'refused', fields: [], title: 'The prover needs a keystore to submit proofs' },
  LEASE_LOST: { class: 'refused', fields: ['chunk'], title: 'The lease of a chunk was lost' },
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
