import type { ErrorClasses } from '#libs/platform';

/** Codes of the sequencer that are not plain refusals. Its answers carry the class, so that the gateway need not know them. */
export const SEQUENCER_ERROR_CLASSES: ErrorClasses = {
  EMPTY_BUNDLE: 'malformed',
  BUNDLE_TOO_LONG: 'tooLarge',
  KIND_NOT_ADMITTED: 'malformed',
  KEY_WITHOUT_OPEN: 'malformed',
  KEY_MISSING: 'malformed',
  AUTHORIZATION_MISSING: 'malformed',
  AUTHORIZATION_UNEXPECTED: 'malformed',
  SLOT_TAKEN: 'conflict',
  CREDIT_SHORT: 'unpaid',
  PRICE_STALE: 'unavailable',
  LEADER_ELSEWHERE: 'unavailable',
  PROVERS_BEHIND: 'unavailable',
  // The same bundle may be accepted shortly.
  BUNDLE_ABANDONED: 'unavailable',
  VERIFIER_FAILED: 'unavailable',
  SIGNATURES_STALE: 'unavailable',
};
