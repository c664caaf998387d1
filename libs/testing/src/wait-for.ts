import { setTimeout as delay } from 'node:timers/promises';

export interface WaitOptions {
  /** 10 s unless told. */
  deadlineMs?: number;
  /** Between two looks. Unless told, a tenth of what was waited, from 20 to 150 ms: a look may cost what is waited for its processor. */
  intervalMs?: number;
  /** Named in the failure. */
  what?: string;
}

/**
 * Waits until `condition` gives something other than false, null or undefined, and returns it. A condition that throws counts as
 * not yet; what it threw last is the cause of the failure.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { deadlineMs = 10_000, intervalMs, what = 'the condition' }: WaitOptions = {},
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
