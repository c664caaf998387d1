import { CodedError, type ErrorFields, type FieldsOf, isCoded } from '#libs/protocol';
import type { LEDGER_ERRORS } from './error-registry.js';

/** Codes of what the ledger refuses, one for each way to break a rule; the fields name the rule. */
export type LedgerCode =
  | keyof typeof LEDGER_ERRORS
  | 'ABORTED'
  | 'INVALID_ELEMENT'
  | 'INVALID_PARAMETERS'
  | 'INVALID_SIGNATURE';

/** An error of `code` that quotes the rule it enforces. */
export function refusal<C extends LedgerCode>(
  code: C,
  rule: string,
  fields: FieldsOf<C> = {},
  cause?: unknown,
): CodedError<C> {
  return new CodedError(
    code,
    { ...fields, rule } as FieldsOf<C>,
    undefined,
    cause === undefined ? undefined : { cause },
  );
}

/** Runs `work`; adds `fields`, which locate the error, to a coded error. */
export function locate<T>(fields: ErrorFields, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw located(error, fields);
  }
}

/** `error` with `fields` added if it is coded; else unchanged. */
export function located(error: unknown, fields: ErrorFields): unknown {
  return isCoded(error)
    ? new CodedError(error.code, { ...error.fields, ...fields }, undefined, { cause: error })
    : error;
}
