import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleSubmission } from '#libs/client';
import { writeWhole } from '#libs/core';
import { CodedError, type Hex } from '#libs/protocol';

/** A command's arguments. The same command line gives the same intent. */
export type Intent = Readonly<Record<string, string | undefined>>;

/** A signed bundle or transaction with unknown outcome. It can be sent again unchanged. */
export interface Pending {
  intent: Intent;
  /** when it was signed, ISO 8601 */
  at: string;
  /** the bundle's id, or the transaction's hash */
  id: Hex;
  bundle?: BundleSubmission;
  /** the signed transaction; null if the signer does not return it */
  transaction?: Hex | null;
}

/**
 * Unresolved bundles and transactions, one file each in a folder per deployment, named by intent. The file is written
 * before anything is sent, so that repeating the command finds it and does not pay twice.
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

  async remove(intent: Intent): Promise<void> {
    await rm(join(this.directory, fileOf(intent)), { force: true });
  }

  /** Removes the entry with this id. */
  async removeId(id: Hex): Promise<void> {
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
