import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the sequencer. */
export const SEQUENCER_ERRORS = defineErrors({
  INVALID_PRICES: { class: 'malformed', fields: [], title: 'The stored fee prices cannot be read' },
  BATCHES_LAG: {
    class: 'refused',
    fields: ['batch', 'seconds'],
    title: 'A batch has waited too long for the next stage',
  },
  BUNDLE_ABANDONED: {
    class: 'unavailable',
    fields: ['id'],
    title: "The bundle's batch was abandoned; the bundle is executed again",
  },
  BUNDLE_TOO_LONG: { class: 'tooLarge', fields: ['expected', 'actual'], title: 'The bundle has too many operations' },
  CREDIT_SHORT: {
    class: 'unpaid',
    fields: ['rule', 'owner', 'needed', 'available', 'shortfall'],
    title: "The owner's fee credit does not cover the bundle",
  },
  EMPTY_BUNDLE: { class: 'malformed', fields: ['expected'], title: 'The bundle has no operations' },
  HEADER_AHEAD: { class: 'refused', fields: ['batch'], title: "The header's timestamp is ahead of L1" },
  INBOX_REORGANISED: {
    class: 'refused',
    fields: ['lane', 'index'],
    title: 'L1 reorganised inbox entries that were executed',
  },
  KIND_NOT_ADMITTED: {
    class: 'malformed',
    fields: ['rule', 'kind'],
    title: 'Owners cannot submit this kind of operation',
  },
  OPEN_UNFUNDED: {
    class: 'refused',
    fields: ['slot', 'expected'],
    title: 'A transfer that opens an account needs an amount',
  },
  PRICE_STALE: { class: 'unavailable', fields: ['seconds'], title: 'The fee price is too old to accept bundles' },
  PROVERS_BEHIND: { class: 'unavailable', fields: [], title: 'The provers are behind' },
  RESEAL_REQUESTED: {
    class: 'refused',
    fields: [],
    title: 'The settler requested that batches be sealed again; the session starts again',
  },
  SIGNATURES_STALE: {
    class: 'unavailable',
    fields: ['slot'],
    title: 'The account changed while the signature was verified',
  },
  SLOT_OUT_OF_REACH: {
    class: 'refused',
    fields: ['slot', 'expected'],
    title: 'The slot is too far ahead of those in use',
  },
  VERIFIER_FAILED: { class: 'unavailable', fields: [], title: 'The signature verifier failed' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof SEQUENCER_ERRORS> {}
}
