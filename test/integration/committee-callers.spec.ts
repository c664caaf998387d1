import { SigningKey } from 'ethers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fromHex } from '#libs/protocol';
import { type CommitteeClient, connectCommittee, Identity, partySigner } from '#libs/rpc';
import { waitFor } from '#libs/testing';
import {
  CALL,
  connectAsSequencer,
  fundUsers,
  HonestSequencer,
  memberEnvironment,
  type ReadyBatch,
  type RunningMember,
  refusal,
  runMember,
  startWorld,
  transfer,
  type World,
} from './committee-harness.js';

// Whatever other callers do, the member keeps serving the sequencer.

const LIMITS = {
  VOLITION_STRANGER_RATE_PER_SECOND: '20',
  VOLITION_STRANGER_RATE_BURST: '200',
  VOLITION_STRANGER_CONNECTIONS: '8',
  VOLITION_STRANGER_CONNECTIONS_PER_ADDRESS: '8',
  VOLITION_STRANGER_CALLS: '8',
};
/** deadline of an attestation during a flood */
const SERVED = { deadlineMs: 30_000 };

let world: World;
let sequencer: HonestSequencer;
let member: RunningMember;
let env: Record<string, string>;
let drop: () => Promise<void>;
let first: ReadyBatch;
const open: CommitteeClient[] = [];

beforeAll(async () => {
  world = await startWorld({ members: 2, parameters: { timelockSeconds: 0 } });
  await fundUsers(world);
  const made = await memberEnvironment(world);
  drop = made.drop;
  env = { ...made.env, ...LIMITS };
  member = await runMember(world, env);
  sequencer = new HonestSequencer(world);
  await world.l1.waitFor((view) => view.inboxLength(0) === 3 && view.inboxLength(1) === 3);
  first = await sequencer.next();
  await member.client.attest(sequencer.request(first), CALL);
}, 120_000);

afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

afterAll(async () => {
  await member?.stop();
  await drop?.();
  await world?.close();
});

const endpoint = (): string => `127.0.0.1:${env.VOLITION_GRPC_PORT}`;

function callAs(key?: SigningKey): CommitteeClient {
  const { deployment } = world;
  const identity = key && new Identity(deployment, partySigner(key));
  const client = connectCommittee(endpoint(), { deployment, member: member.signer, identity });
  open.push(client);
  return client;
}

const code = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error) => error.code,
  );

async function attestNext(client = member.client): Promise<void> {
  const batch = await sequencer.next([transfer(world, 0, 1, 1)]);
  expect((await client.attest(sequencer.request(batch), SERVED)).signature).toHaveLength(64);
}

describe('Attest', () => {
  it('rejects the sequencer’s signed request if another caller sends it', async () => {
    const request = sequencer.request(first);
    expect(await refusal(callAs().attest(request, CALL))).toMatchObject({ code: 'CALLER_UNKNOWN' });
    const others: [SigningKey, string][] = [
      [world.memberKeys[1] as SigningKey, 'member'],
      [world.memberKeys[0] as SigningKey, 'member'],
      [new SigningKey(`0x${'42'.repeat(32)}`), 'stranger'],
    ];
    for (const [key, role] of others)
      expect(await refusal(callAs(key).attest(request, CALL))).toMatchObject({
        code: 'CALLER_NOT_ALLOWED',
        fields: { role },
      });
    expect(await code(callAs(world.sequencerKey).attest(request, CALL))).toBe('answered');
  });
});

describe('during a flood', () => {
  it('closes strangers’ excess connections, while the sequencer stays connected and can reconnect', async () => {
    const flood = Array.from({ length: 30 }, () => callAs());
    const answers = await Promise.all(flood.map((client) => code(client.getStatus({}, CALL))));
    expect(answers).toContain('answered');
    await attestNext();
    const again = connectAsSequencer(world, endpoint(), member.signer);
    open.push(again);
    await attestNext(again);
  });

  it('refuses strangers’ excess calls, while the sequencer is served', async () => {
    const flood = Array.from({ length: 4 }, () => callAs());
    let stopped = false;
    const codes = new Map<string, number>();
    const validium = fromHex(first.header.validiumBlob ?? '', 32);
    const ask = async (client: CommitteeClient): Promise<void> => {
      while (!stopped) {
        const outcome = await code(client.getBlob({ versionedHash: validium }, CALL));
        codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
      }
    };
    const asking = flood.flatMap((client) => Array.from({ length: 8 }, () => ask(client)));
    await waitFor(() => (codes.get('RATE_LIMITED') ?? 0) > 50);
    for (let i = 0; i < 3; i++) await attestNext();
    stopped = true;
    await Promise.all(asking);
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['answered', 'RATE_LIMITED']));
    // 200 tokens, and 20 more each second. A blob costs eight.
    expect(codes.get('answered')).toBeLessThan(60);
  });

  it('counts HTTP requests against the same limit, except for health probes', async () => {
    const { url } = member.service;
    const statuses = new Set<number>();
    for (let i = 0; i < 300 && !statuses.has(429); i++) statuses.add((await fetch(`${url}/v1/status`)).status);
    expect(statuses).toContain(429);
    const refused = await fetch(`${url}/v1/blobs/${first.header.validiumBlob}`);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/caller_refusals_total\{code="RATE_LIMITED"/);
    // Refusals are delayed while tokens refill, so a few of these calls succeed. With a separate limit all ten would.
    const client = callAs();
    const versionedHash = fromHex(first.header.validiumBlob ?? '', 32);
    const codes = await Promise.all(Array.from({ length: 10 }, () => code(client.getBlob({ versionedHash }, CALL))));
    expect(codes).toContain('RATE_LIMITED');
    await attestNext();
  });
});

it('a client reconnects within seconds to a restarted member with a new certificate', async () => {
  const client = connectAsSequencer(world, endpoint(), member.signer);
  open.push(client);
  await attestNext(client);
  await member.service.close();
  expect(await code(client.getStatus({}, CALL))).toBe('UNAVAILABLE');
  member.client.close();
  member = await runMember(world, env);
  const started = Date.now();
  await waitFor(async () => (await code(client.getStatus({}, CALL))) === 'answered');
  expect(Date.now() - started).toBeLessThan(5_000);
  await attestNext(client);
});
