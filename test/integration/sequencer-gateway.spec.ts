import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProblemJson } from '#libs/client';
import { contractsOf } from '#libs/l1';
import type { Account } from '#libs/ledger';
import { ProofQueue } from '#libs/pipeline';
import { createLogger, loadConfig, type RunningService } from '#libs/platform';
import { ETH, toHex } from '#libs/protocol';
import type { OperationMessage } from '#libs/rpc';
import { MemoryStore } from '#libs/storage';
import { waitFor } from '#libs/testing';
import { gatewayConfig } from '../../src/gateway/config.js';
import { startGateway } from '../../src/gateway/start.js';
import { fundUsers, slotOf, startWorld, userAt, type World } from './committee-harness.js';
import { ANY_PROVER, plannedBatch } from './prover-parts.js';
import { Owner, type RunningSequencer, runSequencer, sequencerEnvironment } from './sequencer-harness.js';

/** The resulting bound: 20 operations per hour for a tenth of a day. */
const LIMIT = 48;
let world: World;
let drop: () => Promise<void>;
let running: RunningSequencer;
let gateway: RunningService;
let openGateway: (limits?: Record<string, string>) => Promise<RunningService>;
let owner: Owner;

beforeAll(async () => {
  world = await startWorld({ members: 1, parameters: { timelockSeconds: 0 } });
  await fundUsers(world, [0]);
  const made = await sequencerEnvironment(world, {
    VOLITION_PROVING: 'bounded',
    VOLITION_PROVING_OPERATIONS_PER_HOUR: '20',
    VOLITION_PROVING_SAFE_PERCENT: '10',
  });
  drop = made.drop;
  const store = new MemoryStore();
  running = await runSequencer(made.env, store);
  owner = new Owner(world, running.client, userAt(world, 0));
  const { DATABASE_URL, VOLITION_L1_RPC_URL, VOLITION_SETTLEMENT, VOLITION_DEPLOYMENT_BLOCK } = made.env;
  openGateway = (limits = {}) => {
    const config = loadConfig(gatewayConfig, {
      ...{ DATABASE_URL, VOLITION_L1_RPC_URL, VOLITION_SETTLEMENT, VOLITION_DEPLOYMENT_BLOCK },
      VOLITION_L1_CONFIRMATIONS: '0',
      VOLITION_L1_BEACON_URL: world.anvil.url,
      VOLITION_SEQUENCER_ENDPOINT: `127.0.0.1:${made.env.VOLITION_GRPC_PORT}`,
      VOLITION_HTTP_PORT: '0',
      ...limits,
    });
    return startGateway(config, createLogger('gateway', { level: 'silent' }), { blobStore: store });
  };
  gateway = await openGateway();
  await waitFor(() => owner.account(slotOf(world, userAt(world, 2), 0)), { what: 'deposits to be served' });
}, 120_000);

afterAll(async () => {
  await gateway?.close();
  await running?.stop();
  await drop?.();
  await world?.close();
});

const slotAt = (user: number) => slotOf(world, userAt(world, user), 0);

/** Submits a signed bundle through a gateway. */
function submit({ url }: RunningService, ...signed: OperationMessage[]): Promise<Response> {
  const operations = signed.map(({ element, publicKey, signature }) => {
    return { element: toHex(element), publicKey: toHex(publicKey), signature: toHex(signature) };
  });
  const body = JSON.stringify({ operations });
  return fetch(`${url}/v1/bundles`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

const payment = () => ({ kind: 'TRANSFER', a: slotAt(0), b: slotAt(1), amount: 1n, memo: 0n }) as const;
const pay = async (): Promise<Response> => submit(gateway, await owner.sign(payment()));

const status = async (number: number): Promise<Response | undefined> => {
  const answer = await pay();
  return answer.status === number ? answer : undefined;
};

/** Plans and proves all batches, as far as the operator's database goes. */
async function proveAll(): Promise<void> {
  const { database, pipeline } = running;
  const queue = new ProofQueue(database);
  for (const { number, headerHash, operationCount } of await pipeline.inState('certified', 100))
    await queue.plan(plannedBatch(toHex(headerHash as Buffer), number, operationCount));
  const result = { proof: new Uint8Array(1), sums: new Uint8Array(128), provingSeconds: 1 };
  for (;;) {
    const taken = await ProofQueue.take(database.manager, ANY_PROVER);
    if (!taken) return;
    await ProofQueue.prove(database.manager, taken, result);
  }
}

it('charges the sender of a bundle whose last signature is invalid', async () => {
  const limited = await openGateway({ VOLITION_RATE_PER_SECOND: '0.001', VOLITION_RATE_BURST: '120' });
  try {
    const { asset, nonce } = (await owner.account(slotAt(0))) as Account;
    const receiver = userAt(world, 1).owner;
    const signed = Array.from({ length: 16 }, (_, i) =>
      owner.signed(payment(), { asset, nonce: nonce + (i < 15 ? i : 0) }, receiver),
    );
    const answer = await submit(limited, ...signed);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'INVALID_SIGNATURE' }]);
    expect((await fetch(`${limited.url}/v1/fees`)).status).toBe(429);
  } finally {
    await limited.close();
  }
});

it('refuses bundles that could not be proved in time, while it still serves inboxes, and accepts again after proofs', async () => {
  const refused = await waitFor(() => status(503), { what: 'the bound to be reached' });
  const error = (await refused.json()) as ProblemJson;
  expect(error).toMatchObject({ code: 'PROVERS_BEHIND', fields: { limit: LIMIT } });
  expect(refused.headers.get('retry-after')).toBe(`${error.fields.retryAfterSeconds}`);
  expect(error.fields.retryAfterSeconds).toBeGreaterThan(0);
  const accepted = (await owner.account(slotAt(0)))?.nonce ?? 0;
  expect(accepted).toBeGreaterThan(0);

  // L1's entries have deadlines of their own (F6).
  const receiver = userAt(world, 2);
  const before = (await owner.account(slotAt(2)))?.balance ?? 0n;
  const { inbox } = contractsOf(world.deployment, receiver.wallet);
  await (await inbox.deposit(receiver.owner, ETH, 5n, 0)).wait();
  await waitFor(async () => ((await owner.account(slotAt(2)))?.balance ?? 0n) === before + 5n, {
    what: 'the deposit to be served',
  });
  expect((await pay()).status).toBe(503);
  expect((await owner.account(slotAt(0)))?.nonce).toBe(accepted);

  await waitFor(async () => (await running.pipeline.first('sealed', 'committed', 'stored')) === null);
  await proveAll();
  await waitFor(() => status(201), { what: 'bundles to be accepted again' });
});
