import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { computeAddress, type SigningKey } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Address, address, hashHeader, toHex } from '#libs/protocol';
import type { CrashPoint } from './committee-crash-child.js';
import {
  attester,
  CALL,
  connectAsSequencer,
  deploySecond,
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
import { runCompiled } from './service-process.js';

let world: World;
let env: Record<string, string>;
let drop: () => Promise<void>;
let sequencer: HonestSequencer;
let running: RunningMember | undefined;
let child: ChildProcess | undefined;

beforeAll(async () => {
  world = await startWorld();
  await fundUsers(world);
  await world.l1.waitFor((view) => view.inboxLength(0) === 3 && view.inboxLength(1) === 3);
}, 120_000);

afterAll(() => world?.close());

beforeEach(async () => {
  ({ env, drop } = await memberEnvironment(world));
  sequencer = new HonestSequencer(world);
});

afterEach(async () => {
  child?.kill('SIGKILL');
  child = undefined;
  await running?.stop();
  running = undefined;
  await drop();
});

async function start(): Promise<RunningMember> {
  await running?.stop();
  running = await runMember(world, env);
  return running;
}

/** A header of the same number and parent, which L1 could accept as well. */
const rival = (batch: ReadyBatch): ReadyBatch => ({
  ...batch,
  header: { ...batch.header, timestamp: batch.header.timestamp + 1 },
});

describe('a member killed while attesting', () => {
  it.each<CrashPoint>(['the decision’s watermark', 'the signature', 'the record of the signature'])(
    'signs the decided batch and no other after a crash before %s',
    {
      timeout: 120_000,
    },
    async (death) => {
      const batch = await sequencer.next();
      const request = sequencer.request(batch);
      await dieAt(death, request);

      const member = await start();
      const { attestations, trees } = member.member;
      expect(trees.at.hash).toBe(hashHeader(batch.header));
      const terms = { headerHash: hashHeader(batch.header), epoch: 1, retainUntil: Number(request.retainUntil) };
      expect(await attestations.find(terms)).toEqual({ signature: null });
      expect(await member.member.guard.current()).toBeUndefined();
      expect(await refusal(member.client.attest(sequencer.request(rival(batch)), CALL))).toMatchObject({
        code: 'CONFLICTING_HEADER',
        fields: { signed: hashHeader(batch.header) },
      });
      const { signature } = await member.client.attest(request, CALL);
      expect(attester(world, batch, request, signature)).toBe(member.signer);

      const again = await (await start()).client.attest(request, CALL);
      expect(toHex(again.signature)).toBe(toHex(signature));
      expect(await running?.member.guard.current()).toBeUndefined();
    },
  );

  it.each<CrashPoint>(['its first watermark', 'its first record in the database', 'the decision'])(
    'has decided nothing after a crash before %s, and signs another batch',
    { timeout: 120_000 },
    async (death) => {
      const batch = await sequencer.next();
      await dieAt(death, death === 'the decision' ? sequencer.request(batch) : undefined);
      const member = await start();
      expect(await member.member.guard.current()).toBeUndefined();
      await member.client.attest(sequencer.request(rival(batch)), CALL);
    },
  );

  const memberAddress = (): Address => address(computeAddress(world.memberKeys[0] as SigningKey));

  /** @param request sent once the member runs; undefined if it dies before that */
  async function dieAt(death: CrashPoint, request?: ReturnType<HonestSequencer['request']>): Promise<void> {
    const variables = { MEMBER_ENVIRONMENT: JSON.stringify(env), MEMBER_DEATH: death };
    child = runCompiled('test/integration/committee-crash-child.js', variables);
    const exited = once(child, 'exit');
    if (request !== undefined) {
      const [message] = await Promise.race([once(child, 'message'), exited]);
      expect(message).toBe('ready');
      const client = connectAsSequencer(world, `127.0.0.1:${env.VOLITION_GRPC_PORT}`, memberAddress());
      await refusal(client.attest(request, CALL));
      client.close();
    }
    expect(await exited).toEqual([null, 'SIGKILL']);
  }
});

describe('a member that restarts', () => {
  it('resumes at its last batch', { timeout: 120_000 }, async () => {
    const first = await sequencer.next();
    const second = await sequencer.next([transfer(world, 0, 1, 0), transfer(world, 1, 2, 1)]);
    let member = await start();
    for (const batch of [first, second]) await member.client.attest(sequencer.request(batch), CALL);

    member = await start();
    const { trees } = member.member;
    expect(trees.at.hash).toBe(hashHeader(second.header));
    expect([trees.state.root(0), trees.state.root(1)]).toEqual([second.header.rollupRoot, second.header.validiumRoot]);
    expect(await refusal(member.client.attest(sequencer.request(rival(second)), CALL))).toMatchObject({
      code: 'CONFLICTING_HEADER',
    });
    const third = await sequencer.next([transfer(world, 2, 0, 1)]);
    await member.client.attest(sequencer.request(third), CALL);
    expect(trees.at.hash).toBe(hashHeader(third.header));
  });

  it('refuses to start on the database of another deployment', async () => {
    await start();
    await running?.stop();
    running = undefined;
    const other = await deploySecond(world);
    const wrong = runMember(world, { ...env, VOLITION_SETTLEMENT: other.settlement });
    await expect(wrong).rejects.toMatchObject({ code: 'DATABASE_MISMATCH' });
  });

  it('refuses to start with a wrong keystore password', async () => {
    const wrong = runMember(world, { ...env, VOLITION_KEYSTORE_PASSWORD: 'wrong' });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_KEYSTORE_PASSWORD' });
  });
});

describe('concurrent requests', () => {
  it('sign only one of two headers with the same number', async () => {
    const member = await start();
    const batch = await sequencer.next();
    const requests = [batch, rival(batch)].map((candidate) => sequencer.request(candidate));
    const outcomes = await Promise.allSettled(requests.map((request) => member.client.attest(request, CALL)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'CONFLICTING_HEADER' });
  });

  it('sign only once if they are equal', async () => {
    const member = await start();
    const request = sequencer.request(await sequencer.next());
    const replies = await Promise.all(Array.from({ length: 6 }, () => member.client.attest(request, CALL)));
    expect(new Set(replies.map(({ signature }) => toHex(signature))).size).toBe(1);
    const metrics = await (await fetch(`${member.service.url}/metrics`)).text();
    expect(metrics).toMatch(/volition_attest_signatures_total\{service="committee"\} 1\n/);
  });

  it('are refused with BUSY above the queue limit', async () => {
    env = { ...env, VOLITION_ATTEST_QUEUE: '2' };
    const member = await start();
    const batch = await sequencer.next();
    const rounds = Array.from({ length: 10 }, (_, i) =>
      sequencer.request(batch, { retainUntil: inSeconds(86_400 + i) }),
    );
    const outcomes = await Promise.allSettled(rounds.map((request) => member.client.attest(request, CALL)));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'SIGNED'));
    expect(new Set(codes)).toEqual(new Set(['SIGNED', 'BUSY']));
  });
});
