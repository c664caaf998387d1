import { loadCrypto, State } from '#libs/ledger';
import { LANES, type Lane } from '#libs/protocol';
import { connectPostgres, SnapshotStore, snapshotMigrations } from '#libs/storage';

// The fresh process of restart.ts: reads DATABASE_URL's snapshot into a state.

export interface Restarted {
  roots: string[];
  /** of the state alone: objects and typed arrays, after a sweep */
  memoryMiB: number;
  /** of the whole process at its highest */
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
// Read once more, so that nothing of it was swept.
const restarted: Restarted = {
  roots: LANES.map((lane) => state.root(lane)),
  memoryMiB,
  peakMiB: process.resourceUsage().maxRSS / 2 ** 10,
};
if (roots.join() !== restarted.roots.join()) throw new Error('roots change');
await source.destroy();
process.send?.(restarted, () => process.exit(0));
