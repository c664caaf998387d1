import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import { decodeHeader, type Lane, toHex } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import {
  fundUsers,
  memberEnvironment,
  type RunningMember,
  runMember,
  slotOf,
  startWorld,
  userAt,
  type World,
} from './committee-harness.js';
import { advanceTime } from './finality-harness.js';
import { CALL, Owner, type RunningSequencer, runSequencer, sequencerEnvironment } from './sequencer-harness.js';

let world: World;
let members: RunningMember[] = [];
let running: RunningSequencer;
let owner: Owner;
const drops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await startWorld({ members: 3, parameters: { timelockSeconds: 0 } });
  await fundUsers(world);
  members = await Promise.all(
    world.memberKeys.map(async (_key, i) => {
      const { env, drop } = await memberEnvironment(world, i);
      drops.push(drop);
      return runMember(world, env, i);
    }),
  );
  const endpoints = members.map(({ signer, env }) => `${signer}=127.0.0.1:${env.VOLITION_GRPC_PORT}`).join(',');
  const { env, drop } = await sequencerEnvironment(world, { VOLITION_MEMBER_ENDPOINTS: endpoints });
  drops.push(drop);
  running = await runSequencer(env);
  owner = new Owner(world, running.client, userAt(world, 0));
  await waitFor(() => owner.account(slotOf(world, userAt(world, 2), 1)), { what: 'deposits to be served' });
}, 180_000);

afterAll(async () => {
  await running?.stop();
  for (const member of members) await member.stop();
  for (const drop of drops) await drop();
  await world?.close();
});

async function transfer(lane: Lane): Promise<number> {
  const places = { a: slotOf(world, owner.user, lane), b: slotOf(world, userAt(world, 1), lane) };
  const message = await owner.sign({ kind: 'TRANSFER', ...places, amount: 1n, memo: 0n });
  const { bundleId } = await running.client.submit({ operations: [message] }, CALL);
  return waitFor(async () => (await running.pipeline.bundle(toHex(bundleId)))?.number, { what: 'the batch' });
}

const certified = (number: number) =>
  waitFor(
    async () => {
      const batch = await running.pipeline.summary(number);
      return batch?.state === 'certified' ? batch : undefined;
    },
    { deadlineMs: 60_000, what: `the certificate of batch ${number}` },
  );

const tipOf = async ({ client }: RunningMember): Promise<number> =>
  Number((await client.getStatus({}, CALL)).tipNumber);

it('gets certificates from real members that L1 accepts', { timeout: 120_000 }, async () => {
  const batch = await certified(await transfer(1));
  const { committee } = contractsOf(world.deployment, world.provider);
  const hash = toHex(batch.headerHash as Buffer);
  const { bitmap } = await committee.verifyAttestation(hash, new Uint8Array(batch.certificate as Buffer));
  expect(bitmap.toString(2).replaceAll('0', '')).toHaveLength(2);
  const { validiumBlob } = decodeHeader(new Uint8Array(batch.header as Buffer));
  expect(validiumBlob).not.toBeNull();
});

it('continues while a member is down, and that member catches up', { timeout: 120_000 }, async () => {
  const away = members[0] as RunningMember;
  await away.stop();
  const number = Math.max(await transfer(0), await transfer(1), await transfer(1));
  await certified(number);
  const back = await runMember(world, away.env, 0);
  members[0] = back;
  await waitFor(async () => (await tipOf(back)) >= number, { deadlineMs: 60_000, what: 'the member to catch up' });
  const { headerHash } = await certified(number);
  await waitFor(async () => (await running.pipeline.attestations(toHex(headerHash as Buffer))).length === 3, {
    deadlineMs: 30_000,
    what: 'all to have signed',
  });
});

it('continues while a member suspends signing, and gets its signature afterwards', { timeout: 120_000 }, async () => {
  const held = members[1] as RunningMember;
  const { l1, guard: hold } = held.member;
  const database = new pg.Client({ connectionString: held.env.DATABASE_URL as string });
  await database.connect();
  const until = l1.confirmed.block.timestamp + 3_600;
  await database.query('INSERT INTO signing_holds (since, held_until, reason) VALUES (now(), $1, $2)', [
    until,
    'OPERATOR',
  ]);
  await database.end();
  const number = await transfer(1);
  const { headerHash } = await certified(number);
  const signed = async () => (await running.pipeline.attestations(toHex(headerHash as Buffer))).length;
  await waitFor(async () => (await metricsOf(held)).includes('attest_refusals_total{code="SIGNING_HELD"'));
  expect([await signed(), await hold.current()]).toEqual([2, { until, reason: 'OPERATOR' }]);
  await advanceTime(world, 3_700);
  await waitFor(async () => (await signed()) === 3, { deadlineMs: 60_000, what: 'all to have signed' });
});

const metricsOf = async ({ service }: RunningMember): Promise<string> => (await fetch(`${service.url}/metrics`)).text();
