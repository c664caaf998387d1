import type { ErrorClasses } from '#libs/platform';

/** Codes of the sequencer that are not plain refusals. */
export const SEQUENCER_ERROR_CLASSES: ErrorClasses = {
  EMPTY_BUNDLE: 'malformed',
  BUNDLE_TOO_LONG: 'tooLarge',
  KIND_NOT_ADMITTED: 'malformed',
  KEY_WITHOUT_OPEN: 'malformed',
  KEY_MISSING: 'malformed',
  AUTHORIZATION_MISSING: 'malformed',
  AUTHORIZATION_UNEXPECTED: 'malformed',
  SLOT_TAKEN: 'conflict',
  PRICE_STALE: 'unavailable',
  LEADER_ELSEWHERE: 'unavailable',
};
