import { backoffMs, pause } from '#libs/core';
import { CodedError } from '#libs/protocol';

/** How long a call may go on being tried, where its failures may pass. */
export interface RetryLimits {
  retryForMs: number;
  /** from when on, in milliseconds; from now on unless told */
  since?: number;
  signal?: AbortSignal;
  /** uniform in [0, 1); tests hand in their own */
  random?: () => number;
}

/** A failure that may pass: another attempt at the same call is harmless, and worth it. */
export class Passing extends Error {
  /** the server asks not to be called before */
  readonly afterMs: number;
  /** nobody answered: what was asked for may have been done */
  readonly isLost: boolean;
  /** nobody listens: it restarts within seconds, or is not there */
  readonly isAbsent: boolean;

  constructor(
    readonly error: CodedError,
    { afterMs = 0, isLost = false, isAbsent = false }: Partial<Pick<Passing, 'afterMs' | 'isLost' | 'isAbsent'>> = {},
  ) {
    super(error.message, { cause: error });
    this.afterMs = afterMs;
    this.isLost = isLost;
    this.isAbsent = isAbsent;
  }
}

const MAX_ABSENT_MS = 3_000;

const BACKOFF = { firstMs: 200, maxMs: 5_000 };
/** What a gateway, or what stands before it, answers while it is busy or away. */
const PASSING_STATUSES = [429, 502, 503, 504];

export const isPassing = (status: number): boolean => PASSING_STATUSES.includes(status);

/** Milliseconds that a `retry-after` header asks for, as seconds or as a date; 0 for what is neither. */
export function retryAfterMs(header: string | null, now = Date.now()): number {
  if (header === null) return 0;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

const unanswered = new WeakSet<object>();

/** Whether a call ended without anybody knowing whether it was done: one of its attempts got no answer of who does it. */
export const isUnanswered = (error: unknown): boolean => error instanceof CodedError && unanswered.has(error);

/** The wait before another attempt; undefined where none fits into what is left. Pure. */
export function pauseBefore(attempt: number, afterMs: number, leftMs: number, random: number): number | undefined {
  // Those who were told the same instant do not all come at it.
  const wait = Math.round(Math.max(backoffMs(attempt, BACKOFF, random), afterMs * (1 + random / 4)));
  return wait <= leftMs ? wait : undefined;
}

/**
 * Repeats a call that may be repeated, as long as it fails by something that may pass and time is left.
 *
 * @param call throws Passing for what may pass; the rest is thrown on
 * @throws CodedError of the last attempt, with `attempts` in its fields where there were several
 */
export async function retrying<T>(call: () => Promise<T>, limits: RetryLimits): Promise<T> {
  const { retryForMs, signal, random = Math.random, since = Date.now() } = limits;
  let isLost = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (failure) {
      if (!(failure instanceof Passing)) throw failure;
      isLost ||= failure.isLost;
      const limit = failure.isAbsent ? Math.min(retryForMs, MAX_ABSENT_MS) : retryForMs;
      const wait = pauseBefore(attempt, failure.afterMs, since + limit - Date.now(), random());
      if (wait === undefined) throw afterAll(failure.error, attempt, isLost);
      await pause(wait, signal);
      if (signal?.aborted) throw afterAll(failure.error, attempt, isLost);
    }
  }
}

function afterAll({ code, fields, message, cause }: CodedError, attempts: number, isLost: boolean): CodedError {
  const several = attempts > 1;
  const text = several ? `${message} (${attempts} attempts)` : message;
  const error = new CodedError(code, several ? { ...fields, attempts } : fields, text, { cause });
  if (isLost) unanswered.add(error);
  return error;
}
