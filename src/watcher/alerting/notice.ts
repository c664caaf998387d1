import type { DeploymentId } from '#libs/protocol';
import { idOf, type Notice } from './alerts.reducer.js';

/** Folder of the runbook pages, one for each problem. */
export const RUNBOOKS = 'docs/runbooks';

export const runbookOf = (code: string): string => `${RUNBOOKS}/${code.toLowerCase().replaceAll('_', '-')}.md`;

/** A notice as JSON, as the webhook sends it. Times are ISO 8601. */
export function noticeBody({ state, alert }: Notice, { chainId, settlement }: DeploymentId): string {
  const { problem, since, lastSeen } = alert;
  return JSON.stringify({
    version: 1,
    deployment: { chainId, settlement },
    alert: idOf(problem),
    state,
    ...problem,
    since: iso(since),
    lastSeen: iso(lastSeen),
    runbook: runbookOf(problem.code),
  });
}

/** The latest time that a `Date` can hold, in seconds. */
const LAST_SECOND = 8_640_000_000_000;

/** ISO 8601 of a time in seconds since 1970. */
export const iso = (seconds: number): string => new Date(Math.min(seconds, LAST_SECOND) * 1_000).toISOString();
