import { type ChildProcess, spawn } from 'node:child_process';
import { cp, symlink } from 'node:fs/promises';
import { basename, delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Api } from '#libs/client';
import { removePostgres } from '#libs/embedded';
import type { Measured } from './bench.js';
import { until } from './devnet.js';
import { Scope } from './scope.js';

const ROWS = 60;
const DEADLINE_SECONDS = 240;
/** dist/test/bench is three below the project. */
const project = fileURLToPath(new URL('../../..', import.meta.url));
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
 * What a newcomer sees: a copy of the sources, nothing built, `npm ci` from npm's cache, `npm start`; until L1 has a first batch, and
 * until the first is final by proof.
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
    const run = new Command(copy, 'start', '--', '--once', '--limit', String(ROWS), '--home', home, '--port', '0');
    scope.add(run, (command) => command.kill());
    const seen = await watch(run);
    const code = await run.exited;
    if (code !== 0) throw new Error(`npm start ended with ${code}:\n${run.output.slice(-2_000)}`);
    const start = {
      name: 'quickstart: npm start, build included, to the first submitted batch',
      value: seen.submitted,
    };
    const both = {
      name: 'quickstart: npm ci with a warm cache, and the same',
      value: install.seconds + seen.submitted,
    };
    const final = {
      name: 'quickstart: npm ci with a warm cache, npm start, to the first batch final by proof',
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

/** The install alone, with nothing from the network: where the cache is not warm, it is not what is measured. */
async function installOffline(scope: Scope, copy: string) {
  const run = new Command(copy, 'ci', '--offline', '--no-audit', '--no-fund');
  scope.add(run, (command) => command.kill());
  const code = await run.exited;
  return { code, seconds: run.seconds(), output: run.output };
}

/** Seconds from the start until each was seen. */
async function watch(run: Command) {
  let api = '';
  const when = async (what: string, condition: () => boolean | Promise<boolean>): Promise<number> => {
    await until(
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

/** npm with its children, in a group of their own. */
class Command {
  readonly exited: Promise<number | NodeJS.Signals | null>;
  isOver = false;
  output = '';
  private readonly child: ChildProcess;
  private readonly started = performance.now();

  constructor(directory: string, ...args: string[]) {
    const options = { cwd: directory, env: newcomersEnvironment(), detached: true };
    this.child = spawn('npm', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part) => {
        this.output += String(part);
      });
    this.exited = new Promise((resolve) => {
      const end = (code: number | NodeJS.Signals | null): void => {
        this.isOver = true;
        resolve(code);
      };
      this.child.once('exit', (code, signal) => end(code ?? signal));
      this.child.once('error', () => end(1));
    });
  }

  seconds(): number {
    return (performance.now() - this.started) / 1_000;
  }

  /** Ends what is left of it: asked first, so that it ends its own children. */
  async kill(): Promise<void> {
    if (this.isOver || this.child.pid === undefined) return;
    process.kill(-this.child.pid, 'SIGTERM');
    const timer = setTimeout(() => process.kill(-(this.child.pid ?? 0), 'SIGKILL'), 30_000);
    await this.exited;
    clearTimeout(timer);
  }
}

/** This one without what the npm that runs the bench tells its scripts: where its project is, and that project's own programs. */
function newcomersEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '', ...others } = process.env;
  const kept = Object.entries(others).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$)/.test(name));
  const folders = PATH.split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: folders.join(delimiter) };
}
