import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '#libs/platform';
import { fromHex, type Hex, hashHeader, toHex } from '#libs/protocol';
import { type Cid, HeliaStore } from '#libs/storage';
import { waitFor } from '#libs/testing';
import type { MemberStatus } from '../../src/committee/serving/member-status.js';
import {
  attester,
  CALL,
  fundUsers,
  HonestSequencer,
  inSeconds,
  memberEnvironment,
  type ReadyBatch,
  type RunningMember,
  refusal,
  runMember,
  startWorld,
  transfer,
  type World,
} from './committee-harness.js';

let world: World;
let sequencer: HonestSequencer;
let member: RunningMember;
let drop: () => Promise<void>;

beforeAll(async () => {
  world = await startWorld();
  await fundUsers(world);
  const { env, drop: dropDatabase } = await memberEnvironment(world);
  drop = dropDatabase;
  member = await runMember(world, env);
  sequencer = new HonestSequencer(world);
  await world.l1.waitFor((view) => view.inboxLength(0) === 3 && view.inboxLength(1) === 3);
}, 120_000);

afterAll(async () => {
  await member?.stop();
  await drop?.();
  await world?.close();
});

let first: ReadyBatch;

describe('attesting', () => {
  it('signs a valid batch with both blobs', async () => {
    first = await sequencer.next();
    const request = sequencer.request(first);
    const { signature } = await member.client.attest(request, CALL);
    expect(attester(world, first, request, signature)).toBe(member.signer);
  });

  it('returns the same signature for the same request, and another one for a new round', async () => {
    const request = sequencer.request(first, { retainUntil: inSeconds(86_400) });
    const [one, two] = [await member.client.attest(request, CALL), await member.client.attest(request, CALL)];
    expect(toHex(two.signature)).toBe(toHex(one.signature));
    const round = sequencer.request(first, { retainUntil: inSeconds(90_000) });
    const again = await member.client.attest(round, CALL);
    expect(toHex(again.signature)).not.toBe(toHex(one.signature));
    expect(attester(world, first, round, again.signature)).toBe(member.signer);
  });

  it('refuses a batch beyond its tip with BEHIND and the tip, and signs once the gap is filled', async () => {
    const second = await sequencer.next([transfer(world, 0, 1, 0)]);
    const third = await sequencer.next([transfer(world, 1, 2, 1)]);
    const { code, fields } = await refusal(member.client.attest(sequencer.request(third), CALL));
    expect(code).toBe('BEHIND');
    expect(fields).toMatchObject({ number: 1, hash: hashHeader(first.header) });
    for (const batch of [second, third]) await member.client.attest(sequencer.request(batch), CALL);
    const status = await member.client.getStatus({}, CALL);
    expect(status).toMatchObject({ tipNumber: '3', epoch: '1' });
    expect(toHex(status.tipHash)).toBe(hashHeader(third.header));
  });

  it('serves availability and blobs by versioned hash', async () => {
    const hash = first.header.validiumBlob;
    const versionedHashes = [fromHex(hash as string), fromHex(`0x01${'ab'.repeat(31)}`)];
    const { blobs } = await member.client.getAvailability({ versionedHashes }, CALL);
    expect(blobs.map(({ held }) => held)).toEqual([true, false]);
    const { data } = await member.client.getBlob({ versionedHash: fromHex(hash as string) }, CALL);
    expect(Buffer.compare(data, first.validium?.data as Uint8Array)).toBe(0);
  });
});

const json = async (response: Promise<Response>): Promise<MemberStatus> =>
  (await (await response).json()) as MemberStatus;

describe('serving', () => {
  it('serves both blobs by CID to another IPFS node', async () => {
    const { multiaddrs } = await json(fetch(`${member.service.url}/v1/status`));
    const peer = await HeliaStore.open({ directory: join(world.directory, 'peer'), logger: silentLogger() });
    try {
      await peer.dial(multiaddrs[0] as string);
      const names = [first.header.rollupBlob, first.header.validiumBlob].map((hash) => fromHex(hash as Hex));
      const { blobs } = await member.client.getAvailability({ versionedHashes: names }, CALL);
      for (const [i, expected] of [first.rollup, first.validium].entries()) {
        expect(await peer.has(blobs[i]?.cid as Cid)).toBe(false);
        const bytes = await peer.get(blobs[i]?.cid as Cid);
        expect(Buffer.compare(bytes, expected?.data as Uint8Array)).toBe(0);
      }
    } finally {
      await peer.close();
    }
  });

  it('serves blobs over HTTP by versioned hash only', async () => {
    const at = (path: string, headers = {}) => fetch(`${member.service.url}${path}`, { headers });
    const path = `/v1/blobs/${first.header.validiumBlob as Hex}`;
    const response = await at(path);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await response.arrayBuffer()).byteLength).toBe(131_072);
    expect((await at(path, { 'if-none-match': response.headers.get('etag') })).status).toBe(304);
    expect((await at('/v1/blobs/0xabc')).status).toBe(400);
    const absent = await at(`/v1/blobs/0x01${'ab'.repeat(31)}`);
    expect([absent.status, await absent.json()]).toMatchObject([404, { code: 'NOT_HELD' }]);
  });

  it('reports tip, epoch and number of blobs in its status', async () => {
    const status = await json(fetch(`${member.service.url}/v1/status`));
    const tip = { number: 3, hash: hashHeader(sequencer.parent) };
    expect(status).toMatchObject({ signer: member.signer, tip, epoch: 1, blobsHeld: 4 });
    expect((await fetch(`${member.service.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${member.service.url}/health/live`)).status).toBe(200);
  });

  it('rejects malformed gRPC requests with codes', async () => {
    const short = { versionedHash: new Uint8Array(3) };
    expect(await refusal(member.client.getBlob(short, CALL))).toMatchObject({ code: 'INVALID_VERSIONED_HASH' });
    const many = { versionedHashes: Array.from({ length: 257 }, () => fromHex(first.header.validiumBlob as Hex)) };
    expect(await refusal(member.client.getAvailability(many, CALL))).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('becomes unready when its L1 node stops', async () => {
    process.kill(world.anvil.pid, 'SIGKILL');
    await world.anvil.exited;
    await waitFor(async () => (await fetch(`${member.service.url}/health/ready`)).status === 503, {
      what: 'the member to become unready',
    });
    expect((await fetch(`${member.service.url}/health/live`)).status).toBe(200);
  });
});
