import { createHash, randomBytes } from 'node:crypto';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '#libs/platform';
import {
  connectPostgres,
  inTransaction,
  isUniqueViolation,
  type L1Block,
  type L1Event,
  l1StoreMigrations,
  notify,
  PgL1Store,
  PgNotifications,
  postgresCheck,
  SnapshotStore,
  type StatePage,
  snapshotMigrations,
} from '#libs/storage';
import { freshDatabase, waitFor } from '#libs/testing';

let url: string;
let drop: () => Promise<void>;
let dataSource: DataSource;

beforeAll(async () => {
  ({ url, drop } = await freshDatabase());
  dataSource = await connectPostgres(url, { migrations: [...snapshotMigrations, ...l1StoreMigrations] });
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

class Counters1760000000009 implements MigrationInterface {
  readonly name = 'Counters1760000000009';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE counters (name text PRIMARY KEY, value integer NOT NULL)');
    await runner.query(`INSERT INTO counters VALUES ('a', 0), ('b', 0)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE counters');
  }
}

describe('connectPostgres', () => {
  it('migrates a schema once for concurrent connections', async () => {
    const options = { schema: 'member_1', migrations: [Counters1760000000009], statementTimeoutMs: 500 };
    const many = await Promise.all([1, 2, 3].map(() => connectPostgres(url, options)));
    try {
      for (const one of many) {
        expect(await one.query('SELECT count(*)::integer AS n FROM counters')).toEqual([{ n: 2 }]);
        expect(await one.query('SELECT count(*)::integer AS n FROM schema_migrations')).toEqual([{ n: 1 }]);
      }
      await expect(dataSource.query('SELECT * FROM counters')).rejects.toThrow(/does not exist/);
      await expect(many[0]?.query('SELECT pg_sleep(5)')).rejects.toThrow(/statement timeout/);
    } finally {
      await Promise.all(many.map((one) => one.destroy()));
    }
  });

  it('rejects an invalid schema name and reports an unreachable server', async () => {
    await expect(connectPostgres(url, { schema: 'a"; DROP' })).rejects.toMatchObject({ code: 'INVALID_SCHEMA' });
    const nobody = 'postgres://user:hidden@127.0.0.1:1/none';
    const failure = await connectPostgres(nobody).catch((error) => error);
    expect(failure).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(failure.message).not.toContain('hidden');
  });

  it('works as a readiness check', async () => {
    await expect(postgresCheck(dataSource)()).resolves.toBeDefined();
    const closed = await connectPostgres(url);
    await closed.destroy();
    await expect(postgresCheck(closed)()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });
});

describe('inTransaction', () => {
  it('rolls back failed transactions and retries deadlocked ones', async () => {
    const counters = await connectPostgres(url, { schema: 'counting', migrations: [Counters1760000000009] });
    const add = (first: string, second: string) =>
      inTransaction(counters, async (manager) => {
        await manager.query('UPDATE counters SET value = value + 1 WHERE name = $1', [first]);
        await manager.query('SELECT pg_sleep(0.05)');
        await manager.query('UPDATE counters SET value = value + 1 WHERE name = $1', [second]);
      });
    try {
      await Promise.all([add('a', 'b'), add('b', 'a'), add('a', 'b'), add('b', 'a')]);
      const failing = inTransaction(counters, async (manager) => {
        await manager.query('UPDATE counters SET value = 99');
        await manager.query(`INSERT INTO counters VALUES ('a', 1)`);
      });
      const failure = await failing.catch((error) => error);
      expect(isUniqueViolation(failure)).toBe(true);
      expect(isUniqueViolation(failure, 'counters_pkey')).toBe(true);
      expect(isUniqueViolation(failure, 'another')).toBe(false);
      expect(await counters.query('SELECT value FROM counters')).toEqual([{ value: 4 }, { value: 4 }]);
    } finally {
      await counters.destroy();
    }
  });
});

describe('PgNotifications', () => {
  it('delivers notifications, and after a lost connection reports a gap and continues', async () => {
    const notifications = new PgNotifications(url, silentLogger());
    const heard: (string | undefined)[] = [];
    await notifications.listen('batches', (payload) => heard.push(payload));
    await notifications.start();
    try {
      await notify(dataSource, 'batches', '7');
      await waitFor(() => heard.includes('7'));
      await dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'volition notifications'`,
      );
      await waitFor(() => heard.includes(undefined));
      await inTransaction(dataSource, (manager) => notify(manager, 'batches', '8'));
      await waitFor(() => heard.includes('8'));
      expect(heard).toEqual(['7', undefined, '8']);
    } finally {
      await notifications.close();
    }
  });
});

describe('SnapshotStore', () => {
  const pageOf = (lane: number, page: number, bytes = 3_000): StatePage => ({ lane, page, data: randomBytes(bytes) });
  const all = async (store: SnapshotStore) => {
    const pages: StatePage[] = [];
    for await (const page of store.pages()) pages.push(page);
    return pages;
  };
  const read = async (parts: AsyncIterable<unknown>) => {
    const found: unknown[] = [];
    for await (const part of parts) found.push(part);
    return found;
  };
  const hash = (text: string) => createHash('sha256').update(text).digest();
  let store: SnapshotStore;

  beforeEach(async () => {
    store = new SnapshotStore(dataSource);
    await store.clear();
  });

  it('returns saved pages and replaces only changed ones', async () => {
    expect(await store.load()).toBeNull();
    const first = [0, 1].flatMap((lane) => Array.from({ length: 120 }, (_, page) => pageOf(lane, page)));
    await store.save({ number: 5, headerHash: hash('5'), meta: { operations: '12' }, pages: first });
    expect(await all(store)).toEqual(first);
    const changed = pageOf(1, 7);
    await store.save({ number: 6, headerHash: hash('6'), meta: {}, pages: [changed] });
    expect(await store.load()).toEqual({ number: 6, headerHash: new Uint8Array(hash('6')), meta: {} });
    expect(await all(store)).toEqual(first.map((page) => (page.lane === 1 && page.page === 7 ? changed : page)));
  });

  it('saves all or nothing, and never an older state over a newer one', async () => {
    const before = [pageOf(0, 0)];
    await store.save({ number: 5, headerHash: hash('5'), meta: {}, pages: before });
    async function* cutOff() {
      yield pageOf(0, 0);
      throw new Error('cut off');
    }
    await expect(store.save({ number: 6, headerHash: hash('6'), meta: {}, pages: cutOff() })).rejects.toThrow(
      'cut off',
    );
    const older = store.save({ number: 4, headerHash: hash('4'), meta: {}, pages: [pageOf(0, 0)] });
    await expect(older).rejects.toMatchObject({ code: 'SNAPSHOT_BEHIND', fields: { saved: 5, actual: 4 } });
    expect([await store.load(), await all(store)]).toMatchObject([{ number: 5 }, before]);
  });

  it('is read consistently while pages are saved or replaced', async () => {
    const pages = Array.from({ length: 250 }, (_, page) => pageOf(0, page, 100));
    expect(await read(store.read())).toEqual([]);
    await store.save({ number: 5, headerHash: hash('5'), meta: {}, pages });
    const reading = store.read();
    const head = await reading.next();
    await store.clear();
    await store.save({ number: 6, headerHash: hash('6'), meta: {}, pages: [pageOf(1, 1)] });
    expect([head.value, ...(await read(reading))]).toEqual([
      { number: 5, headerHash: new Uint8Array(hash('5')), meta: {} },
      ...pages,
    ]);
  });

  it('is replaced atomically with the rows that belong to it, also by an older one', async () => {
    const before = [pageOf(0, 0), pageOf(0, 1), pageOf(1, 1)];
    await store.save({ number: 5, headerHash: hash('5'), meta: {}, pages: before });
    const head = { number: 4, headerHash: new Uint8Array(hash('4')), meta: {} };
    const pages = Array.from({ length: 120 }, (_, page) => pageOf(1, page, 100));
    const failing = store.replace(
      head,
      () => pages,
      () => Promise.reject(new Error('cut off')),
    );
    await expect(failing).rejects.toThrow('cut off');
    expect([await store.load(), await all(store)]).toMatchObject([{ number: 5 }, before]);
    let seen: unknown;
    await store.replace(
      head,
      () => pages,
      async (manager) => {
        seen = await manager.query('SELECT number FROM state_snapshots');
      },
    );
    expect([await store.load(), await all(store), seen]).toEqual([head, pages, [{ number: '4' }]]);
  });

  it('rejects altered bytes and pages of a later batch', async () => {
    await store.save({ number: 5, headerHash: hash('5'), meta: {}, pages: [pageOf(0, 0)] });
    await dataSource.query(`UPDATE state_pages SET number = 6`);
    await expect(all(store)).rejects.toMatchObject({ code: 'SNAPSHOT_CORRUPT' });
    await dataSource.query(`UPDATE state_pages SET number = 5, data = set_byte(data, 9, get_byte(data, 9) # 1)`);
    await expect(all(store)).rejects.toMatchObject({ code: 'SNAPSHOT_CORRUPT', fields: { lane: 0, page: 0 } });
  });
});

describe('PgL1Store', () => {
  const block = (number: number, fork = ''): L1Block => ({
    number,
    hash: `0x${number}${fork}`,
    parentHash: `0x${number - 1}`,
    timestamp: 1_000 + number,
  });
  const event = (blockNumber: number, logIndex: number, name = 'Deposited'): L1Event => ({
    blockNumber,
    logIndex,
    blockHash: `0x${blockNumber}`,
    transactionHash: '0xt',
    address: '0xa',
    name,
    args: { slot: 9, amount: 2n ** 90n, list: [1n, 'x'], nothing: null },
  });
  let store: PgL1Store;

  beforeEach(async () => {
    await dataSource.query('TRUNCATE l1_blocks, l1_events');
    store = new PgL1Store(dataSource);
  });

  it('keeps the order of blocks and events, and the precision of big integers', async () => {
    expect(await store.tip()).toBeNull();
    await store.append([], []);
    await store.append([block(10), block(11)], [event(11, 2, 'KeySet'), event(10, 7), event(11, 0)]);
    await store.append([block(20)], []);
    expect(await store.tip()).toEqual(block(20));
    expect(await store.block(11)).toEqual(block(11));
    expect(await store.block(12)).toBeNull();
    expect((await store.events()).map((e) => [e.blockNumber, e.logIndex])).toEqual([
      [10, 7],
      [11, 0],
      [11, 2],
    ]);
    expect(await store.events({ from: 11, names: ['Deposited'] })).toEqual([
      { ...event(11, 0), args: { slot: 9, amount: (2n ** 90n).toString(), list: ['1', 'x'], nothing: null } },
    ]);
    expect(await store.events({ to: 9 })).toEqual([]);
  });

  it('rejects a block that does not extend the tip, with its events', async () => {
    await store.append([block(10)], []);
    for (const wrong of [[block(10)], [block(9)], [{ ...block(11), parentHash: '0xother' }], [block(11), block(11)]]) {
      await expect(store.append(wrong, [event(11, 0)])).rejects.toMatchObject({ code: 'L1_NOT_EXTENDING' });
    }
    expect([await store.tip(), await store.events()]).toEqual([block(10), []]);
  });

  it('keeps only each owner’s last setting below the pruned height', async () => {
    const setting = (number: number, name: string, owner: string) => ({
      ...event(number, 0, name),
      args: { topics: ['0xtopic', owner] },
    });
    const changes = [setting(1, 'ModeSet', 'a'), setting(2, 'KeyRegistered', 'a'), setting(3, 'ModeSet', 'a')];
    const more = [setting(4, 'ModeSet', 'b'), setting(5, 'Entry', 'a'), setting(6, 'Entry', 'a')];
    const young = [setting(7, 'ModeSet', 'b'), setting(8, 'ModeSet', 'a'), setting(9, 'ModeSet', 'b')];
    await store.append(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => block(number)),
      [...changes, ...more, ...young],
    );
    const left = async () => (await store.events()).map(({ blockNumber }) => blockNumber);
    await store.prune(7);
    expect(await left()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    await store.prune(9);
    expect(await left()).toEqual([2, 5, 6, 7, 8, 9]);
    await new PgL1Store(dataSource).prune(20);
    expect(await left()).toEqual([2, 5, 6, 8, 9]);
  });

  it('rolls back a reorg and prunes blocks but not events', async () => {
    await store.append([block(10), block(11), block(12)], [event(10, 0), event(11, 0), event(12, 0)]);
    await store.rollbackTo(10);
    expect([await store.tip(), (await store.events()).length]).toEqual([block(10), 1]);
    await store.append([block(11, 'fork')], [event(11, 0)]);
    await store.prune(11);
    expect([await store.block(10), await store.tip(), (await store.events()).length]).toEqual([
      null,
      block(11, 'fork'),
      2,
    ]);
  });
});
