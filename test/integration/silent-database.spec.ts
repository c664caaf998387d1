import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '#libs/platform';
import { connectPostgres, LeaderLock, PgNotifications } from '#libs/storage';
import { freshDatabase, type SilentWay, silentWay, type TestDatabase, waitFor } from '#libs/testing';

describe('a database that falls silent', () => {
  let database: TestDatabase;
  let way: SilentWay;
  let url: string;
  let near: DataSource;
  let far: DataSource;

  beforeEach(async () => {
    database = await freshDatabase();
    const { hostname: host, port } = new URL(database.url);
    way = await silentWay({ host, port: Number(port) });
    url = database.url.replace(`:${port}/`, `:${way.port}/`);
    const options = { statementTimeoutMs: 200, poolSize: 2 };
    [near, far] = await Promise.all([connectPostgres(url, options), connectPostgres(database.url, options)]);
  });
  afterEach(async () => {
    await way.close();
    await Promise.all([near.destroy(), far.destroy()]);
    await database.drop();
  });

  it('fails what waits for it, in time, and is used again when it speaks', async () => {
    await Promise.all([near.query('SELECT pg_sleep(0.1)'), near.query('SELECT pg_sleep(0.1)')]);
    way.fallSilent();
    const waiting = [near.query('SELECT 1'), near.transaction((manager) => manager.query('SELECT 1'))];
    for (const each of waiting) await expect(each).rejects.toThrow(/did not answer in time/);
    way.speak();
    expect(await waitFor(() => near.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  it('does not keep the lock of a leader', async () => {
    const [mine, other] = [new LeaderLock(near, 'one leader'), new LeaderLock(far, 'one leader')];
    expect([await mine.hold(), await other.hold()]).toEqual([true, false]);
    way.fallSilent();
    // It cannot be given back, and must not go into the pool with its session.
    await mine.release();
    way.speak();
    await waitFor(() => other.hold(), { deadlineMs: 4_000 });
    await near.query('SELECT 1');
    await other.release();
  });

  it('does not keep the end of a service waiting', async () => {
    const notifications = new PgNotifications(url, silentLogger());
    await notifications.start();
    await notifications.listen('news', () => {});
    way.fallSilent();
    await notifications.close();
  });

  it('has its sessions set by us, whatever it prefers', async () => {
    await far.query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET synchronous_commit = off`);
    const later = await connectPostgres(database.url);
    const shown = async (name: string) => (await later.query(`SHOW ${name}`))[0][name];
    expect(await shown('synchronous_commit')).toBe('on');
    expect(await shown('idle_in_transaction_session_timeout')).toBe('2min');
    await later.destroy();
  });
});
