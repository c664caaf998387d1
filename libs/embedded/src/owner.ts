import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The user that PostgreSQL runs as. It refuses to run as root. */
export interface Owner {
  uid: number;
  gid: number;
  /** Whether this process is root and drops its privileges to `uid`. */
  dropped: boolean;
}

/** The user of this process, or `nobody` for root. initdb needs a user with a name in the system's user database. */
export async function postgresOwner(): Promise<Owner> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0 || process.platform === 'win32') return { uid, gid, dropped: false };
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, nobody = '65534', group = '65534'] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(users) ?? [];
  return { uid: Number(nobody), gid: Number(group), dropped: true };
}

/** Whether `owner` can reach `path`, by the modes of its parent directories and its own. */
export async function isReachableBy(owner: Owner, path: string): Promise<boolean> {
  if (!owner.dropped) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const needed = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
