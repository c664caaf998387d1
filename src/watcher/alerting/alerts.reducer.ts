import type { Problem } from './problem.js';

/** A problem and its history. Times in seconds since 1970. */
export interface Alert {
  problem: Problem;
  /** when it was first seen */
  since: number;
  lastSeen: number;
  /** when its last notice was written */
  notifiedAt: number;
}

export type NoticeState = 'firing' | 'reminder' | 'resolved';

/** Something to tell the operator of this watcher. */
export interface Notice {
  state: NoticeState;
  alert: Alert;
}

export interface AlertLimits {
  /** a problem that was not seen for longer is resolved, so that one that comes and goes is one alert */
  clearSeconds: number;
  /** a problem that persists is repeated this often */
  remindSeconds: number;
}

export type Alerts = ReadonlyMap<string, Alert>;

export const idOf = ({ code, subject }: Pick<Problem, 'code' | 'subject'>): string =>
  subject === '' ? code : `${code}/${subject}`;

/** The alerts after `problems` were found, and the notices to send. A problem fires once, however often it is found. */
export function nextAlerts(
  alerts: Alerts,
  problems: readonly Problem[],
  now: number,
  { clearSeconds, remindSeconds }: AlertLimits,
): { alerts: Alerts; notices: Notice[] } {
  const next = new Map<string, Alert>();
  const notices: Notice[] = [];
  const notify = (state: NoticeState, alert: Alert): Alert => {
    notices.push({ state, alert });
    return alert;
  };
  for (const problem of problems) {
    const id = idOf(problem);
    const before = alerts.get(id);
    if (!before) next.set(id, notify('firing', { problem, since: now, lastSeen: now, notifiedAt: now }));
    else {
      const seen = { ...before, problem, lastSeen: now };
      const isDue = now - before.notifiedAt >= remindSeconds;
      next.set(id, isDue ? notify('reminder', { ...seen, notifiedAt: now }) : seen);
    }
  }
  for (const [id, alert] of alerts) {
    if (next.has(id)) continue;
    if (now - alert.lastSeen > clearSeconds) notify('resolved', alert);
    else next.set(id, alert);
  }
  return { alerts: next, notices };
}
