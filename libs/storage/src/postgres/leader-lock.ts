import type { DataSource, QueryRunner } from 'typeorm';
import { deadline } from '#libs/platform';

const QUERY_MILLISECONDS = 5_000;

/**
 * A Postgres advisory lock, held by a connection of its own: at most one process has it, and Postgres gives it back when that
 * process or its connection dies.
 */
export class LeaderLock {
  private runner: QueryRunner | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly name: string,
  ) {}

  /** Whether the lock is held now: takes it if it is free, and looks whether its connection still lives if it was held. */
  async hold(): Promise<boolean> {
    if (this.runner) {
      if (await this.isAlive(this.runner)) return true;
      await this.release();
    }
    const runner = this.database.createQueryRunner();
    try {
      const [row] = await deadline(
        runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [this.name]),
        QUERY_MILLISECONDS,
      );
      if (row.held) this.runner = runner;
      return row.held;
    } finally {
      if (this.runner !== runner) await runner.release();
    }
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    const runner = this.runner;
    this.runner = undefined;
    if (!runner) return;
    const unlock = runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [this.name]);
    // A connection that is gone has given the lock back by itself.
    await deadline(unlock, QUERY_MILLISECONDS).catch(() => {});
    await runner.release().catch(() => {});
  }

  private async isAlive(runner: QueryRunner): Promise<boolean> {
    try {
      await deadline(runner.query('SELECT 1'), QUERY_MILLISECONDS);
      return true;
    } catch {
      return false;
    }
  }
}
