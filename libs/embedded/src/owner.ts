import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The user that PostgreSQL runs as: it refuses root. */
export interface Owner {
  uid: number;
  gid: number;
  /** Whether this process is root and gives itself up for `uid`. */
  dropped: boolean;
}

/** `nobody` on Debian and most others. */
const NOBODY = 65_534;

export function postgresOwner(): Owner {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  return uid === 0 && process.platform !== 'win32'
    ? { uid: NOBODY, gid: NOBODY, dropped: true }
    : { uid, gid, dropped: false };
}

/** Whether `owner` may walk down to `path`, by the modes of the directories above it and of itself. */
export async function isReachableBy(owner: Owner, path: string): Promise<boolean> {
  if (!owner.dropped) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const needed = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
