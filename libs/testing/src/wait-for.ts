import { setTimeout as delay } from 'node:timers/promises';

export interface WaitOptions {
  /** 10 s unless told. */
  deadlineMs?: number;
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
  { deadlineMs = 10_000, intervalMs = 20, what = 'the condition' }: WaitOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  let cause: unknown;
  for (const end = Date.now() + deadlineMs; ; await delay(intervalMs)) {
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
