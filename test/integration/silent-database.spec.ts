import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type PostgresServer, removePostgres, startPostgres } from '#libs/embedded';
import { silentLogger } from '#libs/platform';
import { connectPostgres, LeaderLock, PgNotifications } from '#libs/storage';
import { makeTemporaryDirectory, waitFor } from '#libs/testing';

describe('a suspended database server', () => {
  let temporary: Awaited<ReturnType<typeof makeTemporaryDirectory>>;
  let server: PostgresServer;
  let url: string;
  let mine: DataSource;
  let others: DataSource;
  let stopped: number[] = [];

  /** Suspends the server and its sessions: connections stay open, but nothing is answered. */
  async function stop(): Promise<void> {
    const sessions: { pid: number }[] = await others.query(
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'",
    );
    stopped = [server.pid as number, ...sessions.map(({ pid }) => pid)];
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
  }

  function goOn(): void {
    for (const pid of stopped.splice(0)) process.kill(pid, 'SIGCONT');
  }

  beforeAll(async () => {
    temporary = await makeTemporaryDirectory();
    server = await startPostgres({ directory: join(temporary.directory, 'postgres'), settings: { fsync: 'off' } });
    url = await createDatabase(server.url, 'stopped');
  });
  afterAll(async () => {
    await removePostgres(join(temporary.directory, 'postgres'));
    await temporary.remove();
  });
  beforeEach(async () => {
    const options = { statementTimeoutMs: 200, poolSize: 2 };
    [mine, others] = await Promise.all([connectPostgres(url, options), connectPostgres(url, options)]);
  });
  afterEach(async () => {
    goOn();
    await Promise.all([mine.destroy(), others.destroy()]);
  });

  it('fails pending queries at their deadline, and is used again once it resumes', async () => {
    await Promise.all([mine.query('SELECT pg_sleep(0.1)'), mine.query('SELECT pg_sleep(0.1)')]);
    await stop();
    const waiting = [mine.query('SELECT 1'), mine.transaction((manager) => manager.query('SELECT 1'))];
    for (const each of waiting) await expect(each).rejects.toThrow(/did not answer in time/);
    goOn();
    expect(await waitFor(() => mine.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  it('does not leave the leader lock with an abandoned session', async () => {
    const patient = await connectPostgres(url, { poolSize: 1 });
    const [own, other] = [new LeaderLock(patient, 'one leader'), new LeaderLock(others, 'one leader')];
    expect([await own.hold(), await other.hold()]).toEqual([true, false]);
    await own.release();
    await stop();
    // The server acquires the lock for this session when it resumes, long after the caller gave up.
    await expect(own.hold()).rejects.toThrow();
    goOn();
    await patient.query('SELECT 1');
    await waitFor(() => other.hold(), { deadlineMs: 4_000 });
    await other.release();
    await patient.destroy();
  });

  it('does not delay the shutdown of a service', async () => {
    const notifications = new PgNotifications(url, silentLogger());
    await notifications.start();
    await notifications.listen('news', () => {});
    await stop();
    await notifications.close();
  });

  it('cannot override the session settings', async () => {
    await others.query('ALTER DATABASE stopped SET synchronous_commit = off');
    const later = await connectPostgres(url);
    const shown = async (name: string) => (await later.query(`SHOW ${name}`))[0][name];
    expect(await shown('synchronous_commit')).toBe('on');
    expect(await shown('idle_in_transaction_session_timeout')).toBe('2min');
    await later.destroy();
  });
});
