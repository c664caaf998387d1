import { backoffMs, pause } from '#libs/core';
import { CodedError } from '#libs/protocol/base';

/** Limits of retries. */
export interface RetryLimits {
  retryForMs: number;
  /** start of the time limit, in milliseconds; default: now */
  since?: number;
  signal?: AbortSignal;
  /** uniform in [0, 1); tests pass their own */
  random?: () => number;
}

/** A temporary failure, after which the same call may be retried. */
export class TransientFailure extends Error {
  /** minimum delay requested by the server */
  readonly afterMs: number;
  /** there was no response, so the call may have been executed */
  readonly isLost: boolean;
  /** nothing listens: the server restarts within seconds, or does not exist */
  readonly isAbsent: boolean;

  constructor(
    readonly error: CodedError,
    {
      afterMs = 0,
      isLost = false,
      isAbsent = false,
    }: Partial<Pick<TransientFailure, 'afterMs' | 'isLost' | 'isAbsent'>> = {},
  ) {
    super(error.message, { cause: error });
    this.afterMs = afterMs;
    this.isLost = isLost;
    this.isAbsent = isAbsent;
  }
}

const MAX_ABSENT_MS = 3_000;

const BACKOFF = { firstMs: 200, maxMs: 5_000 };
/** Statuses of a busy or unavailable gateway or proxy. */
const TRANSIENT_STATUSES = [429, 502, 503, 504];

export const isTransientStatus = (status: number): boolean => TRANSIENT_STATUSES.includes(status);

/** Milliseconds of a `retry-after` header with seconds or a date; 0 for anything else. */
export function retryAfterMs(header: string | null, now = Date.now()): number {
  if (header === null) return 0;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

const unanswered = new WeakSet<object>();

/** Whether a call's outcome is unknown, because at least one of its attempts got no response. */
export const isUnanswered = (error: unknown): boolean => error instanceof CodedError && unanswered.has(error);

/** The delay before another attempt; undefined if it exceeds the remaining time. */
export function pauseBefore(attempt: number, afterMs: number, leftMs: number, random: number): number | undefined {
  // Jitter, so that clients with the same `retry-after` do not return at the same instant.
  const wait = Math.round(Math.max(backoffMs(attempt, BACKOFF, random), afterMs * (1 + random / 4)));
  return wait <= leftMs ? wait : undefined;
}

/**
 * Retries an idempotent call while it fails temporarily and time is left.
 *
 * @param call throws TransientFailure for temporary failures; other errors are rethrown
 * @throws CodedError of the last attempt, with `attempts` in its fields if there were several
 */
export async function retrying<T>(call: () => Promise<T>, limits: RetryLimits): Promise<T> {
  const { retryForMs, signal, random = Math.random, since = Date.now() } = limits;
  let isLost = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (failure) {
      if (!(failure instanceof TransientFailure)) throw failure;
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
