import { type ChildProcess, fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findTargets, type KnownTargets } from '../integration/hostile-requests.js';
import { percentile } from './batches.js';
import type { Measured } from './bench.js';
import type { FloodParameters, FloodResult } from './flooder.js';
import type { HonestParameters, HonestResult } from './honest-client.js';
import { Scope } from './scope.js';
import { startBenchWorld } from './world.js';

const SECONDS = 5;
const HONEST = { from: '127.0.0.2', perSecond: 50, seconds: SECONDS };
/** Number of measurements of the honest client alone, between floods, because the machine's load varies. */
const ALONE = 5;
const [RATE, BURST] = [200, 100];
const LIMITS = { VOLITION_RATE_PER_SECOND: `${RATE}`, VOLITION_RATE_BURST: `${BURST}` };
/**
 * Polling intervals of a deployed gateway. The tests' intervals are so short that polling alone keeps it a third busy.
 */
const DEPLOYED = { VOLITION_L1_POLL_MS: '500', VOLITION_GATEWAY_POLL_MS: '1000' };
/** Requests of an ended flood that still wait are refused within three seconds. */
const REST_MS = 3_000;

type Flood = { name: string; path: string } & Partial<Pick<FloodParameters, 'connections' | 'pipelining' | 'churns'>>;

/** Measures how many requests a flooding address is served per route, and the effect on an honest client. */
export function benchFlood(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const world = await startBenchWorld(scope);
    const known = await findTargets(world);
    await world.service.close();
    await world.l1.stop();
    const gateway = await world.startGateway({ ...DEPLOYED, ...LIMITS });
    const [client, flooder] = ['./honest-client.js', './flooder.js'].map((file) =>
      scope.add(fork(fileURLToPath(new URL(file, import.meta.url))), (open) => open.kill()),
    ) as [ChildProcess, ChildProcess];
    const url = `${gateway.url}/v1/accounts/${known.slots[0]}`;
    const honest = (): Promise<Percentiles> => honestly(client, { url, ...HONEST });
    await honest();
    const alone: Percentiles[] = [];
    const floods: Record<string, Flooded> = {};
    const all = floodsOf(known);
    for (const [i, { name, path, ...how }] of all.entries()) {
      if (i % Math.ceil(all.length / ALONE) === 0) alone.push(await honest());
      const order = { url: gateway.url + path, ...USUAL, ...how };
      const found = await flooded(flooder, order, honest);
      floods[name] = found;
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      console.error(`flood: ${name} ${JSON.stringify(found)} load ${loadavg()[0]?.toFixed(1)}`);
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
          target: `<= ${RATE + BURST / SECONDS}`,
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

const USUAL = { connections: 200, seconds: SECONDS, pipelining: 1, churns: false };

interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

/** `busy`: share of time that the gateway's thread was busy */
type Flooded = Percentiles & FloodResult & { busy: number };

async function flooded(
  flooder: ChildProcess,
  order: FloodParameters,
  honest: () => Promise<Percentiles>,
): Promise<Flooded> {
  const before = performance.eventLoopUtilization();
  const [flood, noticed] = await Promise.all([asked<FloodParameters, FloodResult>(flooder, order), honest()]);
  const { utilization: busy } = performance.eventLoopUtilization(before);
  return { ...noticed, ...flood, busy };
}

const floodsOf = ({ slots: [slot], owners: [owner], hashes: [id] }: KnownTargets): Flood[] => {
  const paths = [
    `/v1/accounts/${slot}`,
    `/v1/owners/${owner}?limit=500`,
    `/v1/owners/${owner}/operations?limit=200`,
    '/v1/batches/1/operations?limit=1024',
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
    { name: 'a thousand connections', path: '/v1/assets', connections: 1_000 },
    { name: 'pipelines', path: '/v1/assets', connections: 20, pipelining: 20 },
  ];
};

/** Response times of an honest client in milliseconds. */
async function honestly(child: ChildProcess, order: HonestParameters): Promise<Percentiles> {
  const { milliseconds } = await asked<HonestParameters, HonestResult>(child, order);
  const at = (share: number): number => percentile(milliseconds, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** A child process's result. */
async function asked<Order extends object, Answer>(child: ChildProcess, order: Order): Promise<Answer> {
  const answer = await new Promise<Answer | { failure: string }>((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`a process of the bench ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as Answer | { failure: string });
    });
    child.send(order);
  });
  if (typeof answer === 'object' && answer && 'failure' in answer) throw new Error(String(answer.failure));
  return answer as Answer;
}
