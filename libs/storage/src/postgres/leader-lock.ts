import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { BackgroundLoop, deadline, type Logger, retry } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { breakConnection } from './impatient-client.js';

const QUERY_MS = 5_000;
const PROBE_INTERVAL_MS = 5_000;
const ACQUIRE_BACKOFF = { firstMs: 100, maxMs: 1_000 };

/**
 * A Postgres advisory lock on a connection of its own: at most one process has it, and Postgres gives it back when that
 * process or its connection dies.
 */
export class LeaderLock {
  private runner: QueryRunner | undefined;
  private unwatch: (() => Promise<void>) | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly name: string,
  ) {}

  /** Whether the lock is held now: takes it if it is free; if it was held, checks that its connection is alive. */
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

  /**
   * Waits until the lock is held.
   *
   * @param onWaiting called once if another process has it
   * @throws CodedError LEADER_ELSEWHERE if `signal` aborts first; what connecting throws
   */
  acquire(signal: AbortSignal, onWaiting: () => void): Promise<void> {
    const hold = async (): Promise<void> => {
      if (!(await this.hold())) throw new CodedError('LEADER_ELSEWHERE', { lock: this.name });
    };
    return retry(hold, {
      signal,
      isRetryable: (error) => isCoded(error, 'LEADER_ELSEWHERE'),
      backoff: ACQUIRE_BACKOFF,
      onFailure: (_error, attempt) => {
        if (attempt === 1) onWaiting();
      },
    });
  }

  /** Calls `onLost` once if the held lock is lost before it is released: another process may lead from then on. */
  async watch(onLost: (error: unknown) => void, logger: Logger): Promise<void> {
    const { runner } = this;
    if (!runner) throw new CodedError('LEADER_LOCK_LOST', { lock: this.name });
    const client = (await runner.connect()) as pg.ClientBase;
    let isWatching = true;
    const lose = (error: unknown): void => {
      if (isWatching) onLost(error);
      isWatching = false;
    };
    const ended = () => lose(new CodedError('LEADER_LOCK_LOST', {}, 'the connection of the leader lock ended'));
    client.on('error', lose).on('end', ended);
    // A connection may be dead without either side having noticed.
    const probing = new BackgroundLoop({ name: 'leader lock', logger, intervalMs: PROBE_INTERVAL_MS }, async () => {
      if (!(await this.isAlive(runner))) ended();
    }).start();
    this.unwatch = async () => {
      isWatching = false;
      client.off('error', lose).off('end', ended);
      await probing.stop();
    };
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    await this.unwatch?.();
    this.unwatch = undefined;
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
 * Breaks a session that may hold the lock, and keeps it out of the pool, where it would hold the lock for as long as
 * the process lives. Postgres releases the lock of a lost connection by itself.
 */
async function discard(runner: QueryRunner): Promise<void> {
  // A session that does not connect within the deadline holds nothing.
  const client = await deadline(runner.connect(), QUERY_MS).catch(() => undefined);
  if (client) breakConnection(client as pg.ClientBase);
  const pooled = runner as QueryRunner & { releasePostgresConnection(error: Error): Promise<void> };
  await pooled.releasePostgresConnection(new Error('its session may hold a lock')).catch(() => {});
}
