import { loadCrypto, State } from '#libs/ledger';
import { LANES, type Lane } from '#libs/protocol';
import { connectPostgres, SnapshotStore, snapshotMigrations } from '#libs/storage';

// The fresh process of restart.ts. It loads the snapshot in DATABASE_URL.

export interface RestartMeasurement {
  roots: string[];
  /** memory of the state alone: objects and typed arrays, after a collection */
  memoryMiB: number;
  /** peak memory of the whole process */
  peakMiB: number;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const { hash } = await loadCrypto();
const source = await connectPostgres(process.env.DATABASE_URL ?? '', { migrations: snapshotMigrations });
const before = memory();
const state = new State(hash);
for await (const { lane, page, data } of new SnapshotStore(source).pages()) state.importPage(lane as Lane, page, data);
const roots = LANES.map((lane) => state.root(lane));
process.send?.('ready');
const memoryMiB = (memory() - before) / 2 ** 20;
// Use the state again, so that it was not collected.
const restarted: RestartMeasurement = {
  roots: LANES.map((lane) => state.root(lane)),
  memoryMiB,
  peakMiB: process.resourceUsage().maxRSS / 2 ** 10,
};
if (roots.join() !== restarted.roots.join()) throw new Error('the roots have changed');
await source.destroy();
process.send?.(restarted, () => process.exit(0));
