import { deadline, roundsUnderWay } from '#libs/core';
import { CodedError, isCoded } from '#libs/protocol';

/** Resolves when the dependency answers; rejects otherwise. */
export type Check = () => Promise<unknown>;
export type Checks = Readonly<Record<string, Check>>;

export interface CheckResult {
  name: string;
  ok: boolean;
  /** Present where the check failed: its code, or UNAVAILABLE. The cause goes to the log. */
  code?: string;
  error?: unknown;
}

/** Runs all checks at once, each within `milliseconds`. */
export function runChecks(checks: Checks, milliseconds: number): Promise<CheckResult[]> {
  return Promise.all(Object.entries(checks).map(([name, check]) => runCheck(name, check, milliseconds)));
}

/** No loop of this process is stuck in a round. @throws CodedError LOOP_STUCK */
export async function checkLoops(): Promise<void> {
  const stuck = roundsUnderWay().filter(({ isStuck }) => isStuck);
  if (stuck.length === 0) return;
  const loops = stuck.map(({ name, seconds }) => `${name}: ${Math.round(seconds)} s`).join(', ');
  throw new CodedError('LOOP_STUCK', { loops }, 'a loop waits for something that does not come');
}

async function runCheck(name: string, check: Check, milliseconds: number): Promise<CheckResult> {
  try {
    // The call is inside the promise: a check that throws at once is a failed check, too.
    await deadline(Promise.resolve().then(check), milliseconds, undefined, `check ${name}`);
    return { name, ok: true };
  } catch (error) {
    return { name, ok: false, code: isCoded(error) ? error.code : 'UNAVAILABLE', error };
  }
}

/** @throws CodedError NOT_READY {failed: 'name: CODE, ...'} */
export function assertReady(results: readonly CheckResult[]): void {
  const failed = results.filter(({ ok }) => !ok).map(({ name, code }) => `${name}: ${code}`);
  if (failed.length > 0)
    throw new CodedError('NOT_READY', { failed: failed.join(', ') }, 'a dependency does not answer');
}
