import { spawn } from 'node:child_process';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JsonRpcProvider, Wallet } from 'ethers';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase, dropDatabase, removePostgres, startAnvil, startPostgres, stopPostgres } from '#libs/embedded';
import { temporaryDirectory, waitFor } from '#libs/testing';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  const settings = { fsync: 'off' };
  const start = async (parent: string, sharedDirectory?: string) => {
    const directory = join(parent, 'postgres');
    onTestFinished(() => removePostgres(directory, sharedDirectory));
    return { directory, server: await startPostgres({ directory, sharedDirectory, settings }) };
  };

  it('keeps its data over a restart, and attaches to a running server', async () => {
    const { directory, server } = await start(await temporaryDirectory());
    expect(server.attached).toBe(false);
    expect(await query(server.url, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
    const database = await createDatabase(server.url, 'ledger');
    expect(await createDatabase(server.url, 'ledger')).toBe(database);
    await query(database, 'CREATE TABLE kept AS SELECT 7 AS n');
    const again = await startPostgres({ directory, settings });
    expect([again.attached, again.url]).toEqual([true, server.url]);
    await server.stop();
    const restarted = await startPostgres({ directory, settings });
    expect(restarted.attached).toBe(false);
    expect(await query(new URL('/ledger', restarted.url).toString(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await dropDatabase(restarted.url, 'ledger');
    await expect(query(new URL('/ledger', restarted.url).toString(), 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('requires a password that only this user can read', async () => {
    const { directory, server } = await start(await temporaryDirectory());
    const wrong = new URL(server.url);
    wrong.password = 'postgres';
    await expect(query(wrong.toString(), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(directory, 'password'))).mode & 0o777).toBe(0o600);
    expect(await query(server.url, 'SHOW password_encryption')).toEqual([{ password_encryption: 'scram-sha-256' }]);
  });

  it('initialises again after an interrupted first start', async () => {
    const directory = join(await temporaryDirectory(), 'postgres');
    const first = await startPostgres({ directory, settings });
    await first.stop();
    await rm(join(directory, 'password'));
    onTestFinished(() => removePostgres(directory));
    const second = await startPostgres({ directory, settings });
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await stopPostgres(directory);
    await expect(query(second.url, 'SELECT 1')).rejects.toThrow();
  });

  it.runIf(process.getuid?.() === 0)('runs for root in a directory that only root can enter', async () => {
    const [closed, shared] = [await temporaryDirectory(), await temporaryDirectory()];
    await chmod(closed, 0o700);
    await chmod(shared, 0o755);
    const { directory, server } = await start(closed, shared);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await removePostgres(directory, shared);
    await expect(stat(directory)).rejects.toThrow();
    await expect(query(server.url, 'SELECT 1')).rejects.toThrow();
  });

  it('is not started if another server is configured', async () => {
    const directory = join(await temporaryDirectory(), 'none');
    const server = await startPostgres({ directory, databaseUrl: 'postgres://somewhere/else' });
    expect(server).toMatchObject({ url: 'postgres://somewhere/else', attached: true });
    await server.stop();
    await expect(stat(directory)).rejects.toThrow();
  });
});

describe('anvil', () => {
  const blockOf = (url: string) => new JsonRpcProvider(url, undefined, { cacheTimeout: -1 });

  it('keeps its chain over a restart', async () => {
    const stateFile = join(await temporaryDirectory(), 'l1', 'state.json');
    const first = await startAnvil({ stateFile, chainId: 4242 });
    onTestFinished(() => first.stop());
    const provider = blockOf(first.url);
    expect((await provider.getNetwork()).chainId).toBe(4242n);
    const to = Wallet.createRandom().address;
    await (await (await provider.getSigner(0)).sendTransaction({ to, value: 5n })).wait();
    provider.destroy();
    await first.stop();
    const second = await startAnvil({ stateFile, chainId: 4242 });
    onTestFinished(() => second.stop());
    const after = blockOf(second.url);
    expect([await after.getBalance(to), await after.getBlockNumber()]).toEqual([5n, 1]);
    after.destroy();
    await second.stop();
  });

  it('reports why it could not start', async () => {
    const first = await startAnvil();
    onTestFinished(() => first.stop());
    await expect(startAnvil({ port: first.port })).rejects.toMatchObject({
      code: 'ANVIL_START_FAILED',
      fields: { port: first.port },
    });
    await expect(startAnvil({ args: ['--no-such-option'] })).rejects.toMatchObject({ code: 'ANVIL_START_FAILED' });
  });

  it('ends the process left by a killed parent, and no other', async () => {
    const pidFile = join(await temporaryDirectory(), 'anvil.pid');
    const orphan = await startAnvil({ pidFile });
    onTestFinished(() => orphan.stop());
    expect(Number(await readFile(pidFile, 'utf8'))).toBe(orphan.pid);
    const next = await startAnvil({ pidFile });
    onTestFinished(() => next.stop());
    await waitFor(() =>
      fetch(orphan.url).then(
        () => false,
        () => true,
      ),
    );
    await next.stop();
    const bystander = spawn('sleep', ['60']);
    onTestFinished(() => void bystander.kill());
    await writeFile(pidFile, String(bystander.pid));
    const last = await startAnvil({ pidFile });
    await last.stop();
    expect([bystander.exitCode, bystander.signalCode]).toEqual([null, null]);
  });
});
