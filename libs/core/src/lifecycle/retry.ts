import { type Backoff, backoffMs, DEFAULT_BACKOFF } from './backoff.js';
import { pause } from './deadline.js';

export interface RetryOptions {
  signal: AbortSignal;
  backoff?: Backoff;
  /** Whether to try again after this failure. Other failures are thrown at once. */
  isRetryable: (error: unknown) => boolean;
  onFailure?: (error: unknown, attempt: number) => void;
}

/**
 * Runs `work` with backoff until it succeeds, fails with an error that is not retryable, or `signal` aborts.
 *
 * @throws the last error of `work`
 */
export async function retry<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (options.signal.aborted || !options.isRetryable(error)) throw error;
      options.onFailure?.(error, attempt);
      await pause(backoffMs(attempt, options.backoff ?? DEFAULT_BACKOFF, Math.random()), options.signal);
      if (options.signal.aborted) throw error;
    }
  }
}
