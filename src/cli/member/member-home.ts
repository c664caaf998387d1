import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { orRemoved } from '#libs/core';

/** The folder of one member's keys and configuration. */
export class MemberHome {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** what compose.member.yml mounts; entered by this user only */
  get secrets(): string {
    return join(this.folder, 'secrets');
  }

  get keystore(): string {
    return join(this.secrets, 'ethereum.json');
  }

  get password(): string {
    return join(this.secrets, 'ethereum.password');
  }

  get databasePassword(): string {
    return join(this.secrets, 'postgres.password');
  }

  get databaseUrl(): string {
    return join(this.secrets, 'database-url');
  }

  get swarmKey(): string {
    return join(this.secrets, 'swarm.key');
  }

  get environment(): string {
    return join(this.folder, 'member.env');
  }

  get data(): string {
    return join(this.folder, 'data');
  }
}

const OWN = 0o600;

/** Undefined where there is no such file. */
export function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Permission bits; undefined where there is no such file. */
export function modeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}

/**
 * Makes a file whole, for this user only unless `mode` says otherwise, unless there is one: what is there is never overwritten, not even by another who makes
 * it at the same time.
 *
 * @returns whether it was made
 */
export async function makeOnce(path: string, content: string, mode = OWN): Promise<boolean> {
  const written = await writeBeside(path, content, mode);
  try {
    await link(written, path);
    await syncFolder(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}

/** Replaces a file whole, for this user only. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const written = await writeBeside(path, content);
  await orRemoved(written, () => rename(written, path));
  await syncFolder(path);
}

async function writeBeside(path: string, content: string, mode = OWN): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const written = `${path}.${randomBytes(6).toString('hex')}.new`;
  await orRemoved(written, async () => {
    const file = await open(written, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
  });
  return written;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}
