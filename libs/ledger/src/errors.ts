import { CodedError, type ErrorFields, isCoded } from '#libs/protocol';

/** Codes of what the ledger refuses, one per way to break a rule; fields name the rule. */
export type LedgerCode =
  // an operation by itself
  | 'BAD_ELEMENT'
  | 'UNKNOWN_ACCOUNT'
  | 'ASSET_MISMATCH'
  | 'INSUFFICIENT_BALANCE'
  | 'BALANCE_OVERFLOW'
  | 'NONCE_EXHAUSTED'
  | 'NOT_SEQUENCER_SLOT'
  | 'SLOT_TAKEN'
  | 'OWNER_MISMATCH'
  | 'KEY_MISSING'
  | 'KEY_WITHOUT_OPEN'
  | 'KEY_MISMATCH'
  // inbox
  | 'ENTRY_MISSING'
  | 'ENTRY_UNEXPECTED'
  | 'ENTRY_MISMATCH'
  | 'WRONG_OUTCOME'
  // authorisation
  | 'AUTHORIZATION_MISSING'
  | 'AUTHORIZATION_UNEXPECTED'
  | 'NO_KEY'
  | 'BAD_PUBLIC_KEY'
  | 'WRONG_KEY'
  | 'BAD_SIGNATURE'
  // batches
  | 'BAD_PARAMETERS'
  | 'BATCH_FULL'
  | 'BATCH_SEALED'
  | 'GROUP_UNPLACEABLE'
  | 'EMPTY_BATCH'
  | 'BATCH_SHAPE'
  | 'PARENT_MISMATCH'
  | 'STATE_NOT_AT_PARENT'
  | 'CHUNKS_ROOT_MISMATCH'
  | 'HEADER_MISMATCH'
  | 'WRONG_BLOB'
  | 'TOO_MANY_WITHDRAWALS'
  | 'TOO_MANY_ENTRIES'
  | 'LEAF_MISMATCH'
  | 'ENTRY_UNKNOWN'
  | 'ABORTED'
  | 'BLOB_MISSING'
  | 'ROOT_MISMATCH'
  // state
  | 'LANE_FULL'
  | 'BAD_CHECKPOINT'
  | 'BAD_PAGE'
  | 'OWNER_CHANGED'
  // keys
  | 'BAD_FIELD'
  | 'BAD_SECRET'
  | 'CRYPTO_FAILED';

/** An error of `code` that quotes the rule it enforces. */
export function refusal(
  code: LedgerCode,
  rule: string,
  fields: ErrorFields = {},
  cause?: unknown,
): CodedError<LedgerCode> {
  return new CodedError(code, { rule, ...fields }, undefined, cause === undefined ? undefined : { cause });
}

/** Runs `work`; a coded error leaves with `fields`, which say where it happened, beside its own. */
export function locate<T>(fields: ErrorFields, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw located(error, fields);
  }
}

/** `error` with `fields` added where it is coded, and unchanged where it is not. */
export function located(error: unknown, fields: ErrorFields): unknown {
  return isCoded(error)
    ? new CodedError(error.code, { ...error.fields, ...fields }, undefined, { cause: error })
    : error;
}
