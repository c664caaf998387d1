import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the settler. */
export const SETTLER_ERRORS = defineErrors({
  BOND_MISSING: {
    class: 'unavailable',
    fields: ['expected', 'actual'],
    title: "The sequencer's bond on L1 is not posted",
  },
  L1_HAS_ANOTHER_BATCH: {
    class: 'refused',
    fields: ['number', 'expected', 'actual'],
    title: 'L1 has a batch that the database does not',
  },
  SETTLING_LATE: {
    class: 'unavailable',
    fields: ['expectedSeconds', 'actualSeconds'],
    title: 'A batch is not submitted in time',
  },
  TRANSACTIONS_FAILED: {
    class: 'refused',
    fields: ['batch', 'count'],
    title: 'Too many transactions of a batch failed',
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof SETTLER_ERRORS> {}
}
