import { randomBytes } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { CodedError } from '#libs/protocol';

/** Where the mark is kept: durable when `write` resolves, and whole or as before whatever happens meanwhile. */
export interface MarkStore {
  read(): Promise<string | undefined>;
  write(token: string): Promise<void>;
}

/** A decision's step of the mark. */
export interface MarkStep {
  from: string;
  to: string;
}

export const newToken = (): string => randomBytes(16).toString('hex');

/**
 * The mark of a member's last decision: a name that nobody can guess, kept apart from the database, so that a database that was
 * restored shows. It must never be restored itself.
 */
export class SigningMark {
  private current: string | undefined;
  private failure: unknown;

  private constructor(
    private readonly store: MarkStore,
    token: string | undefined,
  ) {
    this.current = token;
  }

  static async open(store: MarkStore): Promise<SigningMark> {
    return new SigningMark(store, await store.read());
  }

  /** Undefined where there is none. */
  get token(): string | undefined {
    return this.current;
  }

  /** Begins anew. */
  async set(token: string): Promise<void> {
    await this.store.write(token);
    this.current = token;
  }

  /**
   * Makes a decision durable, and then its mark: only what this has resolved for may be signed.
   *
   * @param commit makes the decision and the step durable in the database, at once or not at all
   * @throws CodedError MARK_UNAVAILABLE where the mark could not be set, and from then on: what the disk has is not known until it is
   *   read again
   */
  async decide(commit: (step: MarkStep) => Promise<void>): Promise<void> {
    if (this.failure !== undefined || this.current === undefined) throw this.unavailable();
    const step = { from: this.current, to: newToken() };
    await commit(step);
    try {
      await this.set(step.to);
    } catch (error) {
      this.failure = error;
      throw this.unavailable();
    }
  }

  private unavailable(): CodedError {
    return new CodedError('MARK_UNAVAILABLE', {}, 'the mark of the last decision cannot be set: restart the member', {
      cause: this.failure,
    });
  }
}

const KEY = 'last decision';
const SYNCED = { sync: true };

/** A folder of this machine's disk: a LevelDB, which syncs what it is asked to, and which one process at a time can open. */
export class LevelMarkStore implements MarkStore {
  private constructor(private readonly level: ClassicLevel<string, string>) {}

  /** @throws CodedError DATA_DIRECTORY_IN_USE where another process has it open | MARK_UNREADABLE */
  static async open(folder: string): Promise<LevelMarkStore> {
    const made = await mkdir(folder, { recursive: true });
    const level = new ClassicLevel<string, string>(folder);
    try {
      await level.open();
    } catch (error) {
      const { cause } = error as { cause?: { code?: unknown } };
      const code = cause?.code === 'LEVEL_LOCKED' ? 'DATA_DIRECTORY_IN_USE' : 'MARK_UNREADABLE';
      const says = code === 'MARK_UNREADABLE' ? 'cannot be read' : 'is in use by another process';
      throw new CodedError(code, { folder }, `${folder} ${says}`, { cause: error });
    }
    // A folder that was just made is durable when the one that it is in is synced.
    for (const parent of made === undefined ? [] : [dirname(made), dirname(folder)]) await syncFolder(parent);
    return new LevelMarkStore(level);
  }

  read(): Promise<string | undefined> {
    return this.level.get(KEY);
  }

  write(token: string): Promise<void> {
    return this.level.put(KEY, token, SYNCED);
  }

  close(): Promise<void> {
    return this.level.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
