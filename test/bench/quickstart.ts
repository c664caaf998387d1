import { cp, symlink } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Api } from '#libs/client';
import { removePostgres } from '#libs/embedded';
import type { Measured } from './bench.js';
import { waitUntil } from './devnet.js';
import { Command, installOffline, project } from './newcomer.js';
import { Scope } from './scope.js';

const ROWS = 60;
const DEADLINE_SECONDS = 240;
const PARTS = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'tsconfig.json',
  'tsconfig.build.json',
  'src',
  'libs',
  'circuits',
];
const isSource = (path: string): boolean => !['node_modules', 'dist'].includes(basename(path));

/**
 * The waiting times of a new user: a copy of the sources, nothing built, `npm ci` from npm's cache, `npm start`, until
 * the first batch is submitted and until it is final.
 */
export function benchQuickstart(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const directory = await scope.directory();
    const copy = join(directory, 'project');
    for (const part of PARTS)
      await cp(join(project, part), join(copy, part), {
        recursive: true,
        filter: (path) => isSource(relative(project, path)),
      });
    const install = await installOffline(scope, copy);
    if (install.code !== 0) await symlink(join(project, 'node_modules'), join(copy, 'node_modules'));
    const home = join(directory, 'home');
    scope.add(home, (place) => removePostgres(join(place, 'postgres')));
    const run = new Command(
      copy,
      'npm',
      'start',
      '--',
      '--once',
      '--limit',
      String(ROWS),
      '--home',
      home,
      '--port',
      '0',
    );
    scope.add(run, (command) => command.kill());
    const seen = await watch(run);
    const code = await run.exited;
    if (code !== 0) throw new Error(`npm start ended with ${code}:\n${run.output.slice(-2_000)}`);
    const start = {
      name: 'quickstart: npm start, build included, to the first submitted batch',
      value: seen.submitted,
    };
    const both = {
      name: 'quickstart: npm ci with a warm cache, npm start, to the first submitted batch',
      value: install.seconds + seen.submitted,
    };
    const final = {
      name: 'quickstart: npm ci with a warm cache, npm start, to the first final batch',
      value: install.seconds + seen.final,
    };
    const installed = install.code === 0;
    return {
      rows: [
        ...(installed ? [start, both] : [start]).map((row) => ({ ...row, unit: 's', target: '< 60' })),
        ...(installed ? [{ ...final, unit: 's', target: '< 120' }] : []),
      ],
      details: {
        rows: ROWS,
        npmCi: install.code === 0 ? install.seconds : `not from the cache alone: ${install.output.slice(-500)}`,
        ...seen,
        ended: run.seconds(),
      },
    };
  });
}

/** Seconds from the start until each state was observed. */
async function watch(run: Command) {
  let api = '';
  const when = async (what: string, condition: () => boolean | Promise<boolean>): Promise<number> => {
    await waitUntil(
      `npm start: ${what}`,
      async () => {
        if (run.isOver) throw new Error(`npm start ended before ${what}:\n${run.output.slice(-2_000)}`);
        return condition();
      },
      { seconds: DEADLINE_SECONDS, pollMs: 100 },
    );
    return run.seconds();
  };
  const built = await when('what it builds', () => run.output.includes('starting L1'));
  const serving = await when('an API', () => {
    api = /the API is at (\S+)\/docs/.exec(run.output)?.[1] ?? '';
    return api !== '';
  });
  const first = new Api(api, { timeoutMs: 5_000, retryForMs: 0 });
  const submitted = await when('a submitted batch', async () => {
    const status = await first.status().catch(() => undefined);
    return (status?.batches.submitted ?? 0) >= 1;
  });
  const final = await when('a final batch', async () => {
    const status = await first.status().catch(() => undefined);
    return (status?.batches.final ?? 0) >= 1;
  });
  return { built, serving, submitted, final };
}
