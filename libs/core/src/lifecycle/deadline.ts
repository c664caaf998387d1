import { CodedError } from '#libs/protocol';

/**
 * `promise`, or a rejection once `milliseconds` have passed or `signal` is aborted, whichever is first. The work itself is not
 * stopped: hand it a signal too where it takes one (`deadlineSignal`).
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
  // The loser of the race may still reject, with nobody listening any more.
  promise.catch(() => {});
  limit.catch(() => {});
  try {
    return await Promise.race([promise, limit]);
  } finally {
    giveUp();
  }
}

/** A signal that aborts after `milliseconds` or with `signal`. */
export function deadlineSignal(milliseconds: number, signal?: AbortSignal): AbortSignal {
  const limit = AbortSignal.timeout(milliseconds);
  return signal === undefined ? limit : AbortSignal.any([limit, signal]);
}

/** Waits `milliseconds`, or less: an abort resolves it early (ask `signal.aborted` afterwards). */
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
