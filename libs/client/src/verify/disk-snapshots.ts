import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#libs/core';
import { type Crypto, type PageId, State } from '#libs/ledger';
import { type Hex, isCoded, type Lane } from '#libs/protocol';
import type { Snapshot, Snapshots } from './snapshots.js';

const HEAD = 'head.json';
const PAGE = /^([01])-(\d{1,5})-[0-9a-f]{16}\.page$/;

interface Head {
  number: number;
  headerHash: Hex;
  /** the state's files; any other is left over from an interrupted save */
  files: string[];
}

/**
 * Verified states in a local folder, which is as trusted as the machine. Damage is detected, because roots are compared
 * with headers. A page's file is never overwritten, and the head is replaced last, so an interrupted save leaves the
 * earlier state.
 */
export class DiskSnapshots implements Snapshots {
  /** the files of the saved state, by page */
  private files = new Map<string, string>();

  constructor(private readonly directory: string) {}

  async load(crypto: Crypto): Promise<Snapshot | undefined> {
    try {
      const { number, headerHash, files }: Head = JSON.parse(await readFile(join(this.directory, HEAD), 'utf8'));
      if (!Array.isArray(files)) return undefined;
      const state = new State(crypto.hash);
      const found = new Map<string, string>();
      for (const name of files) {
        const [, lane, page] = PAGE.exec(name) ?? [];
        if (lane === undefined) return undefined;
        state.importPage(Number(lane) as Lane, Number(page), await readFile(join(this.directory, name)));
        found.set(`${lane}-${page}`, name);
      }
      this.files = found;
      return { number, headerHash, state };
    } catch (error) {
      // Nothing saved, or damaged: start from genesis.
      if (isCoded(error) || error instanceof SyntaxError || (error as NodeJS.ErrnoException).code) return undefined;
      throw error;
    }
  }

  /** Writes pages that changed since the last save. */
  async save({ number, headerHash, state }: Snapshot): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    const dirty = new Set(state.dirtyPages().map(nameOf));
    const files = new Map<string, string>();
    for (const id of state.pages()) {
      const page = nameOf(id);
      const written = dirty.has(page) ? undefined : this.files.get(page);
      files.set(page, written ?? (await this.write(`${page}-${headerHash.slice(2, 18)}.page`, state, id)));
    }
    const head: Head = { number, headerHash, files: [...files.values()] };
    await writeWhole(join(this.directory, HEAD), JSON.stringify(head));
    this.files = files;
    state.clearDirty();
    await this.removeOthers();
  }

  async clear(): Promise<void> {
    await rm(join(this.directory, HEAD), { force: true });
    this.files = new Map();
    await this.removeOthers();
  }

  private async write(name: string, state: State, { lane, page }: PageId): Promise<string> {
    await writeFile(join(this.directory, name), state.exportPage(lane, page), { flush: true });
    return name;
  }

  private async removeOthers(): Promise<void> {
    const kept = new Set(this.files.values());
    const names = await readdir(this.directory).catch(() => []);
    for (const name of names)
      if (name.endsWith('.page') && !kept.has(name)) await rm(join(this.directory, name), { force: true });
  }
}

const nameOf = ({ lane, page }: PageId): string => `${lane}-${page}`;
