import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#libs/core';
import { type Crypto, State } from '#libs/ledger';
import { isCoded, type Lane } from '#libs/protocol';
import type { Snapshot, Snapshots } from './snapshots.js';

const HEAD = 'head.json';
const PAGE = /^([01])-(\d{1,5})\.page$/;

/**
 * Verified states in a local folder, which is as trusted as the machine. Damage is detected, because roots are compared
 * with headers.
 */
export class DiskSnapshots implements Snapshots {
  constructor(private readonly directory: string) {}

  async load(crypto: Crypto): Promise<Snapshot | undefined> {
    try {
      const { number, headerHash } = JSON.parse(await readFile(join(this.directory, HEAD), 'utf8'));
      const state = new State(crypto.hash);
      for (const name of await readdir(this.directory)) {
        const [, lane, page] = PAGE.exec(name) ?? [];
        if (lane === undefined) continue;
        state.importPage(Number(lane) as Lane, Number(page), await readFile(join(this.directory, name)));
      }
      return { number, headerHash, state };
    } catch (error) {
      // Nothing saved, or damaged: start from genesis.
      if (isCoded(error) || error instanceof SyntaxError || (error as NodeJS.ErrnoException).code) return undefined;
      throw error;
    }
  }

  /** Writes changed pages. The head is removed first and written last: without it the folder is ignored. */
  async save({ number, headerHash, state }: Snapshot): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await rm(join(this.directory, HEAD), { force: true });
    for (const { lane, page } of state.dirtyPages())
      await writeFile(join(this.directory, `${lane}-${page}.page`), state.exportPage(lane, page));
    await writeWhole(join(this.directory, HEAD), JSON.stringify({ number, headerHash }));
    state.clearDirty();
  }

  async clear(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}
