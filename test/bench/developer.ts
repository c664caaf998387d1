import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measured } from './bench.js';
import { waitUntil } from './devnet.js';
import { Command, installOffline, project } from './newcomer.js';
import { Scope } from './scope.js';
import type { Row } from './table.js';

/** for one run of a spec that is watched */
const DEADLINE_SECONDS = 300;
/** The watched spec, and the source file that is edited. */
const SPEC = 'libs/protocol/src/header.spec.ts';
const SOURCE = 'libs/protocol/src/header.ts';

/** Stages of `.ci/run` with a target, by their names in its summary. It runs them as a developer does. */
const CI_STAGES = { 'npm run lint': '<= 90', 'npm test': '<= 480' };

/**
 * Developer wait times in a fresh copy of the sources: install, checks, unit tests, one spec after an edit, and the
 * stages of CI.
 */
export function benchDeveloper(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const copy = join(await scope.directory(), 'project');
    for (const file of sources()) await cp(join(project, file), join(copy, file));
    const install = await installOffline(scope, copy);
    if (install.code !== 0) throw new Error(`npm ci, from the cache alone: ${install.output.slice(-500)}`);
    const run = async (...command: [string, ...string[]]) => {
      const started = new Command(copy, ...command);
      scope.add(started, (child) => child.kill());
      return { code: await started.exited, seconds: started.seconds(), output: started.output };
    };
    const rows: Row[] = [
      { name: 'npm ci with a warm cache', value: install.seconds, unit: 's', target: '<= 35' },
      { name: 'node_modules', value: megabytes(join(copy, 'node_modules')), unit: 'MB', target: '<= 800' },
    ];
    /** A figure that could not be measured is NaN, which reaches no target; the others are still measured. */
    const failures: string[] = [];
    const second = async (name: string, target: string, measure: () => Promise<number>): Promise<void> => {
      const value = await measure().catch((error: Error) => {
        failures.push(`${name}: ${error.message}`);
        return Number.NaN;
      });
      rows.push({ name, value, unit: 's', target });
    };
    const secondsOf = async (...command: [string, ...string[]]): Promise<number> => {
      const { code, seconds, output } = await run(...command);
      if (code !== 0) throw new Error(`ended with ${code}:\n${failedTests(output) || output.slice(-2_000)}`);
      return seconds;
    };
    await second('npm run check', '<= 20', () => secondsOf('npm', 'run', 'check'));
    await second('npm run test:unit', '<= 45', () => secondsOf('npm', 'run', 'test:unit'));
    await second('one spec in watch mode, after an edit', '<= 3', () => watched(scope, copy));
    const ci = await run('.ci/run');
    if (ci.code !== 0) failures.push(`.ci/run ended with ${ci.code}:\n${failedTests(ci.output)}`);
    const summary = /^stages: .*$/m.exec(ci.output)?.[0] ?? '';
    for (const [name, target] of Object.entries(CI_STAGES))
      rows.push({ name, value: Number(new RegExp(`${name} (\\d+) s`).exec(summary)?.[1]), unit: 's', target });
    const compose = ci.output.split('\n').filter((line) => /^compose: (done|NOT RUN|FAILED)/.test(line));
    const isWhole = compose.length === 1 && compose[0]?.startsWith('compose: done');
    const name = `.ci/run, ${isWhole ? 'compose included' : 'compose not or only partly run'}`;
    rows.push({ name, value: ci.seconds, unit: 's', target: '<= 1800' });
    for (const failure of failures) console.error(failure);
    return { rows, details: { summary, compose, failures } };
  });
}

const failedTests = (output: string): string =>
  output
    .split('\n')
    .filter((line) => line.startsWith('failed: '))
    .join('\n');

/** The files tracked by git, in their current state. */
const sources = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: project,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(project, file)));

const megabytes = (directory: string): number =>
  Number(execFileSync('du', ['-sm', directory], { encoding: 'utf8' }).split('\t')[0]);

/** Seconds from an edit until the spec has run again. */
async function watched(scope: Scope, copy: string): Promise<number> {
  const run = new Command(copy, 'npx', 'vitest', '--watch', '--project', 'unit', SPEC);
  scope.add(run, (started) => started.kill());
  const passes = async (times: number): Promise<void> =>
    waitUntil(
      `run ${times} of ${SPEC}`,
      () => {
        if (run.isOver) throw new Error(`vitest ended:\n${run.output.slice(-2_000)}`);
        return run.output.split('Waiting for file changes').length > times;
      },
      { seconds: DEADLINE_SECONDS, pollMs: 20 },
    );
  await passes(1);
  const started = performance.now();
  await appendFile(join(copy, SOURCE), '\n');
  await passes(2);
  const seconds = (performance.now() - started) / 1_000;
  await scope.end(run);
  return seconds;
}
