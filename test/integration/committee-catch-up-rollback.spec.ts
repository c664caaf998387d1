import type { SigningKey } from 'ethers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashHeader, toHex } from '#libs/protocol';
import { connectPostgres } from '#libs/storage';
import { waitFor } from '#libs/testing';
import { finaliseBatch, MaliciousPeer, RETAIN_UNTIL, setUri, submit } from './catch-up-harness.js';
import {
  attester,
  CALL,
  fundUsers,
  HonestSequencer,
  memberEnvironment,
  type ReadyBatch,
  type RunningMember,
  runMember,
  startWorld,
  transfer,
  type World,
} from './committee-harness.js';
import { advanceTime, postBond, rollBack } from './finality-harness.js';

const PROVE_SECONDS = 600;
const PATIENCE = { deadlineMs: 60_000 };

let world: World;
let sequencer: HonestSequencer;
let honest: RunningMember;
let late: RunningMember | undefined;
let peer: MaliciousPeer;
const drops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await startWorld({ members: 2, parameters: { proveSeconds: PROVE_SECONDS } });
  await fundUsers(world, [1]);
  await world.l1.waitFor((view) => view.inboxLength(1) === 3);
  const { env, drop } = await memberEnvironment(world);
  drops.push(drop);
  honest = await runMember(world, env);
  peer = await new MaliciousPeer(world, world.memberKeys[0] as SigningKey, honest.client).start();
  await setUri(world, world.memberKeys[0] as SigningKey, peer.endpoint);
  sequencer = new HonestSequencer(world);
}, 120_000);

afterAll(async () => {
  await late?.stop();
  peer?.stop();
  await honest?.stop();
  for (const drop of drops) await drop();
  await world?.close();
});

async function next(operations: Parameters<HonestSequencer['next']>[0] = []): Promise<ReadyBatch> {
  const batch = await sequencer.next(operations);
  await honest.client.attest(sequencer.request(batch, { retainUntil: RETAIN_UNTIL }), CALL);
  return submit(world, batch);
}

const reaches = (member: RunningMember, { header }: ReadyBatch) =>
  waitFor(async () => toHex((await member.client.getStatus({}, CALL)).tipHash) === hashHeader(header), {
    ...PATIENCE,
    what: `the member to reach batch ${header.number}`,
  });

it('a member that catches up during a rollback follows the replacement, not the rolled-back batches', {
  timeout: 180_000,
}, async () => {
  const shared = await next();
  await finaliseBatch(world, shared);
  const old = [await next([transfer(world, 0, 1, 1)]), await next([transfer(world, 1, 2, 1)])] as const;
  // The peer's reply for the third batch is delayed until L1 has rolled it back.
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const third = hashHeader(old[1].header);
  peer.tampering = {
    batch: async (reply, { headerHash }) => {
      if (toHex(headerHash) === third) await released;
      return reply;
    },
  };
  const { env, drop } = await memberEnvironment(world, 1);
  drops.push(drop);
  late = await runMember(world, { ...env, VOLITION_CATCH_UP_DEADLINE_MS: '60000' }, 1);
  await reaches(late, old[0]);

  sequencer = new HonestSequencer(world);
  await sequencer.next([], { timestamp: shared.header.timestamp });
  expect(hashHeader(sequencer.parent)).toBe(hashHeader(shared.header));
  await advanceTime(world, PROVE_SECONDS + 1);
  await rollBack(world, 2);
  const { member } = late;
  await waitFor(() => [late, honest].every((each) => each?.member.l1.confirmed.latest === 1), {
    what: 'the rollback in the members’ views',
  });
  release();
  await postBond(world);
  const fork = [await next([transfer(world, 2, 0, 1)]), await next([transfer(world, 2, 1, 1)])] as const;

  await reaches(late, fork[1]);
  expect(member.trees.state.root(1)).toBe(fork[1].header.validiumRoot);
  const database = await connectPostgres(env.DATABASE_URL as string, { entities: [], migrations: [] });
  const rows = await database.query('SELECT number, header_hash, superseded_for FROM held_batches ORDER BY stored_at');
  await database.destroy();
  expect(
    rows.map((row: { number: string; header_hash: Buffer; superseded_for: string | null }) => [
      Number(row.number),
      toHex(row.header_hash),
      row.superseded_for,
    ]),
  ).toEqual([
    [1, hashHeader(shared.header), null],
    [2, hashHeader(old[0].header), 'ROLLED_BACK'],
    [2, hashHeader(fork[0].header), null],
    [3, hashHeader(fork[1].header), null],
  ]);
  const after = await sequencer.next([transfer(world, 0, 2, 1)]);
  const request = sequencer.request(after, { retainUntil: RETAIN_UNTIL });
  const { signature } = await late.client.attest(request, CALL);
  expect(attester(world, after, request, signature)).toBe(late.signer);
});
