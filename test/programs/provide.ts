// Finds the real programs that tests run against: in a variable, the PATH, Go's folder, or a cache. Run with a
// program's name, this file builds the program into the cache with Go.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Recipe {
  module: string;
  version: string;
  /** package below the module */
  main: string;
  file: string;
  /** variable with the path of another binary */
  variable: string;
}

/** All need Go 1.26. docker-compose.yml uses the same versions of Kubo and Prometheus. */
const RECIPES = {
  kubo: {
    module: 'github.com/ipfs/kubo',
    version: 'v0.42.0',
    main: './cmd/ipfs',
    file: 'ipfs',
    variable: 'KUBO_BIN',
  },
  geth: {
    module: 'github.com/ethereum/go-ethereum',
    version: 'v1.17.10',
    main: './cmd/geth',
    file: 'geth',
    variable: 'GETH_BIN',
  },
  promtool: {
    module: 'github.com/prometheus/prometheus',
    // of Prometheus 3.5.0
    version: 'v0.305.0',
    main: './cmd/promtool',
    file: 'promtool',
    variable: 'PROMTOOL_BIN',
  },
} satisfies Record<string, Recipe>;

export type Program = keyof typeof RECIPES;

const cacheOf = (program: Program): string =>
  join(
    process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'openvolition',
    `${program}-${RECIPES[program].version}`,
  );

/** The path of an installed program; undefined if there is none. */
export function findProgram(program: Program): string | undefined {
  const { file, variable } = RECIPES[program];
  const goPath = process.env.GOPATH || join(homedir(), 'go');
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(goPath, 'bin'), cacheOf(program)];
  const candidates = [process.env[variable] ?? '', ...folders.map((folder) => join(folder, file))];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/**
 * Builds a program at its pinned version into the cache, verified against its go.sum.
 *
 * @throws Error with the reason why it cannot be built here
 */
async function build(program: Program, minutes: number): Promise<string> {
  const { module, version, main, file } = RECIPES[program];
  const cache = cacheOf(program);
  const limit = AbortSignal.timeout(minutes * 60_000);
  // Build in the module's folder, like `go install`, but without requesting the list of all versions.
  const { Dir } = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `${module}@${version}`], {
      encoding: 'utf8',
      timeout: minutes * 60_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  mkdirSync(cache, { recursive: true });
  const half = join(cache, `${file}.${process.pid}`);
  const go = spawn('nice', ['-n', '15', 'go', 'build', '-trimpath', '-ldflags=-s -w', '-o', half, main], {
    cwd: Dir,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: limit,
  });
  let complaints = '';
  go.stderr.on('data', (part) => {
    complaints = (complaints + part).slice(-2_000);
  });
  try {
    await new Promise<void>((resolve, reject) => {
      go.once('error', reject);
      go.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`go build failed: ${complaints}`))));
    });
    renameSync(half, join(cache, file));
  } finally {
    rmSync(half, { force: true });
  }
  return join(cache, file);
}

const MINUTES = 12;

async function provide(program: Program): Promise<string> {
  const found = findProgram(program);
  if (found !== undefined) return found;
  try {
    return await build(program, MINUTES);
  } catch (error) {
    const { code, stderr, message } = error as Error & { code?: string; stderr?: string };
    if (code === 'ENOENT') throw new Error(`${program} is not installed, and neither is Go to build it`);
    if (code === 'ABORT_ERR') throw new Error(`the build took more than ${MINUTES} minutes`);
    throw new Error((stderr || message).trim().split('\n').slice(-3).join(' '));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = process.argv[2] ?? '';
  const provided = program in RECIPES ? provide(program as Program) : Promise.reject(new Error('not a known program'));
  await provided.then(console.log, (error) => {
    console.error(`${program}: ${error.message}`);
    process.exitCode = 1;
  });
}
