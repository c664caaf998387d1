import { deadline, roundsUnderWay } from '#libs/core';
import { CodedError, isCoded } from '#libs/protocol';

/** Resolves if the dependency is healthy and rejects otherwise. */
export type Check = () => Promise<unknown>;
export type Checks = Readonly<Record<string, Check>>;

export interface CheckResult {
  name: string;
  ok: boolean;
  /** Set if the check failed: its code, or UNAVAILABLE. The cause is only logged. */
  code?: string;
  error?: unknown;
}

/** Runs all checks concurrently, each with a deadline of `milliseconds`. */
export function runChecks(checks: Checks, milliseconds: number): Promise<CheckResult[]> {
  return Promise.all(Object.entries(checks).map(([name, check]) => runCheck(name, check, milliseconds)));
}

/** Checks that no loop of this process is stuck in a round. @throws CodedError LOOP_STUCK */
export async function checkLoops(): Promise<void> {
  const stuck = roundsUnderWay().filter(({ isStuck }) => isStuck);
  if (stuck.length === 0) return;
  const loops = stuck.map(({ name, seconds }) => `${name}: ${Math.round(seconds)} s`).join(', ');
  throw new CodedError('LOOP_STUCK', { loops }, 'a loop is stuck in a round');
}

async function runCheck(name: string, check: Check, milliseconds: number): Promise<CheckResult> {
  try {
    // The call is inside the promise, so that a synchronous throw is also a failed check.
    await deadline(Promise.resolve().then(check), milliseconds, undefined, `check ${name}`);
    return { name, ok: true };
  } catch (error) {
    return { name, ok: false, code: isCoded(error) ? error.code : 'UNAVAILABLE', error };
  }
}

/** @throws CodedError NOT_READY {failed: 'name: CODE, ...'} */
export function assertReady(results: readonly CheckResult[]): void {
  const failed = results.filter(({ ok }) => !ok).map(({ name, code }) => `${name}: ${code}`);
  if (failed.length > 0) throw new CodedError('NOT_READY', { failed: failed.join(', ') }, 'a dependency is not ready');
}
