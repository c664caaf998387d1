import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { syncFolder } from '#libs/platform';
import { CodedError } from '#libs/protocol';

const KEY = 'last decision';
const SYNCED = { sync: true };

/** A LevelDB folder on this machine's disk: its writes are synced, and only one process can open it. */
export class LevelWatermarkStore {
  private constructor(private readonly level: ClassicLevel<string, string>) {}

  /** @throws CodedError DATA_DIRECTORY_IN_USE if another process has it open | WATERMARK_UNREADABLE */
  static async open(folder: string): Promise<LevelWatermarkStore> {
    const made = await mkdir(folder, { recursive: true });
    const level = new ClassicLevel<string, string>(folder);
    try {
      await level.open();
    } catch (error) {
      const { cause } = error as { cause?: { code?: unknown } };
      throw cause?.code === 'LEVEL_LOCKED'
        ? new CodedError('DATA_DIRECTORY_IN_USE', { folder }, `another process uses ${folder}`, { cause: error })
        : new CodedError('WATERMARK_UNREADABLE', { folder }, `${folder} cannot be read`, { cause: error });
    }
    // A new folder is durable once its parent is synced.
    for (const parent of made === undefined ? [] : [dirname(made), dirname(folder)]) await syncFolder(parent);
    return new LevelWatermarkStore(level);
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
