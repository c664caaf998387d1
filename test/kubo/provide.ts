// Where a real Kubo is for tests: KUBO_BIN, the PATH, or the cache that this file, run by itself, fills with Go's client.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Needs Go 1.26. docker-compose.yml names the same. */
export const KUBO_VERSION = 'v0.42.0';
const MODULE = 'github.com/ipfs/kubo';

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'openvolition', `kubo-${KUBO_VERSION}`);

/** The path of a Kubo that is there. */
export function findKubo(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'ipfs'));
  return [process.env.KUBO_BIN ?? '', ...onPath, join(cache, 'ipfs')].find((path) => path !== '' && existsSync(path));
}

/**
 * Builds Kubo at its pinned version, checked against the sums that its own go.sum has, into the cache.
 *
 * @throws Error that says why it cannot be built here
 */
export async function buildKubo(minutes: number): Promise<string> {
  const limit = AbortSignal.timeout(minutes * 60_000);
  // The module's folder is where it is built: as `go install` does, but needing no list of all versions.
  const module = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `${MODULE}@${KUBO_VERSION}`], {
      encoding: 'utf8',
      timeout: minutes * 60_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  mkdirSync(cache, { recursive: true });
  const half = join(cache, `ipfs.${process.pid}`);
  const go = spawn('nice', ['-n', '15', 'go', 'build', '-trimpath', '-ldflags=-s -w', '-o', half, './cmd/ipfs'], {
    cwd: module.Dir,
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
    renameSync(half, join(cache, 'ipfs'));
  } finally {
    rmSync(half, { force: true });
  }
  return join(cache, 'ipfs');
}

const MINUTES = 12;

async function provide(): Promise<string> {
  const found = findKubo();
  if (found !== undefined) return found;
  try {
    return await buildKubo(MINUTES);
  } catch (error) {
    const { code, stderr, message } = error as Error & { code?: string; stderr?: string };
    if (code === 'ENOENT') throw new Error('there is no Kubo and no Go to build it with');
    if (code === 'ABORT_ERR') throw new Error(`building it took more than ${MINUTES} minutes`);
    throw new Error((stderr || message).trim().split('\n').slice(-3).join(' '));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await provide().then(console.log, (error) => {
    console.error(`Kubo: ${error.message}`);
    process.exitCode = 1;
  });
}
