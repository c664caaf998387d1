import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { Metrics } from '#libs/platform';
import { runbookOf } from '../../src/watcher/alerting/notice.js';
import { PROBLEM_CODES } from '../../src/watcher/alerting/problem.js';
import { watcherMetrics } from '../../src/watcher/metrics.js';
import { findProgram } from '../programs/provide.js';

// Alert rules of the watcher: complete, with a runbook page and a test each; promtool evaluates them where it is installed.

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docker/prometheus');

interface Rule {
  alert: string;
  expr: string;
  annotations: { runbook: string };
}
interface RuleTest {
  alert_rule_test: { alertname: string; exp_alerts: unknown[] }[];
}

const read = <T>(file: string): T => load(readFileSync(join(folder, file), 'utf8')) as T;
const rules = read<{ groups: { rules: Rule[] }[] }>('watcher-alerts.yml').groups.flatMap((group) => group.rules);

describe('the alert rules of the watcher', () => {
  it('have one for every problem that it sees', () => {
    const codes = rules.flatMap(
      ({ expr }) => /^volition_watcher_alert_info\{code="(\w+)"\} == 1$/.exec(expr)?.[1] ?? [],
    );
    expect(codes.toSorted()).toEqual([...PROBLEM_CODES].sort());
  });

  it('have a runbook page each, which notifications name as well', () => {
    for (const { annotations } of rules)
      expect(existsSync(join(root, annotations.runbook)), annotations.runbook).toBe(true);
    const pages = rules.map(({ annotations }) => annotations.runbook.split('/').at(-1) as string);
    expect(readdirSync(join(root, 'docs/runbooks')).toSorted()).toEqual(['README.md', ...pages].toSorted());
    expect(rules.map(({ annotations }) => annotations.runbook)).toEqual(
      expect.arrayContaining(PROBLEM_CODES.map(runbookOf)),
    );
  });

  it('name only metrics that the watcher has', async () => {
    const metrics = new Metrics('watcher');
    watcherMetrics(metrics);
    const known = (await metrics.registry.getMetricsAsJSON()).map(({ name }) => name);
    const named = rules.flatMap(({ expr }) => expr.match(/volition_\w+/g) ?? []);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('have a test each, in which they fire and stop', () => {
    const tests = read<{ tests: RuleTest[] }>('alerts.test.yml').tests.flatMap((test) => test.alert_rule_test);
    for (const { alert } of rules) {
      const fires = tests.filter(({ alertname }) => alertname === alert).map(({ exp_alerts }) => exp_alerts.length > 0);
      expect(new Set(fires), alert).toEqual(new Set([true, false]));
    }
  });

  const promtool = findProgram('promtool');
  it.skipIf(promtool === undefined)('pass their tests', () => {
    const options = { cwd: folder, encoding: 'utf8' as const, timeout: 60_000 };
    expect(execFileSync(promtool as string, ['check', 'rules', 'alerts.yml', 'watcher-alerts.yml'], options)).toContain(
      'SUCCESS',
    );
    expect(execFileSync(promtool as string, ['test', 'rules', 'alerts.test.yml'], options)).toContain('SUCCESS');
  });
});
