import { CodedError } from '#libs/protocol/base';

/**
 * Settles as `promise` does, or rejects once `milliseconds` have passed or `signal` aborts. The work itself is not
 * stopped: pass it a signal as well where it accepts one (`deadlineSignal`).
 *
 * @throws CodedError DEADLINE_EXCEEDED {milliseconds, what} | ABORTED {what}
 */
export async function deadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  signal?: AbortSignal,
  what = 'call',
): Promise<T> {
  let giveUp: () => void = () => {};
  const limit = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new CodedError('DEADLINE_EXCEEDED', { milliseconds, what }, `${what} took longer than ${milliseconds} ms`),
        ),
      milliseconds,
    );
    const abort = () => reject(aborted(what, signal?.reason));
    giveUp = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
  // The loser of the race may reject later: mark it as handled.
  promise.catch(() => {});
  limit.catch(() => {});
  try {
    return await Promise.race([promise, limit]);
  } finally {
    giveUp();
  }
}

/** A signal that aborts after `milliseconds`, or earlier if `signal` does. */
export function deadlineSignal(milliseconds: number, signal?: AbortSignal): AbortSignal {
  const limit = AbortSignal.timeout(milliseconds);
  return signal === undefined ? limit : AbortSignal.any([limit, signal]);
}

/** Waits `milliseconds`. An abort resolves it early, so check `signal.aborted` afterwards. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
  });
}

function aborted(what: string, cause: unknown): CodedError {
  return new CodedError('ABORTED', { what }, `${what} was aborted`, { cause });
}
