import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the gateway. */
export const GATEWAY_ERRORS = defineErrors({
  AUTHORIZATIONS_GONE: {
    class: 'gone',
    fields: ['batch'],
    title: 'Keys and signatures are deleted once the batch is final',
  },
  INVALID_PARAMETER: {
    class: 'malformed',
    fields: ['field', 'expected', 'actual'],
    title: 'A parameter of the request is malformed',
  },
  COMMITTEE_NOT_FOUND: { class: 'notFound', fields: [], title: 'No committee epoch is active on L1 yet' },
  INBOX_OPERATION: { class: 'refused', fields: ['rule', 'expected'], title: 'Inbox operations come from L1 only' },
  PAGE_NOT_FOUND: { class: 'notFound', fields: ['path'], title: 'There is no such page' },
  RECEIPT_PRUNED: { class: 'gone', fields: ['id', 'batch', 'index'], title: 'The receipt was pruned with its batch' },
  SEQUENCER_UNAVAILABLE: { class: 'unavailable', fields: ['expected'], title: 'The sequencer does not answer' },
  WITHDRAWALS_MISMATCH: {
    class: 'refused',
    fields: ['batch', 'expected', 'actual'],
    title: "The database's withdrawals contradict the batch's header",
  },
  VERIFIER_MISSING: { class: 'refused', fields: ['address'], title: 'There is no verifier contract' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof GATEWAY_ERRORS> {}
}
