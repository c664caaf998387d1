import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '#libs/embedded';
import { loadCrypto, State } from '#libs/ledger';
import { type Address, bigintToBytes, ETH, LANES, slotAt, toHex } from '#libs/protocol';
import { connectPostgres, SnapshotStore, snapshotMigrations } from '#libs/storage';
import type { Measured } from './bench.js';
import type { RestartMeasurement } from './restart-child.js';
import { Scope } from './scope.js';

const ACCOUNTS = 1_000_000;

/**
 * Saves a tree of a million accounts to PostgreSQL and loads it in a fresh process, from its start to verified roots.
 */
export function benchRestart(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const databaseUrl = await createDatabase(await scope.postgres(await scope.directory()), 'snapshot');
    const saved = await save(databaseUrl);
    const { seconds, restarted } = await restart(databaseUrl);
    if (restarted.roots.join() !== saved.roots.join()) throw new Error('the root differs after a restart');
    return {
      rows: [
        { name: 'tree, 1,000,000 accounts: restart from PostgreSQL', value: seconds, unit: 's', target: '< 60' },
        {
          name: 'tree, 1,000,000 accounts: memory after a restart',
          value: restarted.memoryMiB,
          unit: 'MiB',
          target: '< 500',
        },
      ],
      details: { saved, restarted },
    };
  });
}

async function save(databaseUrl: string) {
  const { hash } = await loadCrypto();
  const state = new State(hash);
  for (let i = 1; i <= ACCOUNTS; i++) state.apply([accountAt(i)]);
  const roots = LANES.map((lane) => state.root(lane));
  const started = performance.now();
  const pages = state.dirtyPages().map(({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
  const source = await connectPostgres(databaseUrl, { migrations: snapshotMigrations });
  await new SnapshotStore(source).save({ number: 1, headerHash: new Uint8Array(32), meta: {}, pages });
  await source.destroy();
  const bytes = pages.reduce((sum, { data }) => sum + data.length, 0);
  const seconds = (performance.now() - started) / 1_000;
  return { roots, pages: pages.length, mebibytes: bytes / 2 ** 20, seconds };
}

/** Half in each lane; four in five owners have one account, others more. */
function accountAt(i: number) {
  const owner = toHex(bigintToBytes(0xabcdefn * BigInt(i % 5 === 0 ? i % 10_000 : i), 20)) as Address;
  const slot = i % 2 === 0 ? slotAt(0, i / 2) : slotAt(1, (i - 1) / 2);
  return {
    slot,
    account: { owner, asset: ETH, key: BigInt(i) ** 5n, nonce: i % 100, balance: BigInt(i) * 10n ** 15n },
  };
}

async function restart(databaseUrl: string): Promise<{ seconds: number; restarted: RestartMeasurement }> {
  const started = performance.now();
  const file = fileURLToPath(new URL('./restart-child.js', import.meta.url));
  const child = fork(file, [], { execArgv: ['--expose-gc'], env: { ...process.env, DATABASE_URL: databaseUrl } });
  return new Promise((resolve, reject) => {
    let seconds = 0;
    child.on('message', (message) => {
      // The first message reports completion, the second memory figures after a collection.
      if (message === 'ready') seconds = (performance.now() - started) / 1_000;
      else resolve({ seconds, restarted: message as RestartMeasurement });
    });
    child.once('exit', (code) => reject(new Error(`the restarted process ended with ${code}`)));
  });
}
