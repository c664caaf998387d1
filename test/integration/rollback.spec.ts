import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import type { RunningService } from '#libs/platform';
import {
  type Address,
  fromHex,
  type Hex,
  isCoded,
  LANES,
  type Lane,
  type SignedOperation,
  toHex,
} from '#libs/protocol';
import { type AttestRequest, type CommitteeClient, connectSequencer, type SequencerClient } from '#libs/rpc';
import { waitFor } from '#libs/testing';
import { AttestRequests } from '../../src/sequencer/attesting/attest-requests.js';
import {
  connectAsSequencer,
  fundUsers,
  memberEnvironment,
  type RunningMember,
  refusal,
  runMember,
  slotOf,
  startWorld,
  userAt,
  type World,
} from './committee-harness.js';
import { advanceTime, finaliseUpTo, postBond, rollBack } from './finality-harness.js';
import type { OperatorPipeline } from './operator-pipeline.js';
import { CALL, Owner, openPipeline, runSettler, sequencerEnvironment } from './sequencer-harness.js';
import { ServiceProcess } from './service-process.js';

/** A process takes seconds to start, and much longer where other tests have the processors. */
const PATIENCE_MS = 120_000;
const PROVE_SECONDS = 600;

let world: World;
let members: RunningMember[] = [];
let killable: ServiceProcess;
let sequencer: ServiceProcess;
let settler: RunningService;
let client: SequencerClient;
let clients: CommitteeClient[] = [];
let database: DataSource;
let pipeline: OperatorPipeline;
const drops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await startWorld({ members: 3, parameters: { timelockSeconds: 0, proveSeconds: PROVE_SECONDS } });
  await fundUsers(world);
  const environments = await Promise.all(
    world.memberKeys.map(async (_key, i) => {
      const { env, drop } = await memberEnvironment(world, i);
      drops.push(drop);
      return env;
    }),
  );
  killable = new ServiceProcess('committee', environments[0] as Record<string, string>);
  killable.launch();
  members = await Promise.all([1, 2].map((i) => runMember(world, environments[i] as Record<string, string>, i)));
  const signers = [addressOfMember(0), ...members.map(({ signer }) => signer)];
  const endpoints = environments.map((env, i) => `${signers[i]}=127.0.0.1:${env.VOLITION_GRPC_PORT}`).join(',');
  clients = environments.map((env, i) =>
    connectAsSequencer(world, `127.0.0.1:${env.VOLITION_GRPC_PORT}`, signers[i] as Address),
  );
  const made = await sequencerEnvironment(world, {
    VOLITION_MEMBER_ENDPOINTS: endpoints,
    VOLITION_SEAL_MAX_AGE_MS: '200',
    VOLITION_LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  });
  drops.push(made.drop);
  ({ database, pipeline } = await openPipeline(made.env));
  sequencer = new ServiceProcess('sequencer', made.env);
  sequencer.launch();
  client = connectSequencer(`127.0.0.1:${made.env.VOLITION_GRPC_PORT}`);
  settler = await runSettler(world, made.env, { VOLITION_L1_CONFIRMATIONS: '1' });
  // The chain mines by itself, so that its clock advances.
  await world.provider.send('evm_setIntervalMining', [1]);
}, 240_000);

afterAll(async () => {
  await settler?.close();
  await sequencer?.kill();
  await killable?.kill();
  client?.close();
  for (const each of clients) each.close();
  for (const member of members) await member.stop();
  await database?.destroy();
  for (const drop of drops) await drop();
  await world?.close();
}, 60_000);

/** Sends the same bundle until it is answered, as a client does that does not know whether it was accepted. */
function insist<T>(call: () => Promise<T>): Promise<T> {
  return waitFor(
    () =>
      call().catch((error) => {
        if (isCoded(error, 'UNAVAILABLE', 'NOT_READY', 'DEADLINE_EXCEEDED', 'BUNDLE_ABANDONED')) return undefined;
        throw error;
      }),
    { deadlineMs: PATIENCE_MS, what: 'an answer of the sequencer' },
  );
}

async function send(user: number, operation: SignedOperation): Promise<Hex> {
  const owner = new Owner(world, client, userAt(world, user));
  const message = await insist(() => owner.sign(operation));
  const { bundleId } = await insist(() => client.submit({ operations: [message] }, CALL));
  return toHex(bundleId);
}

const slot = (user: number, lane: Lane) => slotOf(world, userAt(world, user), lane);
const pay = (from: number, to: number, lane: Lane, amount: bigint) =>
  send(from, { kind: 'TRANSFER', a: slot(from, lane), b: slot(to, lane), amount, memo: 0n });
const inBatch = (id: Hex) =>
  waitFor(async () => (await pipeline.bundle(id))?.number, { deadlineMs: PATIENCE_MS, what: 'a batch' });

/** Waits until everything accepted is submitted at the settler's depth. */
const allSubmitted = () =>
  waitFor(
    async () => {
      if ((await pipeline.unsealed()).length + (await pipeline.abandoned()).length > 0) return undefined;
      const sealed = await pipeline.tip('sealed');
      return sealed > 0 && (await pipeline.tip('submitted')) === sealed ? sealed : undefined;
    },
    { deadlineMs: PATIENCE_MS, what: 'all to be submitted' },
  );

const accounts = () =>
  insist(async () => {
    const slots = LANES.flatMap((lane) => [0, 1, 2].map((user) => slot(user, lane)));
    const found = (await client.getPending({ slots }, CALL)).accounts;
    return found.map(({ present, nonce, balance }) => ({ present, nonce, balance: toHex(balance) }));
  });

interface Accepted {
  id: string;
  lane: number | null;
  index: string | null;
  count: number;
}
/** All executed operations: entries by position, bundles by id. */
const accepted = (): Promise<Accepted[]> =>
  database.query(`SELECT encode(id, 'hex') AS id, inbox_lane AS lane, inbox_index AS index, count FROM bundles
                  WHERE rejected IS NULL AND number IS NOT NULL ORDER BY 1`);

/** The attestation requests for batches `from` to `until`, assembled again. */
async function requestsFor(from: number, until: number): Promise<AttestRequest[]> {
  const signer = { sign: (digest: Uint8Array) => fromHex(world.sequencerKey.sign(digest).serialized as Hex, 65) };
  const requests = new AttestRequests(pipeline, world.deployment, signer);
  const rows = (await pipeline.summaries(until, until - from + 1)).reverse();
  return Promise.all(
    rows.map(({ number, headerHash, epoch, retainUntil }) =>
      requests.assemble(number, headerHash as Buffer, { epoch: epoch as number, retainUntil: retainUntil as number }),
    ),
  );
}

const headers = async (until: number): Promise<Hex[]> => {
  const { settlement } = contractsOf(world.deployment, world.provider);
  return Promise.all(Array.from({ length: until }, async (_, i) => (await settlement.headerHash(i + 1)) as Hex));
};

async function health(): Promise<string> {
  const answer = await fetch(`${settler.url}/health/ready`);
  return JSON.stringify(await answer.json());
}

it('anyone rolls back unproved batches, and their operations reach L1 again', {
  timeout: 600_000,
}, async () => {
  await insist(() => client.getStatus({}, CALL));
  await waitFor(async () => (await client.getPending({ slots: [slot(2, 1)] }, CALL)).accounts[0]?.present, {
    deadlineMs: PATIENCE_MS,
    what: 'deposits to be served',
  });
  await allSubmitted();
  for (const lane of LANES) await inBatch(await pay(0, 1, lane, 5n));
  await inBatch(await pay(1, 2, 1, 1_000_000n));
  await inBatch(await send(1, { kind: 'WITHDRAW', a: slot(1, 0), amount: 7n }));
  const { wallet } = userAt(world, 2);
  wallet.reset();
  await (await contractsOf(world.deployment, wallet).inbox.forceWithdraw(slot(2, 1))).wait();
  await waitFor(async () => (await accepted()).some(({ lane, index }) => lane === 1 && index === '3'), {
    deadlineMs: PATIENCE_MS,
    what: 'the demand to be served',
  });
  await inBatch(await pay(0, 1, 0, 11n));
  const tip = await allSubmitted();
  expect(tip).toBeGreaterThan(4);
  const before = { accounts: await accounts(), accepted: await accepted(), headers: await headers(tip) };
  const old = await requestsFor(2, tip);

  await finaliseUpTo(world, pipeline, 1);
  await advanceTime(world, PROVE_SECONDS + 60);
  await rollBack(world, 2);
  await Promise.all([sequencer.kill(), killable.kill()]);
  await waitFor(async () => (await health()).includes('bond: BOND_MISSING'), {
    deadlineMs: PATIENCE_MS,
    what: 'the settler to miss the bond',
  });
  killable.launch();
  sequencer.launch();
  // Kill it again during re-execution.
  await waitFor(async () => ((await pipeline.summary(2))?.headerHash ?? null) !== null && (await isNew(2)), {
    deadlineMs: PATIENCE_MS,
    what: 'another batch 2',
  });
  await Promise.all([sequencer.kill(), killable.kill()]);
  killable.launch();
  sequencer.launch();
  await postBond(world);

  const again = await allSubmitted();
  const after = { accounts: await accounts(), accepted: await accepted(), headers: await headers(again) };
  expect(after.accounts).toEqual(before.accounts);
  expect(after.accepted).toEqual(before.accepted);
  expect(after.headers[0]).toBe(before.headers[0]);
  expect(after.headers.filter((hash) => before.headers.slice(1).includes(hash))).toEqual([]);
  await neverTheOld(old, again);
  expect(await health()).not.toContain('BOND_MISSING');

  // It continues with new batches.
  const number = await inBatch(await pay(2, 0, 0, 3n));
  await waitFor(async () => (await pipeline.summary(number))?.state === 'submitted', {
    deadlineMs: PATIENCE_MS,
    what: 'a batch after it',
  });

  async function isNew(number: number): Promise<boolean> {
    const row = await pipeline.summary(number);
    return row?.headerHash !== null && toHex(row?.headerHash as Buffer) !== before.headers[number - 1];
  }
});

async function neverTheOld(old: readonly AttestRequest[], tip: number): Promise<void> {
  expect(old.length).toBeGreaterThan(3);
  const hash = (await headers(tip))[tip - 1];
  for (const member of clients) {
    await waitFor(async () => toHex((await member.getStatus({}, CALL)).tipHash) === hash, {
      deadlineMs: PATIENCE_MS,
      what: 'a member to follow',
    });
    for (const request of old)
      expect(await refusal(member.attest(request, CALL))).toMatchObject({ code: 'HEADER_ROLLED_BACK' });
  }
}

function addressOfMember(index: number): string {
  return world.l1.head.members(1)[index] as string;
}
