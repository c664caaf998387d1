import { Wallet } from 'ethers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import type { RunningService } from '#libs/platform';
import { address, type Lane, toHex } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import { addressOf } from './catch-up-harness.js';
import {
  fundUsers,
  keyAt,
  memberEnvironment,
  type RunningMember,
  runMember,
  slotOf,
  startWorld,
  userAt,
  type World,
} from './committee-harness.js';
import {
  CALL,
  Owner,
  type RunningSequencer,
  runSequencer,
  runSettler,
  sequencerEnvironment,
} from './sequencer-harness.js';

const VALIDIUM: Lane = 1;
/** Index of the joining member, after the founders. */
const JOINER = 3;

let world: World;
const members: RunningMember[] = [];
let joinerEnv: Record<string, string>;
let running: RunningSequencer;
let settler: RunningService;
let owner: Owner;
const drops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await startWorld({ members: 3, parameters: { timelockSeconds: 0 } });
  world.memberKeys.push(keyAt(2 + JOINER));
  await fundUsers(world);
  for (const [i, key] of world.memberKeys.entries()) {
    const { env, drop } = await memberEnvironment(world, i);
    drops.push(drop);
    const { committee } = contractsOf(world.deployment, new Wallet(key, world.provider));
    const uri = `127.0.0.1:${env.VOLITION_GRPC_PORT}`;
    if (i === JOINER) {
      joinerEnv = env;
      await (await committee.join(uri, world.deployment.parameters.minStake)).wait();
    } else {
      members.push(await runMember(world, env, i));
      await (await committee.setUri(uri)).wait();
    }
  }
  const { env, drop } = await sequencerEnvironment(world);
  drops.push(drop);
  running = await runSequencer(env);
  settler = await runSettler(world, env);
  owner = new Owner(world, running.client, userAt(world, 0));
  await waitFor(() => owner.account(slotOf(world, userAt(world, 2), VALIDIUM)), { what: 'deposits to be served' });
}, 240_000);

afterAll(async () => {
  await settler?.close();
  await running?.stop();
  for (const member of members) await member.stop();
  for (const drop of drops) await drop();
  await world?.close();
}, 120_000);

async function transfer(): Promise<number> {
  const places = { a: slotOf(world, owner.user, VALIDIUM), b: slotOf(world, userAt(world, 1), VALIDIUM) };
  const message = await owner.sign({ kind: 'TRANSFER', ...places, amount: 1n, memo: 0n });
  const { bundleId } = await running.client.submit({ operations: [message] }, CALL);
  return waitFor(async () => (await running.pipeline.bundle(toHex(bundleId)))?.number, { what: 'the batch' });
}

/** Submits a batch with one transfer and returns its number. */
async function submitted(): Promise<number> {
  const number = await transfer();
  await waitFor(async () => (await running.pipeline.summary(number))?.state === 'submitted', {
    deadlineMs: 60_000,
    what: `batch ${number} on L1`,
  });
  return number;
}

/** Activates an epoch of the first `count` members. */
async function epochOf(count: number): Promise<number> {
  const { committee } = contractsOf(world.deployment, await world.provider.getSigner(0));
  const addresses = world.memberKeys.slice(0, count).map(addressOf);
  const epoch = world.l1.head.epoch + 1;
  await (await committee.proposeEpoch(addresses, count - 1)).wait();
  await (await committee.activateEpoch()).wait();
  await waitFor(() => world.l1.head.epoch === epoch, { what: 'the epoch in our view' });
  return epoch;
}

async function roundsUpTo(number: number): Promise<unknown[]> {
  const found = await running.pipeline.summaries(number, 50);
  return found.map((batch) => [batch.number, batch.epoch, batch.retainUntil]);
}

it('a member that joins late catches up from its peers and signs in its first epoch', {
  timeout: 240_000,
}, async () => {
  await submitted();
  await epochOf(3);
  await submitted();
  const before = await submitted();
  const rounds = await roundsUpTo(before);
  const epoch = await epochOf(4);

  const joiner = await runMember(world, joinerEnv, JOINER);
  members.push(joiner);
  await waitFor(async () => Number((await joiner.client.getStatus({}, CALL)).tipNumber) >= before, {
    deadlineMs: 60_000,
    what: 'the joiner to catch up',
  });
  const number = await transfer();
  const signers = async (): Promise<string[]> => {
    const headerHash = (await running.pipeline.summary(number))?.headerHash;
    if (!headerHash) return [];
    const rows = await running.pipeline.attestations(toHex(headerHash));
    return rows.filter((row) => row.epoch === epoch).map(({ signer }) => address(toHex(signer)));
  };
  await waitFor(async () => (await signers()).includes(joiner.signer), {
    deadlineMs: 30_000,
    what: 'the joiner’s signature',
  });
  // No new round was opened for submitted batches.
  expect(await roundsUpTo(before)).toEqual(rounds);
  const { members: progress } = await running.client.getStatus({}, CALL);
  expect(progress.find(({ signer }) => toHex(signer) === joiner.signer)).toMatchObject({
    lastError: '',
    invalidSignatures: '0',
  });
});

it('a member that was offline while batches were submitted and its epoch ended catches up and signs', {
  timeout: 240_000,
}, async () => {
  const offline = members.shift() as RunningMember;
  await offline.stop();
  await submitted();
  const epoch = await epochOf(4);
  const missed = await submitted();
  const back = await runMember(world, offline.env, 0);
  members.unshift(back);
  const number = await transfer();
  await waitFor(
    async () => {
      const headerHash = (await running.pipeline.summary(number))?.headerHash;
      const rows = headerHash ? await running.pipeline.attestations(toHex(headerHash)) : [];
      return rows.some((row) => row.epoch === epoch && address(toHex(row.signer)) === back.signer);
    },
    { deadlineMs: 60_000, what: 'its signature' },
  );
  expect(missed).toBeLessThan(number);
});
