import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/ledger throws. */
export const LEDGER_ERRORS = defineErrors({
  ASSET_MISMATCH: {
    class: 'refused',
    fields: ['slot', 'expected', 'actual', 'rule'],
    title: 'The accounts hold different assets',
  },
  AUTHORIZATION_MISSING: {
    class: 'malformed',
    fields: ['kind', 'rule'],
    title: 'The operation needs a key and a signature',
  },
  AUTHORIZATION_UNEXPECTED: {
    class: 'malformed',
    fields: ['kind', 'rule'],
    title: 'This kind of operation takes no signature',
  },
  INVALID_CHECKPOINT: {
    class: 'malformed',
    fields: ['expected', 'rule'],
    title: 'The checkpoint is not one of this state',
  },
  INVALID_FIELD: { class: 'malformed', fields: ['expected'], title: 'The number is not a field element' },
  INVALID_PAGE: {
    class: 'malformed',
    fields: ['expected', 'actual', 'rule', 'page', 'maxBytes', 'actualBytes'],
    title: 'The state page does not decode',
  },
  INVALID_PUBLIC_KEY: {
    class: 'malformed',
    fields: ['rule', 'expected'],
    title: 'The account key is not a point of the curve (R1)',
  },
  INVALID_SECRET: { class: 'malformed', fields: ['rule', 'expected'], title: "The secret is not a key's scalar" },
  BALANCE_OVERFLOW: {
    class: 'refused',
    fields: ['slot', 'rule'],
    title: 'The receiving balance would exceed its maximum',
  },
  BATCH_FULL: { class: 'refused', fields: ['expected', 'rule'], title: 'The batch has no room for the operation' },
  BATCH_SEALED: { class: 'refused', fields: ['rule'], title: 'The batch is sealed' },
  BATCH_SHAPE: {
    class: 'refused',
    fields: ['field', 'expected', 'actual', 'rule', 'number'],
    title: 'The parts of the batch do not fit together',
  },
  BLOB_MISSING: {
    class: 'refused',
    fields: ['batch', 'rule', 'lane', 'expected'],
    title: 'The header names a blob that was not given',
  },
  CRYPTO_FAILED: { class: 'refused', fields: ['expected'], title: 'The signature library failed' },
  EMPTY_BATCH: { class: 'refused', fields: ['rule'], title: 'The batch has no operations' },
  ENTRY_MISMATCH: {
    class: 'refused',
    fields: ['field', 'expected', 'actual', 'rule'],
    title: 'The operation contradicts the inbox entry it executes',
  },
  ENTRY_MISSING: { class: 'refused', fields: ['kind', 'rule'], title: 'An inbox operation needs its entry' },
  ENTRY_UNEXPECTED: { class: 'refused', fields: ['kind', 'rule'], title: 'Only inbox operations take an inbox entry' },
  ENTRY_UNKNOWN: {
    class: 'refused',
    fields: ['lane', 'entry', 'rule', 'index'],
    title: 'L1 has no such inbox entry yet',
  },
  GROUP_TOO_LARGE: {
    class: 'refused',
    fields: ['operations', 'rule', 'expected'],
    title: 'No batch has room for the group of operations',
  },
  HEADER_MISMATCH: { class: 'refused', fields: ['field', 'rule'], title: 'The header contradicts the batch' },
  INSUFFICIENT_BALANCE: {
    class: 'refused',
    fields: ['asset', 'expected', 'actual', 'slot', 'rule'],
    title: 'The balance is below the amount',
  },
  MALFORMED_CORE: { class: 'malformed', fields: ['rule'], title: 'The block is not the core of a batch' },
  MALFORMED_STATEMENT: {
    class: 'malformed',
    fields: ['expected', 'actual'],
    title: "The words are not a proof's public inputs",
  },
  KEY_MISMATCH: {
    class: 'refused',
    fields: ['slot', 'expected', 'actual', 'rule'],
    title: 'The account has another key',
  },
  KEY_MISSING: {
    class: 'malformed',
    fields: ['slot', 'expected', 'rule'],
    title: 'An operation that opens an account needs its key',
  },
  KEY_WITHOUT_OPEN: {
    class: 'malformed',
    fields: ['expected', 'rule'],
    title: 'Only operations that open an account carry a key',
  },
  LANE_FULL: { class: 'refused', fields: ['lane', 'rule'], title: 'The lane has no free slot' },
  NONCE_EXHAUSTED: { class: 'refused', fields: ['slot', 'rule'], title: "The account's nonce is exhausted" },
  NOT_SEQUENCER_SLOT: { class: 'refused', fields: ['slot', 'rule'], title: "Fees go to the sequencer's slots only" },
  NO_KEY: { class: 'refused', fields: ['slot', 'rule'], title: 'The account has no key' },
  OWNER_CHANGED: { class: 'refused', fields: ['slot', 'rule'], title: 'The slot has another owner' },
  OWNER_MISMATCH: {
    class: 'refused',
    fields: ['expected', 'actual', 'slot', 'rule'],
    title: 'The account has another owner',
  },
  PARENT_MISMATCH: {
    class: 'refused',
    fields: ['expected', 'actual', 'rule', 'number'],
    title: "The batch does not extend the state's header",
  },
  ROOT_MISMATCH: {
    class: 'refused',
    fields: ['batch', 'expected', 'actual', 'rule', 'field', 'number', 'lane'],
    title: "The state root differs from the header's",
  },
  SLOT_TAKEN: { class: 'conflict', fields: ['slot', 'rule'], title: 'The slot is taken' },
  STATE_NOT_AT_PARENT: {
    class: 'refused',
    fields: ['parent', 'rule', 'number', 'expected', 'actual'],
    title: "The state is not that of the batch's parent",
  },
  TOO_MANY_ENTRIES: {
    class: 'refused',
    fields: ['expected', 'rule', 'actual'],
    title: 'The batch executes more inbox entries than allowed',
  },
  TOO_MANY_WITHDRAWALS: {
    class: 'refused',
    fields: ['expected', 'rule'],
    title: 'The batch has more withdrawals than allowed',
  },
  UNKNOWN_ACCOUNT: { class: 'refused', fields: ['slot', 'rule'], title: 'There is no account at this slot' },
  BLOB_MISMATCH: {
    class: 'refused',
    fields: ['index', 'expected', 'actual', 'rule', 'lane'],
    title: 'The blob is not the one that the header names',
  },
  SIGNER_MISMATCH: {
    class: 'refused',
    fields: ['slot', 'expected', 'actual', 'rule'],
    title: "The signature is by another key than the account's",
  },
  OUTCOME_MISMATCH: {
    class: 'refused',
    fields: ['slot', 'expected', 'actual', 'rule'],
    title: "The operation claims another outcome than the state's",
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof LEDGER_ERRORS> {}
}
