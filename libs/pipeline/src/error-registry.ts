import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/pipeline throws. */
export const PIPELINE_ERRORS = defineErrors({
  BATCH_MISSING: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'A batch that the state needs is not in the database',
  },
  BATCH_PRUNED: {
    class: 'gone',
    fields: ['batch', 'prunedAt', 'coreCid'],
    title: 'The batch is final and its operations were pruned',
  },
  BATCH_STATE: {
    class: 'refused',
    fields: ['number', 'expected'],
    title: 'The batch is not in the state that this step needs',
  },
  INVALID_BATCH: {
    class: 'refused',
    fields: ['number', 'expected', 'actual'],
    title: 'The stored batch contradicts itself',
  },
  JOURNAL_CONFLICT: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The journal holds another operation at this place',
  },
  PROOF_STATE: { class: 'refused', fields: ['actual'], title: 'The proof is not in the state that this step needs' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof PIPELINE_ERRORS> {}
}
