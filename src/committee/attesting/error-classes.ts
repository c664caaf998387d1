import type { ErrorClasses } from '#libs/platform';

/** This service's codes that are not plain refusals of a broken rule. */
export const COMMITTEE_ERROR_CLASSES: ErrorClasses = {
  NOT_SEQUENCER: 'unauthorised',
  // C6: who calls is not known, or not for a certificate that proves it.
  CALLER_UNKNOWN: 'unauthorised',
  CALLER_UNBOUND: 'unauthorised',
  CALLER_NOT_ALLOWED: 'forbidden',
  BUSY: 'tooMany',
  // Not yet: this member, or its view of L1, has to get there first.
  BEHIND: 'unavailable',
  INBOX_AHEAD: 'unavailable',
  EPOCH_AHEAD: 'unavailable',
  SIGNING_HELD: 'unavailable',
  MEMBER_ELSEWHERE: 'unavailable',
  CONFLICTING_HEADER: 'conflict',
  HEADER_ROLLED_BACK: 'conflict',
  NOT_HELD: 'notFound',
};
