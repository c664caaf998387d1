import { setTimeout as delay } from 'node:timers/promises';

export interface WaitOptions {
  /** default: 120 s. Only a failure takes that long; on a busy machine a process may need a minute to start. */
  deadlineMs?: number;
  /**
   * between two checks; default: a tenth of the time waited so far, from 20 to 150 ms, because checks take CPU from the
   * awaited work
   */
  intervalMs?: number;
  /** description for the error message */
  what?: string;
}

/**
 * Waits until `condition` returns something other than false, null or undefined, and returns that. A condition that
 * throws is tried again; its last error becomes the cause of the failure.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { deadlineMs = 120_000, intervalMs, what = 'the condition' }: WaitOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  let cause: unknown;
  const started = Date.now();
  const end = started + deadlineMs;
  const interval = () => intervalMs ?? Math.min(150, Math.max(20, (Date.now() - started) / 10));
  for (; ; await delay(interval())) {
    try {
      const value = await condition();
      if (value !== false && value !== null && value !== undefined) return value as NonNullable<Exclude<T, false>>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() >= end) throw new Error(`${what} did not hold within ${deadlineMs} ms`, { cause });
  }
}
