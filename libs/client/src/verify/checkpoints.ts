import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#libs/core';
import { type Crypto, State } from '#libs/ledger';
import { type Hex, isCoded, LANES, type Lane } from '#libs/protocol';

/** A state that was verified before, and the batch that it is after. */
export interface SavedState {
  number: number;
  headerHash: Hex;
  state: State;
}

/** Remembers verified states, so that the next verification need not begin at genesis. */
export interface Checkpoints {
  load(crypto: Crypto): Promise<SavedState | undefined>;
  save(saved: SavedState): Promise<void>;
  /** Forgets everything: a state that L1 contradicts. */
  clear(): Promise<void>;
}

const HEAD = 'head.json';
const PAGE = /^([01])-(\d{1,5})\.page$/;

/**
 * Verified states in a folder of this machine, which is trusted as the machine is: damage is found, since roots are compared with
 * headers; whoever may write there could also change this program.
 */
export class DiskCheckpoints implements Checkpoints {
  constructor(private readonly directory: string) {}

  async load(crypto: Crypto): Promise<SavedState | undefined> {
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
      // Nothing saved, or damaged: begin at genesis.
      if (isCoded(error) || error instanceof SyntaxError || (error as NodeJS.ErrnoException).code) return undefined;
      throw error;
    }
  }

  /** Writes the pages that changed. The head goes last and comes first: without it nothing counts. */
  async save({ number, headerHash, state }: SavedState): Promise<void> {
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

/** Whether a saved state's roots are these. */
export function hasRoots(state: State, header: { rollupRoot: Hex; validiumRoot: Hex }): boolean {
  return LANES.every((lane) => state.root(lane) === (lane === 0 ? header.rollupRoot : header.validiumRoot));
}
