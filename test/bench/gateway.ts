import autocannon from 'autocannon';
import { contractsOf } from '#libs/l1';
import { installFastHashes } from '#libs/platform';
import { type Address, type AssetId, address, toHex } from '#libs/protocol';
import { getJson, type World, walletAt } from '../integration/gateway-world.js';
import { Scope } from './scope.js';
import type { Row } from './table.js';
import { startBenchWorld } from './world.js';

const SECONDS = 10;
const CONNECTIONS = 32;
const ACCOUNTS = 32;

/**
 * The gateway's throughput on this machine, with load from a second thread: accounts with their paths, and whole blobs.
 */
export async function benchGateway(): Promise<Row[]> {
  await installFastHashes();
  return Scope.run(async (scope) => {
    const world = await startBenchWorld(scope);
    const slots = await fill(world);
    const { rollupBlob } = world.operator.parent;
    return [
      await measure(
        'gateway: account reads with path',
        world.url,
        slots.map((slot) => `/v1/accounts/${slot}`),
        2_000,
      ),
      await measure('gateway: blob reads', world.url, [`/v1/blobs/${rollupBlob}`], 1_000),
    ];
  });
}

/** Creates accounts of this many owners in one submitted batch. */
async function fill({ operator, deployment, provider, l1, url }: World): Promise<number[]> {
  const { inbox } = contractsOf(deployment, walletAt(10).connect(provider));
  for (let i = 1; i <= ACCOUNTS; i++) await (await inbox.deposit(ownerAt(i), 0 as AssetId, 10n ** 15n, 0)).wait();
  await until(() => l1.head.inboxLength(0) === ACCOUNTS);
  await operator.serveInbox();
  await operator.settle();
  await until(async () => (await getJson<{ state: { batch: number } }>(url, '/v1/status')).state.batch === 1);
  return Array.from({ length: ACCOUNTS }, (_, i) => 2 ** 23 + i);
}

const ownerAt = (i: number): Address => address(toHex(new Uint8Array(20).fill(i)));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await condition()); ) {
    if (Date.now() > end) throw new Error('the gateway did not get ready');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function measure(name: string, url: string, paths: string[], target: number): Promise<Row> {
  const run = (duration: number): Promise<autocannon.Result> =>
    autocannon({ url, connections: CONNECTIONS, duration, workers: 1, requests: paths.map((path) => ({ path })) });
  await run(2);
  const { requests, non2xx, errors } = await run(SECONDS);
  if (non2xx + errors > 0) throw new Error(`${name}: ${non2xx} responses without success, ${errors} errors`);
  return { name, value: requests.average, unit: 'requests/s', target: `>= ${target}` };
}
