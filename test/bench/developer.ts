import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measured } from './bench.js';
import { until } from './devnet.js';
import { Command, installOffline, project } from './newcomer.js';
import { Scope } from './scope.js';
import type { Row } from './table.js';

const DEADLINE_SECONDS = 3_600;
/** The watched spec, and the source file that is edited. */
const SPEC = 'libs/protocol/src/header.spec.ts';
const SOURCE = 'libs/protocol/src/header.ts';

/** Waiting times of a developer in a fresh copy of the sources: installing, checks, each tier of tests, one spec after an edit. */
export function benchDeveloper(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const copy = join(await scope.directory(), 'project');
    for (const file of sources()) await cp(join(project, file), join(copy, file));
    const install = await installOffline(scope, copy);
    if (install.code !== 0) throw new Error(`npm ci, from the cache alone: ${install.output.slice(-500)}`);
    const rows: Row[] = [
      { name: 'npm ci with a warm cache', value: install.seconds, unit: 's', target: '<= 35' },
      { name: 'node_modules', value: megabytes(join(copy, 'node_modules')), unit: 'MB', target: '<= 800' },
    ];
    const measure = async (name: string, target: string, ...command: [string, ...string[]]): Promise<void> => {
      const run = new Command(copy, ...command);
      scope.add(run, (started) => started.kill());
      const code = await run.exited;
      if (code !== 0) throw new Error(`${name} ended with ${code}:\n${run.output.slice(-2_000)}`);
      rows.push({ name, value: run.seconds(), unit: 's', target });
    };
    await measure('npm run check', '<= 20', 'npm', 'run', 'check');
    await measure('npm run test:unit', '<= 45', 'npm', 'run', 'test:unit');
    rows.push({
      name: 'one spec in watch mode, after an edit',
      value: await watched(scope, copy),
      unit: 's',
      target: '<= 3',
    });
    await measure('npm test', '<= 480', 'npm', 'test');
    await measure('npm run lint', '<= 90', 'npm', 'run', 'lint');
    return { rows };
  });
}

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
    until(
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
