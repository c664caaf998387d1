import { CodedError, type ErrorFields } from '#libs/protocol';

/** What the SDK refuses to believe. Each is a lie, or damage, of whoever gave it: trying again elsewhere may help, believing does not. */
export type UntrueCode =
  | 'DEPLOYMENT_UNTRUE'
  | 'HEADER_UNTRUE'
  | 'ACCOUNT_UNTRUE'
  | 'BLOB_UNTRUE'
  | 'OPENING_UNTRUE'
  | 'CERTIFICATE_UNTRUE'
  | 'COMMITTEE_UNTRUE'
  | 'RECEIPT_UNTRUE'
  | 'REPLAY_UNTRUE'
  | 'CHUNKS_UNTRUE'
  | 'AUTHORIZATIONS_UNTRUE'
  | 'PROOF_UNTRUE'
  | 'WITHDRAWALS_UNTRUE'
  | 'ANSWER_UNTRUE';

export function untrue(code: UntrueCode, message: string, fields: ErrorFields = {}, cause?: unknown): CodedError {
  return new CodedError(code, fields, message, cause === undefined ? undefined : { cause });
}

/** Whether an error says that somebody's answer was shown to be wrong. */
export const isUntrue = (error: unknown): boolean => error instanceof CodedError && error.code.endsWith('_UNTRUE');
