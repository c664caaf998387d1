/** Values that an error may carry outward: what was expected, what was found. */
export type ErrorFields = Record<string, string | number | bigint | boolean | null | undefined>;

/**
 * The one error type of the project: a stable code for machines, fields for people, and the cause, which stays inside.
 *
 * @param code stable, upper case, never reused for another meaning
 * @param fields what was expected and what was found; they may be shown to the caller
 */
export class CodedError<C extends string = string> extends Error {
  override readonly name = 'CodedError';

  constructor(
    readonly code: C,
    readonly fields: ErrorFields = {},
    message?: string,
    options?: ErrorOptions,
  ) {
    super(
      message ?? `${code} ${JSON.stringify(fields, (_key, value) => (typeof value === 'bigint' ? `${value}` : value))}`,
      options,
    );
  }
}

/** Whether `error` is a CodedError, with one of `codes` where any are named. */
export function isCoded<C extends string>(error: unknown, ...codes: C[]): error is CodedError<C> {
  return error instanceof CodedError && (codes.length === 0 || (codes as string[]).includes(error.code));
}
