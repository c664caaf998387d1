import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CodedError } from '#libs/protocol';
import { freePort } from './free-port.js';
import { isReachableBy, type Owner, postgresOwner } from './owner.js';
import { locatePostgres } from './postgres-binaries.js';
import { type CommandResult, runCommand } from './run-command.js';

export interface PostgresServerOptions {
  /** Contains data, password and log. */
  directory: string;
  /** An existing server to use instead. Nothing is started or stopped then. */
  databaseUrl?: string;
  /** Holds data and binaries if root runs PostgreSQL as a user that cannot reach `directory` or node_modules. */
  sharedDirectory?: string;
  /** Port to listen on. Default: a free one at each start. */
  port?: number;
  /** Settings in addition to the defaults, such as `{fsync: 'off'}` in tests. */
  settings?: Readonly<Record<string, string>>;
}

export interface PostgresServer {
  /** URL of the database `postgres`, with user and password. */
  readonly url: string;
  /** Whether the server was already running: left by a killed parent, or given by `databaseUrl`. */
  readonly attached: boolean;
  /** Process id of the postmaster, the parent of all sessions; undefined for a server given by `databaseUrl`. */
  readonly pid: number | undefined;
  /** Ends sessions, writes a checkpoint and stops the server. Does nothing to a server given by `databaseUrl`. */
  stop(): Promise<void>;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Every service and every member of a devnet has its own pool.
  max_connections: '300',
};
const SHARED_DIRECTORY = '/var/lib/openvolition';
const START_ATTEMPTS = 3;
const LOG_TAIL_CHARACTERS = 1_000;

/**
 * Starts PostgreSQL with its data in a directory, or attaches to it if it runs. The first start initialises it with
 * data checksums, SCRAM, and a random password that only this user can read. Listens on loopback. When started by root
 * it runs as `nobody`.
 *
 * @throws CodedError POSTGRES_BINARIES_MISSING | POSTGRES_START_FAILED {step, log}
 */
export async function startPostgres(options: PostgresServerOptions): Promise<PostgresServer> {
  if (options.databaseUrl !== undefined)
    return { url: options.databaseUrl, attached: true, pid: undefined, stop: async () => {} };
  const cluster = await Cluster.at(options.directory, options.sharedDirectory ?? SHARED_DIRECTORY);
  const attached = await cluster.isRunning();
  if (!attached) {
    await cluster.initialise(options.settings?.fsync !== 'off');
    await cluster.start({ ...SETTINGS, ...options.settings }, options.port);
  }
  return { url: await cluster.url(), attached, pid: await cluster.pid(), stop: () => cluster.stop() };
}

/** Stops the server in `directory`, if one is running, such as one left by a killed process. */
export async function stopPostgres(directory: string, sharedDirectory = SHARED_DIRECTORY): Promise<void> {
  if (!(await exists(directory))) return;
  const cluster = await Cluster.at(directory, sharedDirectory);
  if (await cluster.isRunning()) await cluster.stop();
}

/** Stops the server in `directory` and removes all of its data, including data in `sharedDirectory`. */
export async function removePostgres(directory: string, sharedDirectory = SHARED_DIRECTORY): Promise<void> {
  if (!(await exists(directory))) return;
  const cluster = await Cluster.at(directory, sharedDirectory);
  if (await cluster.isRunning()) await cluster.stop();
  await cluster.remove();
  await rm(directory, { recursive: true, force: true });
}

class Cluster {
  private readonly passwordFile: string;
  private readonly data: string;
  private readonly log: string;

  private constructor(
    private readonly owner: Owner,
    private readonly native: string,
    directory: string,
    /** Owned by the user that PostgreSQL runs as, and reachable by it. */
    private readonly home: string,
  ) {
    this.passwordFile = join(directory, 'password');
    this.data = join(home, 'data');
    this.log = join(home, 'log');
  }

  static async at(directory: string, sharedDirectory: string): Promise<Cluster> {
    const owner = await postgresOwner();
    const place = resolve(directory);
    await mkdir(place, { recursive: true });
    const { native } = await locatePostgres(owner, sharedDirectory);
    return new Cluster(owner, native, place, await homeOf(owner, place, sharedDirectory));
  }

  async isRunning(): Promise<boolean> {
    if (!(await exists(join(this.data, 'postmaster.pid')))) return false;
    return (await this.run('pg_ctl', ['-D', this.data, 'status'])).status === 0;
  }

  /**
   * Creates the cluster unless it exists. A password without data, or data without one, is an interrupted start: redo
   * it.
   */
  async initialise(durably: boolean): Promise<void> {
    const complete = (await exists(join(this.data, 'PG_VERSION'))) && (await exists(this.passwordFile));
    if (complete) return;
    await this.removeData();
    const password = randomBytes(24).toString('base64url');
    const unfinished = `${this.data}.unfinished`;
    const passwordForInitdb = join(this.home, '.password');
    await rm(unfinished, { recursive: true, force: true });
    await writeSynced(this.passwordFile, password);
    await writeFile(passwordForInitdb, password, { mode: 0o600 });
    if (this.owner.dropped) await chown(passwordForInitdb, this.owner.uid, this.owner.gid);
    try {
      const options = durably ? INITDB_OPTIONS : [...INITDB_OPTIONS, '--no-sync'];
      const place = ['-D', unfinished, '-U', 'postgres', `--pwfile=${passwordForInitdb}`];
      await this.step('initdb', [...place, ...options]);
    } finally {
      await rm(passwordForInitdb, { force: true });
    }
    await rename(unfinished, this.data);
  }

  async start(settings: Readonly<Record<string, string>>, port?: number): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
        const options = `-p ${port ?? (await freePort())} ${flags.join(' ')}`;
        await this.step('pg_ctl', ['-D', this.data, '-w', '-t', '60', '-l', this.log, '-o', options, 'start']);
        return;
      } catch (error) {
        // Another process may have taken the free port meanwhile.
        if (attempt === START_ATTEMPTS) throw error;
      }
    }
  }

  async stop(): Promise<void> {
    const stopped = await this.run('pg_ctl', ['-D', this.data, '-m', 'fast', '-w', '-t', '30', 'stop']);
    if (stopped.status !== 0 && (await this.isRunning())) {
      await this.run('pg_ctl', ['-D', this.data, '-m', 'immediate', '-w', '-t', '10', 'stop']);
    }
  }

  async url(): Promise<string> {
    const password = (await readFile(this.passwordFile, 'utf8')).trim();
    const port = (await this.pidFile())[3];
    return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  }

  async pid(): Promise<number> {
    return Number((await this.pidFile())[0]);
  }

  private async pidFile(): Promise<string[]> {
    return (await readFile(join(this.data, 'postmaster.pid'), 'utf8')).split('\n');
  }

  async remove(): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }

  private async removeData(): Promise<void> {
    await rm(this.data, { recursive: true, force: true });
    await rm(this.passwordFile, { force: true });
  }

  private async step(program: string, args: string[]): Promise<void> {
    const { status, output } = await this.run(program, args);
    if (status === 0) return;
    const serverLog = await readFile(this.log, 'utf8').catch(() => '');
    const log = `${output}\n${serverLog}`.trim().slice(-LOG_TAIL_CHARACTERS);
    throw new CodedError('POSTGRES_START_FAILED', { step: program, log }, `${program} failed:\n${log}`);
  }

  private run(program: string, args: string[]): Promise<CommandResult> {
    const ids = this.owner.dropped ? { uid: this.owner.uid, gid: this.owner.gid } : {};
    return runCommand(join(this.native, 'bin', program), args, {
      ...ids,
      cwd: this.home,
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    }).catch((cause) => {
      throw new CodedError('POSTGRES_START_FAILED', { step: program }, `cannot run ${program}`, { cause });
    });
  }
}

const INITDB_OPTIONS = ['--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--data-checksums'];

// When root starts it, the data belong to another user, who must be able to reach the directory.
async function homeOf(owner: Owner, directory: string, sharedDirectory: string): Promise<string> {
  if (!owner.dropped) return directory;
  const inPlace = await isReachableBy(owner, directory);
  const name = `postgres-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  const home = inPlace ? join(directory, 'server') : join(sharedDirectory, name);
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (!inPlace && !(await isReachableBy(owner, sharedDirectory))) {
    throw new CodedError(
      'POSTGRES_START_FAILED',
      { step: 'directory', directory, sharedDirectory },
      `user ${owner.uid} can reach neither`,
    );
  }
  await chown(home, owner.uid, owner.gid);
  await chmod(home, 0o700);
  return home;
}

async function writeSynced(path: string, content: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
