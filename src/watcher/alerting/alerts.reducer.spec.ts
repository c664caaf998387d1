import { describe, expect, it } from 'vitest';
import { type Alerts, type Notice, nextAlerts } from './alerts.reducer.js';
import type { Problem } from './problem.js';

const LIMITS = { clearSeconds: 100, remindSeconds: 1_000 };
const late: Problem = { code: 'PROOF_LATE', subject: '', severity: 'critical', fields: { batch: 4 } };
const silent = (subject: string): Problem => ({ code: 'MEMBER_SILENT', subject, severity: 'warning', fields: {} });

/** Runs rounds of [time, problems] and returns the notices of each as `state alert`. */
function run(...rounds: [now: number, problems: Problem[]][]): string[][] {
  let alerts: Alerts = new Map();
  return rounds.map(([now, problems]) => {
    const next = nextAlerts(alerts, problems, now, LIMITS);
    alerts = next.alerts;
    return next.notices.map(({ state, alert }: Notice) => `${state} ${alert.problem.code}${alert.problem.subject}`);
  });
}

describe('nextAlerts', () => {
  it('tells of a problem once, however often it is found', () => {
    expect(run([0, [late]], [10, [late]], [20, [{ ...late, fields: { batch: 5 } }]])).toEqual([
      ['firing PROOF_LATE'],
      [],
      [],
    ]);
  });

  it('tells of each subject', () => {
    expect(run([0, [silent('a')]], [1, [silent('a'), silent('b')]])).toEqual([
      ['firing MEMBER_SILENTa'],
      ['firing MEMBER_SILENTb'],
    ]);
  });

  it('resolves a problem only when it was away for a while', () => {
    expect(run([0, [late]], [100, []], [150, [late]], [250, []], [251, []], [252, [late]])).toEqual([
      ['firing PROOF_LATE'],
      [],
      [],
      [],
      ['resolved PROOF_LATE'],
      ['firing PROOF_LATE'],
    ]);
  });

  it('repeats a problem that lasts', () => {
    expect(run([0, [late]], [999, [late]], [1_000, [late]], [1_999, [late]], [2_000, [late]])).toEqual([
      ['firing PROOF_LATE'],
      [],
      ['reminder PROOF_LATE'],
      [],
      ['reminder PROOF_LATE'],
    ]);
  });

  it('keeps the time at which a problem was first seen, and its latest fields', () => {
    const { alerts } = nextAlerts(
      nextAlerts(new Map(), [late], 5, LIMITS).alerts,
      [{ ...late, fields: {} }],
      9,
      LIMITS,
    );
    expect([...alerts.values()]).toEqual([{ problem: { ...late, fields: {} }, since: 5, lastSeen: 9, notifiedAt: 5 }]);
  });
});
