import { CodedError, type ErrorDefinitions, type FieldsOf, InvalidBytesError, isCoded } from '#libs/protocol';
import { CLIENT_ERRORS } from './error-registry.js';

/** Codes of failed verification: the source returned wrong data. Another source may have the right data. */
export type UntrueCode = {
  [C in keyof typeof CLIENT_ERRORS]: (typeof CLIENT_ERRORS)[C]['class'] extends 'wrongData' ? C : never;
}[keyof typeof CLIENT_ERRORS];

export function untrue<C extends UntrueCode>(
  code: C,
  message: string,
  fields: FieldsOf<C> = {},
  cause?: unknown,
): CodedError<C> {
  return new CodedError(code, fields, message, cause === undefined ? undefined : { cause });
}

/** Whether an error reports data that failed verification. */
export const isUntrue = (error: unknown): boolean =>
  error instanceof InvalidBytesError ||
  (isCoded(error) && (CLIENT_ERRORS as ErrorDefinitions)[error.code]?.class === 'wrongData');
