/** A value in an error's fields; visible to callers. */
export type ErrorField = string | number | bigint | boolean | null | undefined;

/** The fields of an error, visible to callers: the expected and the actual value, and where. */
export type ErrorFields = Record<string, ErrorField>;

/** The class of an error. It determines the HTTP and gRPC status and whether a retry can help (libs/platform). */
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
  /** names of the fields that an error of this code may have */
  fields: readonly string[];
  /** one sentence for people, the same for every error with this code */
  title: string;
}

export type ErrorDefinitions = Readonly<Record<string, ErrorDefinition>>;

/**
 * All codes and their fields. Every lib and service declares its codes in its `error-registry.ts` and adds them here by
 * declaration merging, so that a misspelt code or field does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface ErrorRegistry {}

/** The entries that a registry adds to {@link ErrorRegistry}: its codes and the names of their fields. */
export type Registered<D extends ErrorDefinitions> = { [C in keyof D]: D[C]['fields'][number] };

export type ErrorCode = keyof ErrorRegistry & string;

/** The fields that an error of code `C` may carry. */
export type FieldsOf<C extends ErrorCode> = { [F in ErrorRegistry[C] & string]?: ErrorField };

const definitions = new Map<string, ErrorDefinition>();

/** Registers the codes of a lib or service. @throws Error if a code is already defined */
export function defineErrors<const D extends ErrorDefinitions>(registry: D): D {
  for (const [code, definition] of Object.entries(registry)) {
    if (definitions.has(code)) throw new Error(`error code ${code} is defined twice`);
    definitions.set(code, definition);
  }
  return registry;
}

/** The definition of a code; undefined if this process does not know it. */
export const definitionOf = (code: string): ErrorDefinition | undefined => definitions.get(code);

/**
 * The project's error type: a stable code for programs, fields with details, and a cause that never leaves the process.
 *
 * @param code registered and stable; never reused with another meaning
 * @param fields details such as the expected and the actual value; visible to callers
 * @param message a sentence; default: the code's title and the fields
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

/** An error whose code comes from another process, a database or a contract and is not checked at compile time. */
export function foreignError(
  code: string,
  fields: ErrorFields = {},
  message?: string,
  options?: ErrorOptions,
): CodedError {
  return new CodedError(code as ErrorCode, fields, message, options);
}

/** The code's title, followed by the fields. */
export function defaultMessage(code: string, fields: ErrorFields): string {
  const title = definitionOf(code)?.title ?? code;
  const values = Object.entries(fields).filter(([, value]) => value !== undefined);
  return values.length === 0 ? title : `${title} (${values.map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}

/** Whether `error` is a CodedError and, if `codes` are given, has one of them. */
export function isCoded<C extends ErrorCode = ErrorCode>(error: unknown, ...codes: C[]): error is CodedError<C> {
  return error instanceof CodedError && (codes.length === 0 || (codes as string[]).includes(error.code));
}

/**
 * S2: bytes were checked in this process and are not what their name commits to. Its class tells it from a report of
 * the same code by another service, which proves nothing about that service.
 */
export class InvalidBytesError extends CodedError<'INVALID_BYTES'> {
  constructor(message: string, fields: FieldsOf<'INVALID_BYTES'> = {}, cause?: unknown) {
    super('INVALID_BYTES', fields, message, cause === undefined ? undefined : { cause });
  }
}
