import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleSubmission } from '#libs/client';
import { writeWhole } from '#libs/core';
import { CodedError, type Hex } from '#libs/protocol';

/** What a command was asked for: the same command line gives the same. */
export type Intent = Readonly<Record<string, string | undefined>>;

/** What was signed for an intent, and whose end was not seen yet. It can be sent again as it is. */
export interface Pending {
  intent: Intent;
  /** when it was signed, ISO 8601 */
  at: string;
  /** the bundle's id, or the transaction's hash */
  id: Hex;
  bundle?: BundleSubmission;
  /** the signed transaction; null where it was not handed out */
  transaction?: Hex | null;
}

/**
 * What was sent and not seen to its end, a file each in a folder of its deployment, by what was asked for. It is there before anything
 * is sent, so that whatever happens then, the same command finds it and does not pay twice.
 */
export class PendingStore {
  /** @param directory of one deployment */
  constructor(private readonly directory: string) {}

  async find(intent: Intent): Promise<Pending | undefined> {
    return this.read(fileOf(intent));
  }

  /** Durable when it resolves. @throws CodedError STATE_UNWRITABLE */
  async keep(pending: Pending): Promise<void> {
    try {
      await writeWhole(join(this.directory, fileOf(pending.intent)), JSON.stringify(pending), { folderMode: 0o700 });
    } catch (cause) {
      const message = `cannot write to ${this.directory}, so nothing was sent`;
      throw new CodedError('STATE_UNWRITABLE', { path: this.directory }, message, { cause });
    }
  }

  async forget(intent: Intent): Promise<void> {
    await rm(join(this.directory, fileOf(intent)), { force: true });
  }

  /** Forgets what has this id, whatever it was for. */
  async forgetId(id: Hex): Promise<void> {
    const files = await readdir(this.directory).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.json')))
      if ((await this.read(file))?.id === id) await rm(join(this.directory, file), { force: true });
  }

  private async read(file: string): Promise<Pending | undefined> {
    const text = await readFile(join(this.directory, file), 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return text === undefined ? undefined : (JSON.parse(text) as Pending);
  }
}

function fileOf(intent: Intent): string {
  const known = Object.entries(intent).filter(([, value]) => value !== undefined);
  const text = JSON.stringify(known.sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${createHash('sha256').update(text).digest('hex')}.json`;
}
