import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { deadline } from '#libs/platform';
import { breakConnection } from './impatient-client.js';

const QUERY_MS = 5_000;

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
      const held = this.runner;
      if (await this.isAlive(held)) return true;
      this.runner = undefined;
      await discard(held);
    }
    const runner = this.database.createQueryRunner();
    try {
      const [row] = await deadline(
        runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [this.name]),
        QUERY_MS,
      );
      if (row.held) this.runner = runner;
      else await runner.release();
      return row.held;
    } catch (error) {
      await discard(runner);
      throw error;
    }
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    const runner = this.runner;
    this.runner = undefined;
    if (!runner) return;
    const unlock = runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0)) AS given', [this.name]);
    try {
      const [row] = await deadline(unlock, QUERY_MS);
      if (row.given) await runner.release();
      else await discard(runner);
    } catch {
      await discard(runner);
    }
  }

  private async isAlive(runner: QueryRunner): Promise<boolean> {
    try {
      await deadline(runner.query('SELECT 1'), QUERY_MS);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Breaks a session that may hold the lock, and keeps it out of the pool: there it would hold the lock for as long as the process lives,
 * under the name of whoever takes it next. A connection that is gone gives the lock back by itself.
 */
async function discard(runner: QueryRunner): Promise<void> {
  // What is not connected within the deadline holds nothing.
  const client = await deadline(runner.connect(), QUERY_MS).catch(() => undefined);
  if (client) breakConnection(client as pg.ClientBase);
  const pooled = runner as QueryRunner & { releasePostgresConnection(error: Error): Promise<void> };
  await pooled.releasePostgresConnection(new Error('its session may hold a lock')).catch(() => {});
}
