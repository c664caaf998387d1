import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SigningKey } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeSubmitBatch } from '#libs/l1';
import { createLogger, loadConfig, type RunningService } from '#libs/platform';
import {
  attestationDigest,
  CodedError,
  encodeCertificate,
  fromHex,
  type Hex,
  hashHeader,
  Lane,
  type VersionedHash,
} from '#libs/protocol';
import { freshDatabase, waitFor } from '#libs/testing';
import { watcherConfig } from '../../src/watcher/config.js';
import { startWatcher } from '../../src/watcher/start.js';
import { testWallet } from './accounts.js';
import {
  CALL,
  credentialsOf,
  fundUsers,
  HonestSequencer,
  inSeconds,
  memberEnvironment,
  type ReadyBatch,
  type RunningMember,
  runMember,
  startWorld,
  type World,
} from './committee-harness.js';
import { serveGrpc } from './gateway-world.js';

// A real member and two liars, all of whom signed for the batch. What the liars answer is up to each test.

type Answer = () => Promise<{ data: Uint8Array }> | { data: Uint8Array };

const SECRET = 'hush';
let world: World;
let member: RunningMember;
let sequencer: HonestSequencer;
let batch: ReadyBatch;
let name: VersionedHash;
let watcher: RunningService;
let environment: Record<string, string>;
let liars: Answer[];
const cleanups: (() => unknown)[] = [];
const notices: { code: string; state: string; subject: string; signed: boolean }[] = [];

const honest: Answer = () => ({ data: bytes() });
const bytes = (): Uint8Array => batch.validium?.data as Uint8Array;
const refusing: Answer = () => Promise.reject(new CodedError('NOT_FOUND', {}));
const others: Answer = () => ({ data: Uint8Array.from(bytes(), (byte, i) => (i === 40 ? byte ^ 1 : byte)) });

async function serveLiar(index: number): Promise<string> {
  const credentials = await credentialsOf(world.deployment, world.memberKeys[index] as SigningKey);
  const handlers = { getBlob: () => (liars[index - 1] as Answer)() };
  const server = await serveGrpc('committee', 'Committee', handlers, { credentials });
  cleanups.push(server.close);
  return server.endpoint;
}

/** Submits the batch with a certificate of all three. */
async function submit(): Promise<void> {
  const retainUntil = inSeconds(20 * 86_400);
  const request = sequencer.request(batch, { retainUntil });
  const { signature } = await member.client.attest(request, CALL);
  const digest = attestationDigest(world.deployment, { headerHash: hashHeader(batch.header), epoch: 1, retainUntil });
  const others = [1, 2].map((index) => {
    const signed = (world.memberKeys[index] as SigningKey).sign(digest);
    return { member: index, signature: fromHex(signed.compactSerialized as Hex, 64) };
  });
  const certificate = encodeCertificate({ epoch: 1, retainUntil, signatures: [{ member: 0, signature }, ...others] });
  const data = encodeSubmitBatch(batch.header, certificate);
  const sender = testWallet(1).connect(world.provider);
  await (await sender.sendTransaction({ to: world.deployment.settlement, data })).wait();
}

async function startWebhook(): Promise<string> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString();
    const [, time, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(`${request.headers['volition-signature']}`) ?? [];
    const signed = createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex') === v1;
    notices.push({ ...JSON.parse(body), signed });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function run(): Promise<void> {
  const level = process.env.TEST_LOG ? 'debug' : 'silent';
  watcher = await startWatcher(loadConfig(watcherConfig, environment), createLogger('watcher', { level }));
}

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${watcher.url}${path}`)).json()) as T;
}

interface Report {
  verdict: string;
  replay: string;
  signers: number;
  outcomes: Record<string, number>;
  samples: { source: string; outcome: string }[];
}

const verdict = (expected: string): Promise<Report> =>
  waitFor(
    async () => {
      const report = await get<Report>('/v1/batches/1');
      return report.verdict === expected && report;
    },
    { what: `the verdict ${expected}` },
  );

const notified = (code: string, state: string): Promise<unknown> =>
  waitFor(() => notices.some((notice) => notice.code === code && notice.state === state), { what: `${code} ${state}` });

beforeAll(async () => {
  liars = [refusing, refusing];
  world = await startWorld({ members: 3 });
  cleanups.push(() => world.close());
  await fundUsers(world, [Lane.validium]);
  const { env, drop } = await memberEnvironment(world);
  cleanups.push(drop);
  member = await runMember(world, env);
  cleanups.push(() => member.stop());
  await world.l1.waitFor((view) => view.inboxLength(1) === 3);
  await waitFor(() => member.member.l1.confirmed.inboxLength(1) === 3, { what: 'the member’s view of L1' });
  sequencer = new HonestSequencer(world);
  batch = await sequencer.next();
  name = batch.header.validiumBlob as VersionedHash;
  const endpoints = [`127.0.0.1:${env.VOLITION_GRPC_PORT}`, await serveLiar(1), await serveLiar(2)];
  const database = await freshDatabase();
  cleanups.push(database.drop);
  environment = {
    DATABASE_URL: database.url,
    VOLITION_L1_RPC_URL: world.anvil.url,
    VOLITION_SETTLEMENT: world.deployment.settlement,
    VOLITION_L1_CONFIRMATIONS: '0',
    VOLITION_L1_POLL_MS: '50',
    VOLITION_HTTP_PORT: '0',
    VOLITION_DATA_DIRECTORY: join(world.directory, 'watcher'),
    VOLITION_MEMBER_ENDPOINTS: endpoints.map((endpoint, i) => `${testWallet(2 + i).address}=${endpoint}`).join(','),
    VOLITION_MEMBER_DEADLINE_MS: '2000',
    VOLITION_SAMPLE_SECONDS: '1',
    VOLITION_WATCH_MS: '100',
    VOLITION_WATCH_MEMBER_SECONDS: '0',
    VOLITION_WATCH_L1_SECONDS: '86400',
    VOLITION_ALERT_CLEAR_SECONDS: '0',
    VOLITION_ALERT_WEBHOOK_URL: await startWebhook(),
    VOLITION_ALERT_WEBHOOK_SECRET: SECRET,
    VOLITION_KZG: 'native',
  };
  await run();
  cleanups.push(() => watcher.close());
  await submit();
}, 120_000);

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

describe('a watcher', () => {
  it('tells who returns the blob and who does not, and alerts of each member that does not', async () => {
    liars = [refusing, others];
    const report = await waitFor(
      async () => {
        const found = await get<Report>('/v1/batches/1');
        return found.outcomes?.invalid === 1 && found.outcomes.missing === 1 && found.outcomes.held === 1 && found;
      },
      { what: 'an answer of each member' },
    );
    expect(report).toMatchObject({ verdict: 'degraded', signers: 3 });
    await notified('MEMBER_MISSING_DATA', 'firing');
    await notified('MEMBER_INVALID_DATA', 'firing');
    expect(notices.every(({ signed }) => signed)).toBe(true);
    const metrics = await (await fetch(`${watcher.url}/metrics`)).text();
    expect(metrics).toMatch(/volition_watcher_verdict_batches\{verdict="degraded",service="watcher"\} 1/);
    expect(metrics).toMatch(/volition_watcher_missed_blobs\{source="0x[0-9a-f]{40}",service="watcher"\} 1/);
  });

  it('sees that a member returns the blob after all', async () => {
    liars = [honest, honest];
    expect(await verdict('available')).toMatchObject({ outcomes: { held: 3, missing: 0, invalid: 0, silent: 0 } });
    await waitFor(async () => (await get<Report>('/v1/batches/1')).replay === 'valid', {
      what: 'the batch to be replayed',
    });
    await notified('MEMBER_MISSING_DATA', 'resolved');
  });

  it('serves its own copy when everybody withholds the blob, and alerts', async () => {
    liars = [refusing, () => new Promise(() => {})];
    await member.service.close();
    await verdict('withheld');
    await notified('DATA_WITHHELD', 'firing');
    const response = await fetch(`${watcher.url}/v1/blobs/${name}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.from(bytes()));
    expect((await fetch(`${watcher.url}/v1/blobs/0x01${'00'.repeat(31)}`)).status).toBe(404);
  });

  it('tells of no problem again after a restart', async () => {
    const before = notices.filter(({ code }) => code === 'DATA_WITHHELD').length;
    await watcher.close();
    await run();
    const { alerts } = await waitFor(
      async () => {
        const found = await get<{ alerts: { alert: string }[] }>('/v1/alerts');
        return found.alerts.length > 0 && found;
      },
      { what: 'the alerts of the first run' },
    );
    expect(alerts.map(({ alert }) => alert)).toContain('DATA_WITHHELD');
    expect((await get<Report>('/v1/batches/1')).verdict).toBe('withheld');
    expect(notices.filter(({ code }) => code === 'DATA_WITHHELD')).toHaveLength(before);
  });

  it.each([
    ['/v1/batches/2', 404],
    ['/v1/batches/x', 400],
    ['/v1/batches?limit=-1', 400],
    ['/v1/batches?before=1&before=2', 400],
    ['/v1/blobs/0x02', 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await fetch(`${watcher.url}${path}`)).status).toBe(status);
  });
});
