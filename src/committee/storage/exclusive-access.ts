import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Logger } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { LeaderLock } from '#libs/storage';
import type { StorageConfig } from './config.js';
import { LevelWatermarkStore } from './level-watermark-store.js';

/** The watermark's folder in the data directory. Never part of a backup. */
const WATERMARK_FOLDER = 'signing-watermark';
/** Longer than PostgreSQL takes to notice that a process was killed. */
const PATIENCE_MS = 10_000;

/** This process is the only one that uses the member's database and data directory (C4). */
export class ExclusiveAccess {
  private constructor(
    /** of the database */
    readonly lock: LeaderLock,
    /** in the data directory; open in one process at a time */
    readonly watermarks: LevelWatermarkStore,
  ) {}

  /** @throws CodedError MEMBER_ELSEWHERE | DATA_DIRECTORY_IN_USE | WATERMARK_UNREADABLE */
  static async acquire(
    { postgres, dataDirectory }: Pick<StorageConfig, 'postgres' | 'dataDirectory'>,
    dataSource: DataSource,
    { logger, signal }: { logger: Logger; signal: AbortSignal },
  ): Promise<ExclusiveAccess> {
    const lock = new LeaderLock(dataSource, `volition member of ${postgres.schema}`);
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const onWaiting = (): void => logger.warn('another process runs this member on this database: waiting for its end');
    await lock.acquire(patience, onWaiting).catch((cause) => {
      throw isCoded(cause, 'LEADER_ELSEWHERE')
        ? new CodedError('MEMBER_ELSEWHERE', {}, 'another process runs this member on this database', { cause })
        : cause;
    });
    try {
      return new ExclusiveAccess(lock, await LevelWatermarkStore.open(join(dataDirectory, WATERMARK_FOLDER)));
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  async release(): Promise<void> {
    await this.watermarks.close();
    await this.lock.release();
  }
}
