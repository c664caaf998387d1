import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromHex, hashHeader, toHex } from '#libs/protocol';
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

describe('an honest sequencer', () => {
  let first: ReadyBatch;

  it('gets a signature over a batch with both blobs', async () => {
    first = await sequencer.next();
    const request = sequencer.request(first);
    const { signature } = await member.client.attest(request, CALL);
    expect(attester(world, first, request, signature)).toBe(member.signer);
  });

  it('gets the same signature for the same request, and another for a new round', async () => {
    const request = sequencer.request(first, { retainUntil: inSeconds(86_400) });
    const [one, two] = [await member.client.attest(request, CALL), await member.client.attest(request, CALL)];
    expect(toHex(two.signature)).toBe(toHex(one.signature));
    const round = sequencer.request(first, { retainUntil: inSeconds(90_000) });
    const again = await member.client.attest(round, CALL);
    expect(toHex(again.signature)).not.toBe(toHex(one.signature));
    expect(attester(world, first, round, again.signature)).toBe(member.signer);
  });

  it('is told the tip by a member that is behind, and served when it fills the gap', async () => {
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

  it('finds blobs by versioned hash, by gRPC and by HTTP', async () => {
    const hash = first.header.validiumBlob;
    const versionedHashes = [fromHex(hash as string), fromHex(`0x01${'ab'.repeat(31)}`)];
    const { blobs } = await member.client.getAvailability({ versionedHashes }, CALL);
    expect(blobs.map(({ held }) => held)).toEqual([true, false]);
    const { data } = await member.client.getBlob({ versionedHash: fromHex(hash as string) }, CALL);
    expect(Buffer.compare(data, first.validium?.data as Uint8Array)).toBe(0);
    const response = await fetch(`${member.service.url}/v1/blobs/${hash}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), first.validium?.data as Uint8Array)).toBe(0);
  });
});
