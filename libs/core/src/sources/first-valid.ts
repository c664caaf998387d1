import { CodedError, type ErrorFields, InvalidBytesError, isCoded } from '#libs/protocol/base';
import { deadline, deadlineSignal } from '../lifecycle/deadline.js';

/** A source that may have the requested data. */
export interface NamedSource {
  /** unique among the sources, for logs and errors */
  readonly name: string;
}

/** The failure of a source. */
export interface SourceFailure<S extends NamedSource> {
  source: S;
  error: unknown;
  /** whether a check in this process found its response invalid */
  isInvalid: boolean;
}

export interface FirstValid<S extends NamedSource, T> {
  value: T;
  source: S;
  /** failures of the sources tried before it */
  failures: readonly SourceFailure<S>[];
}

export interface FirstValidOptions<S extends NamedSource, T> {
  /** name of the requested data, for errors */
  what: string;
  /** fields of the error if no source has it */
  fields?: ErrorFields;
  /** Fetches from one source and verifies the response. @throws InvalidBytesError if it is invalid */
  ask: (source: S, signal: AbortSignal) => Promise<T>;
  /** deadline of each source */
  deadlineMs?: number;
  /** deadline of all sources together */
  totalMs?: number;
  signal?: AbortSignal;
  onFailure?: (failure: SourceFailure<S>) => void;
}

/**
 * Tries sources in order and returns the first valid response. Only a check in this process makes a response invalid: a
 * source that reports INVALID_BYTES itself has merely failed.
 *
 * @throws CodedError NOT_FOUND_YET {…fields, asked} if no source had it; INVALID_BYTES {…fields, asked, invalid} if
 *   some response was invalid and none valid; the reason of `signal` if it aborts
 */
export async function firstValid<S extends NamedSource, T>(
  sources: readonly S[],
  options: FirstValidOptions<S, T>,
): Promise<FirstValid<S, T>> {
  const failures: SourceFailure<S>[] = [];
  const end = performance.now() + (options.totalMs ?? Number.POSITIVE_INFINITY);
  for (const source of sources) {
    const leftMs = Math.ceil(Math.min(options.deadlineMs ?? Number.POSITIVE_INFINITY, end - performance.now()));
    try {
      return { value: await askWithin(source, leftMs, options), source, failures };
    } catch (error) {
      options.signal?.throwIfAborted();
      const failure = { source, error, isInvalid: error instanceof InvalidBytesError };
      failures.push(failure);
      options.onFailure?.(failure);
    }
  }
  throw notFound(options, failures);
}

async function askWithin<S extends NamedSource, T>(
  source: S,
  leftMs: number,
  { what, ask, signal }: FirstValidOptions<S, T>,
): Promise<T> {
  if (leftMs === Number.POSITIVE_INFINITY) return ask(source, signal ?? new AbortController().signal);
  if (leftMs <= 0) throw new CodedError('DEADLINE_EXCEEDED', { what }, `no time left for source ${source.name}`);
  return deadline(ask(source, deadlineSignal(leftMs, signal)), leftMs, signal, what);
}

function notFound<S extends NamedSource, T>(
  { what, fields }: FirstValidOptions<S, T>,
  failures: readonly SourceFailure<S>[],
): CodedError {
  const names = (some: readonly SourceFailure<S>[]): string => some.map(({ source }) => source.name).join(', ');
  const asked = failures
    .map(({ source, error }) => `${source.name}: ${isCoded(error) ? error.code : 'FAILED'}`)
    .join(', ');
  const invalid = failures.filter(({ isInvalid }) => isInvalid);
  const cause = new AggregateError(failures.map(({ error }) => error));
  return invalid.length > 0
    ? new InvalidBytesError(`no source has a valid ${what}`, { ...fields, asked, invalid: names(invalid) }, cause)
    : new CodedError('NOT_FOUND_YET', { ...fields, asked }, `no source has ${what}`, { cause });
}
