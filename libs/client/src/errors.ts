import { CodedError, type ErrorDefinitions, type FieldsOf, InvalidBytesError, isCoded } from '#libs/protocol';
import { CLIENT_ERRORS } from './error-registry.js';

/** What the SDK refuses to believe: a lie, or damage, of the party that gave it. Asking elsewhere may help, believing does not. */
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

/** Whether an error says that somebody's answer was shown to be wrong. */
export const isUntrue = (error: unknown): boolean =>
  error instanceof InvalidBytesError ||
  (isCoded(error) && (CLIENT_ERRORS as ErrorDefinitions)[error.code]?.class === 'wrongData');
