import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The folder of one member's keys and configuration. */
export class MemberHome {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** mounted by compose.member.yml; accessible to this user only */
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

/** Mode of its folders: accessible to this user only. */
export const OWN_FOLDER = 0o700;

/** Undefined if there is no such file. */
export function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Permission bits; undefined if there is no such file. */
export function modeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}
