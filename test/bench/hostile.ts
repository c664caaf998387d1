import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { createDatabase, removePostgres, startPostgres } from '#libs/embedded';
import { getJson, startWorldOn, type World } from '../integration/gateway-world.js';
import { Dice, HostileRequests, type Known, knownOf, sendAll } from '../integration/hostile-requests.js';
import type { Measured } from './bench.js';
import type { Row } from './table.js';

const REQUESTS = 100_000;
/** After these memory is what it will be. */
const WARM_UP = 20_000;
const WIDTH = 128;
const SEED = 20_261_130;
const SECONDS = 8;
const HONEST = '198.51.100.1';
const ATTACKER = '203.0.113.1';

/** A gateway before hostile requests, and beside an honest client before floods of free ones. */
export async function benchHostile(): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), 'openvolition-bench-'));
  const { url } = await startPostgres({ directory: join(directory, 'postgres') });
  const drop = async (): Promise<void> => {
    await removePostgres(join(directory, 'postgres'));
    await rm(directory, { recursive: true, force: true });
  };
  const world = await startWorldOn({ url: await createDatabase(url, 'gateway'), drop });
  try {
    const known = await knownOf(world);
    const hostile = await measureHostile(world, known);
    const flooded = await measureFloods(world, known);
    return { rows: [...hostile.rows, ...flooded.rows], details: { ...hostile.details, ...flooded.details } };
  } finally {
    await world.close();
  }
}

async function measureHostile(world: World, known: Known): Promise<Measured> {
  const document = await getJson<never>(world.url, '/v1/openapi.json');
  const requests = new HostileRequests(document, known, new Dice(SEED));
  const warm = await sendAll(world.url, requests, { count: WARM_UP, width: WIDTH });
  const before = await memory();
  const rest = await sendAll(world.url, requests, { count: REQUESTS - WARM_UP, width: WIDTH, onProgress: progress });
  const after = await memory();
  await getJson(world.url, '/v1/status');
  const failures = [...warm.failures, ...rest.failures];
  return {
    rows: [
      { name: 'hostile: answers from 500 on, of 100,000 requests', value: failures.length, unit: '', target: '<= 0' },
      {
        name: 'hostile: heap grown over 80,000 of them',
        value: after.heap - before.heap,
        unit: 'MiB',
        target: '<= 16',
      },
    ],
    details: { seed: SEED, statuses: [warm.statuses, rest.statuses], failures: failures.slice(0, 20), before, after },
  };
}

const progress = (done: number): void => {
  if (done % 20_000 === 0) console.error(`hostile: ${done}`);
};

/** What is in use after a collection, in MiB: benches run with --expose-gc. */
async function memory(): Promise<{ heap: number; resident: number }> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
}

/** Each route flooded by one address, while another reads accounts now and then. */
async function measureFloods(world: World, known: Known): Promise<Measured> {
  const gateway = await world.startGateway({
    VOLITION_RATE_PER_SECOND: '200',
    VOLITION_RATE_BURST: '600',
    VOLITION_TRUSTED_PROXIES: '127.0.0.1',
  });
  const paths = floodedPaths(known);
  const honest = () => honestLatency(gateway.url, `/v1/accounts/${known.slots[0]}`);
  await honest();
  const alone = await honest();
  const floods: Record<string, { served: number; refused: number; p97: number }> = {};
  for (const path of paths) {
    const [flood, p97] = await Promise.all([
      autocannon({
        ...{ url: gateway.url + path, connections: 16, duration: SECONDS, workers: 1 },
        headers: { 'x-forwarded-for': ATTACKER },
      }),
      honest(),
    ]);
    floods[path] = { served: flood['2xx'] + flood['4xx'] - refusedOf(flood), refused: refusedOf(flood), p97 };
  }
  const worst = Math.max(...Object.values(floods).map(({ p97 }) => p97));
  const served = Math.max(...Object.values(floods).map((flood) => flood.served));
  const rows: Row[] = [
    {
      name: 'flood of one address: requests served, the cheapest route',
      value: served / SECONDS,
      unit: 'requests/s',
      target: '<= 280',
    },
    {
      name: 'flood of one address: p97.5 of an honest client, times that alone',
      value: worst / alone,
      unit: '',
      target: '<= 2',
    },
  ];
  return { rows, details: { aloneMilliseconds: alone, floods } };
}

const floodedPaths = ({ slots: [slot], owners: [owner], hashes: [id] }: Known): string[] => [
  `/v1/accounts/${slot}`,
  `/v1/owners/${owner}?limit=500`,
  `/v1/owners/${owner}/operations?limit=200`,
  '/v1/batches/1/operations?limit=4096',
  '/v1/batches/1/%63hunks',
  `/v1/receipts/${id}`,
  '/v1/events?limit=1',
  '/metrics',
  '/nothing',
  '/v1/accounts/%zz',
];

const refusedOf = ({ statusCodeStats }: autocannon.Result): number =>
  Number((statusCodeStats as Record<string, { count?: number }> | undefined)?.['429']?.count ?? 0);

/** Milliseconds; from a thread of its own, at a rate that one address may have. */
async function honestLatency(url: string, path: string): Promise<number> {
  const { latency, non2xx, errors } = await autocannon({
    ...{ url: url + path, connections: 2, overallRate: 50, duration: SECONDS, workers: 1 },
    headers: { 'x-forwarded-for': HONEST },
  });
  if (non2xx + errors > 0) throw new Error(`an honest client was refused ${non2xx + errors} times`);
  return latency.p97_5;
}
