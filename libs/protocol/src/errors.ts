/** A value that an error may carry outward. */
export type ErrorField = string | number | bigint | boolean | null | undefined;

/** Values that an error carries outward: what was expected, what was found, where. */
export type ErrorFields = Record<string, ErrorField>;

/** What kind of answer an error is. HTTP and gRPC statuses, and whether a retry can help, follow from it (libs/platform). */
export type ErrorClass =
  | 'malformed'
  | 'unauthorised'
  | 'unpaid'
  | 'forbidden'
  | 'notFound'
  | 'notAllowed'
  | 'conflict'
  | 'gone'
  | 'tooLarge'
  | 'refused'
  | 'tooMany'
  | 'internal'
  | 'wrongData'
  | 'unavailable'
  | 'timeout';

export interface ErrorDefinition {
  class: ErrorClass;
  /** names of the values that an error of this code may carry */
  fields: readonly string[];
  /** one sentence for people, the same for every error of this code */
  title: string;
}

export type ErrorDefinitions = Readonly<Record<string, ErrorDefinition>>;

/**
 * All codes, and the fields of each. Every lib and service declares its own in its `error-registry.ts` and adds them here by
 * declaration merging, so that a misspelt code or field does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface ErrorRegistry {}

/** What a registry's declaration adds to {@link ErrorRegistry}: its codes, with the names of their fields. */
export type Registered<D extends ErrorDefinitions> = { [C in keyof D]: D[C]['fields'][number] };

export type ErrorCode = keyof ErrorRegistry & string;

/** The fields that an error of code `C` may carry. */
export type FieldsOf<C extends ErrorCode> = { [F in ErrorRegistry[C] & string]?: ErrorField };

const definitions = new Map<string, ErrorDefinition>();

/** Registers the codes of a lib or service. A code is defined once. */
export function defineErrors<const D extends ErrorDefinitions>(registry: D): D {
  for (const [code, definition] of Object.entries(registry)) {
    if (definitions.has(code)) throw new Error(`error code ${code} is defined twice`);
    definitions.set(code, definition);
  }
  return registry;
}

/** What is known of a code; undefined for one from another process that this one does not know. */
export const definitionOf = (code: string): ErrorDefinition | undefined => definitions.get(code);

/**
 * The one error type of the project: a stable code for machines, fields for people, and the cause, which stays inside.
 *
 * @param code registered, stable, never reused for another meaning
 * @param fields what was expected and what was found; the caller may see them
 * @param message a sentence; the code's title and the fields where none is given
 */
export class CodedError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'CodedError';
  readonly fields: ErrorFields;

  constructor(
    readonly code: C,
    fields: FieldsOf<C> = {},
    message?: string,
    options?: ErrorOptions,
  ) {
    super(message ?? defaultMessage(code, fields as ErrorFields), options);
    this.fields = fields as ErrorFields;
  }
}

/** An error whose code came from outside, where no compiler saw it: another process, a database, a contract. */
export function foreignError(
  code: string,
  fields: ErrorFields = {},
  message?: string,
  options?: ErrorOptions,
): CodedError {
  return new CodedError(code as ErrorCode, fields, message, options);
}

/** The code's title, and the fields behind it. */
export function defaultMessage(code: string, fields: ErrorFields): string {
  const title = definitionOf(code)?.title ?? code;
  const values = Object.entries(fields).filter(([, value]) => value !== undefined);
  return values.length === 0 ? title : `${title} (${values.map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}

/** Whether `error` is a CodedError, with one of `codes` where any are named. */
export function isCoded<C extends ErrorCode = ErrorCode>(error: unknown, ...codes: C[]): error is CodedError<C> {
  return error instanceof CodedError && (codes.length === 0 || (codes as string[]).includes(error.code));
}
