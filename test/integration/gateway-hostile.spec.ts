import { afterAll, beforeAll, expect, it } from 'vitest';
import { getJson, startGatewayWorld, type World } from './gateway-harness.js';
import { findTargets, HostileRequests, type KnownTargets, SeededRandom, sendAll } from './hostile-requests.js';

let world: World;
let known: KnownTargets;

beforeAll(async () => {
  world = await startGatewayWorld();
  known = await findTargets(world);
}, 120_000);

afterAll(() => world?.close());

it('refuses thousands of hostile requests and still answers honest ones', async () => {
  const document = await getJson<never>(world.url, '/v1/openapi.json');
  const requests = new HostileRequests(document, known, new SeededRandom(1));
  const outcome = await sendAll(world.url, requests, { count: 3_000, width: 48 });
  expect(outcome.failures).toEqual([]);
  expect(outcome.statuses[400]).toBeGreaterThan(500);
  expect(outcome.statuses[200]).toBeGreaterThan(50);
  await getJson(world.url, '/v1/status');
  await getJson(world.url, `/v1/owners/${known.owners[0]}`);
}, 120_000);
