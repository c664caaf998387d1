import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type Known, knownOf } from '../integration/hostile-requests.js';
import { percentile } from './batches.js';
import type { Measured } from './bench.js';
import type { HonestAnswer, HonestOrder } from './honest-client.js';
import { Scope } from './scope.js';
import { startBenchWorld } from './world.js';

const SECONDS = 5;
const HONEST = { from: '127.0.0.2', perSecond: 50, seconds: SECONDS };
/** Times that the honest client is measured alone: between floods, since the machine has moods. */
const ALONE = 5;
const CONNECTIONS = 200;

interface Flood {
  name: string;
  path: string;
  /** a connection for each request */
  churns?: boolean;
}

/** What one address is served of free requests, route by route, and what an honest client notices. */
export function benchFlood(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const world = await startBenchWorld(scope);
    const known = await knownOf(world);
    const gateway = await world.startGateway({ VOLITION_RATE_PER_SECOND: '200', VOLITION_RATE_BURST: '600' });
    const child = fork(fileURLToPath(new URL('./honest-client.js', import.meta.url)));
    scope.add(child, (open) => open.kill());
    const url = `${gateway.url}/v1/accounts/${known.slots[0]}`;
    const honest = (): Promise<Percentiles> => honestly(child, { url, ...HONEST });
    await honest();
    const alone: Percentiles[] = [];
    const floods: Record<string, Flooded> = {};
    const all = floodsOf(known);
    for (const [i, flood] of all.entries()) {
      if (i % Math.ceil(all.length / ALONE) === 0) alone.push(await honest());
      floods[flood.name] = await flooded(gateway.url, flood, honest);
      console.error(`flood: ${flood.name} ${JSON.stringify(floods[flood.name])}`);
    }
    const usual = percentile(
      alone.map(({ p95 }) => p95),
      0.5,
    );
    const worst = Math.max(...Object.values(floods).map(({ p95 }) => p95));
    const served = Math.max(...Object.values(floods).map((flood) => flood.served));
    return {
      rows: [
        {
          name: 'flood of one address: requests served, the cheapest route',
          value: served / SECONDS,
          unit: 'requests/s',
          target: '<= 280',
        },
        {
          name: 'flood of one address: p95 of an honest client, times that alone',
          value: worst / usual,
          unit: '',
          target: '<= 2',
        },
      ],
      details: { alone, floods },
    };
  });
}

interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

interface Flooded extends Percentiles {
  served: number;
  refused: number;
  /** closed without an answer */
  closed: number;
  /** share of the time that the gateway's thread was busy */
  busy: number;
}

async function flooded(base: string, { path, churns }: Flood, honest: () => Promise<Percentiles>): Promise<Flooded> {
  const before = performance.eventLoopUtilization();
  const [flood, noticed] = await Promise.all([
    autocannon({
      ...{ url: base + path, connections: CONNECTIONS, duration: SECONDS, workers: 1 },
      ...(churns ? { maxConnectionRequests: 1 } : {}),
    }),
    honest(),
  ]);
  const { utilization: busy } = performance.eventLoopUtilization(before);
  const refused = Number(
    (flood.statusCodeStats as Record<string, { count?: number }> | undefined)?.['429']?.count ?? 0,
  );
  const served = flood['2xx'] + flood['4xx'] - refused;
  return { ...noticed, served, refused, closed: flood.errors, busy };
}

const floodsOf = ({ slots: [slot], owners: [owner], hashes: [id] }: Known): Flood[] => {
  const paths = [
    `/v1/accounts/${slot}`,
    `/v1/owners/${owner}?limit=500`,
    `/v1/owners/${owner}/operations?limit=200`,
    '/v1/batches/1/operations?limit=4096',
    '/v1/batches/1/%63hunks',
    `/v1/receipts/${id}`,
    '/v1/events?limit=1',
    '/metrics',
    '/docs/swagger-ui-bundle.js',
    '/nothing',
    '/v1/accounts/%zz',
  ];
  return [
    ...paths.map((path) => ({ name: path, path })),
    { name: 'a connection each', path: '/v1/assets', churns: true },
  ];
};

/** Milliseconds of answers to an honest client. */
async function honestly(child: ChildProcess, order: HonestOrder): Promise<Percentiles> {
  const answer = await new Promise<HonestAnswer>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the honest client ended with ${code}`)));
    child.once('message', (message) => {
      child.removeAllListeners('exit');
      resolve(message as HonestAnswer);
    });
    child.send(order);
  });
  if ('failure' in answer) throw new Error(answer.failure);
  const at = (share: number): number => percentile(answer.milliseconds, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
