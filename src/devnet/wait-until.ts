import { setTimeout as delay } from 'node:timers/promises';
import { CodedError } from '#libs/protocol';

const DEADLINE_MS = 180_000;
const POLL_MS = 250;

/** Waits until `condition` holds. @throws CodedError WAIT_TIMEOUT {expected}, or the signal's reason */
export async function waitUntil(
  condition: () => Promise<boolean>,
  expected: string,
  signal: AbortSignal,
): Promise<void> {
  for (const end = Date.now() + DEADLINE_MS; !(await condition()); await delay(POLL_MS)) {
    signal.throwIfAborted();
    if (Date.now() > end) throw new CodedError('WAIT_TIMEOUT', { expected });
  }
}
