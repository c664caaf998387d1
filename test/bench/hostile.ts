import { getJson, type World } from '../integration/gateway-world.js';
import {
  findTargets,
  HostileRequests,
  type KnownTargets,
  SeededRandom,
  sendAll,
} from '../integration/hostile-requests.js';
import type { Measured } from './bench.js';
import { Scope } from './scope.js';
import { startBenchWorld } from './world.js';

const REQUESTS = 100_000;
/** Number of requests after which memory should no longer grow. */
const WARM_UP = 20_000;
const WIDTH = 128;
const SEED = 20_261_130;

/** Sends hostile requests to a gateway. */
export function benchHostile(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const world = await startBenchWorld(scope);
    return measureHostile(world, await findTargets(world));
  });
}

async function measureHostile(world: World, known: KnownTargets): Promise<Measured> {
  const document = await getJson<never>(world.url, '/v1/openapi.json');
  const requests = new HostileRequests(document, known, new SeededRandom(SEED));
  const warm = await sendAll(world.url, requests, { count: WARM_UP, width: WIDTH });
  const before = await memory();
  const rest = await sendAll(world.url, requests, { count: REQUESTS - WARM_UP, width: WIDTH, onProgress: progress });
  const after = await memory();
  await getJson(world.url, '/v1/status');
  const failures = [...warm.failures, ...rest.failures];
  return {
    rows: [
      {
        name: 'hostile: responses of 500 or above, of 100,000 requests',
        value: failures.length,
        unit: '',
        target: '<= 0',
      },
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

/** Heap used after a collection, in MiB. Benches run with --expose-gc. */
async function memory(): Promise<{ heap: number; resident: number }> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
}
