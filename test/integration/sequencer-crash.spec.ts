import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BatchState } from '#libs/pipeline';
import { type Hex, isCoded, type Lane, toHex } from '#libs/protocol';
import { connectSequencer, type SequencerClient } from '#libs/rpc';
import { waitFor } from '#libs/testing';
import { fundUsers, slotOf, startWorld, userAt, type World } from './committee-harness.js';
import type { OperatorPipeline } from './operator-pipeline.js';
import {
  CALL,
  endpointsOf,
  Owner,
  openPipeline,
  sequencerEnvironment,
  startMembers,
  type TestMember,
} from './sequencer-harness.js';
import { ServiceProcess } from './service-process.js';

/** A process takes seconds to start, and much longer where other tests have the processors. */
const PATIENCE_MS = 120_000;
let world: World;
let members: TestMember[] = [];
let env: Record<string, string>;
let drop: () => Promise<void>;
let database: DataSource;
let pipeline: OperatorPipeline;
let child: ServiceProcess;
let client: SequencerClient;
/** Members wait for this before they sign. */
let gate: Promise<void> = Promise.resolve();

beforeAll(async () => {
  world = await startWorld({ members: 4, parameters: { timelockSeconds: 0 } });
  await fundUsers(world);
  const waiting = async (attest: () => Promise<Uint8Array>) => {
    const signature = await attest();
    await gate;
    return signature;
  };
  members = await startMembers(world, { 0: waiting, 1: waiting, 2: waiting, 3: waiting });
  const more = {
    VOLITION_SEAL_MAX_AGE_MS: '200',
    VOLITION_MEMBER_ENDPOINTS: endpointsOf(members),
    VOLITION_SNAPSHOT_OPERATIONS: '1',
    VOLITION_LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  };
  ({ env, drop } = await sequencerEnvironment(world, more));
  child = new ServiceProcess('sequencer', env);
  ({ database, pipeline } = await openPipeline(env));
  client = connectSequencer(`127.0.0.1:${env.VOLITION_GRPC_PORT}`);
}, 120_000);

afterAll(async () => {
  await child?.kill();
  client?.close();
  for (const member of members) member.stop();
  await database?.destroy();
  await drop?.();
  await world?.close();
});

/** Sends the same bundle until it is answered, as a client does that does not know whether it was accepted. */
function insist<T>(call: () => Promise<T>): Promise<T> {
  let verdict: unknown;
  return waitFor(
    async () => {
      try {
        return { reply: await call() };
      } catch (error) {
        if (
          !isCoded(
            error,
            'UNAVAILABLE',
            'NOT_READY',
            'DEADLINE_EXCEEDED',
            'DATABASE_UNAVAILABLE',
            'ABORTED',
            'INTERNAL',
          )
        )
          verdict = error;
        return verdict ? { reply: undefined as T } : undefined;
      }
    },
    { deadlineMs: PATIENCE_MS, what: 'an answer of the sequencer' },
  ).then(({ reply }) => {
    if (verdict) throw verdict;
    return reply;
  });
}

/** Pays in both lanes in turn and notes the receipts. */
class Payer {
  readonly receipts: { id: Hex; acceptedAt: string }[] = [];
  readonly paid: [number, number] = [0, 0];
  private ending = false;
  private running: Promise<void> | undefined;
  private readonly owner = new Owner(world, client, userAt(world, 0));

  start(): this {
    this.running = this.run();
    // The caller that awaits the end gets the failure; until then nobody listens.
    this.running.catch(() => {});
    return this;
  }
  async stop(): Promise<void> {
    this.ending = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (let i = 0; !this.ending; i++) {
      await this.pay((i % 2) as Lane);
      // Not faster than batches are sealed: four members check every payment in this process.
      if (i % 4 === 3) await this.lastIsSealed();
    }
  }

  private async lastIsSealed(): Promise<void> {
    const { id } = this.receipts.at(-1) as { id: Hex };
    const isSealed = async () => this.ending || ((await pipeline.bundle(id))?.number ?? 0) > 0;
    await waitFor(isSealed, { deadlineMs: PATIENCE_MS, what: 'a payment to be sealed' });
  }

  private async pay(lane: Lane): Promise<void> {
    const [a, b] = [slotOf(world, userAt(world, 0), lane), slotOf(world, userAt(world, 1), lane)];
    const operation = { kind: 'TRANSFER', a, b, amount: 1n, memo: 0n } as const;
    const nonce = this.paid[lane];
    const message = this.owner.signed(operation, { nonce, asset: 0 as never }, userAt(world, 1).owner);
    const { bundleId, acceptedAt } = await insist(() => client.submit({ operations: [message] }, CALL));
    this.receipts.push({ id: toHex(bundleId), acceptedAt });
    this.paid[lane]++;
  }
}

async function ready(): Promise<void> {
  await insist(() => client.getStatus({}, CALL));
  const last = slotOf(world, userAt(world, 2), 1);
  await waitFor(async () => (await client.getPending({ slots: [last] }, CALL)).accounts[0]?.present, {
    what: 'deposits to be served',
  });
}

/** Resolves as soon as a batch is in `state`. */
async function batchAt(state: BatchState, after: number): Promise<number> {
  return waitFor(async () => (await pipeline.inState(state, 100)).find(({ number }) => number > after)?.number, {
    deadlineMs: PATIENCE_MS,
    intervalMs: 5,
    what: `a batch that is ${state}`,
  });
}

it('loses and duplicates nothing, and has nothing signed twice, when it is killed at every step', {
  timeout: 600_000,
}, async () => {
  child.launch();
  await ready();
  const payer = new Payer().start();
  for (const state of ['sealed', 'committed', 'stored', 'certified'] as const) {
    let open: () => void = () => {};
    if (state === 'stored')
      gate = new Promise((resolve) => {
        open = resolve;
      });
    await batchAt(state, await pipeline.tip('sealed'));
    await child.kill();
    open();
    child.launch();
    await insist(() => client.getStatus({}, CALL));
  }
  await waitFor(() => payer.receipts.length > 20, { deadlineMs: 60_000, what: 'enough to have been paid' });
  await payer.stop();
  const tip = await waitFor(
    async () => {
      const unsealed = await pipeline.unsealed();
      const sealed = await pipeline.tip('sealed');
      return unsealed.length === 0 && (await pipeline.summary(sealed))?.state === 'certified' ? sealed : undefined;
    },
    { deadlineMs: 60_000, what: 'all to be certified' },
  );

  // Nothing lost: every receipt's bundle is in a batch, with the receipt's time of acceptance.
  for (const { id, acceptedAt } of payer.receipts) {
    const bundle = await pipeline.bundle(id);
    expect([bundle?.rejected, `${bundle?.acceptedAt.getTime()}`]).toEqual([null, acceptedAt]);
    expect(bundle?.number).toBeGreaterThan(0);
  }
  // Nothing duplicated: as many operations as receipts and entries, and matching balances.
  const [{ count }] = await database.query('SELECT sum(operation_count) AS count FROM batches');
  expect(Number(count)).toBe(payer.receipts.length + 6);
  for (const lane of [0, 1] as const) {
    const slots = [0, 1].map((user) => slotOf(world, userAt(world, user), lane));
    const { accounts } = await client.getPending({ slots }, CALL);
    const balances = accounts.map(({ balance }) => BigInt(toHex(balance)));
    expect([accounts[0]?.nonce, ...balances]).toEqual([
      payer.paid[lane],
      10n ** 18n - BigInt(payer.paid[lane]),
      10n ** 18n + BigInt(payer.paid[lane]),
    ]);
  }
  // Nothing signed twice: every member followed one chain of headers, checked operation by operation.
  await waitFor(() => members.every((member) => member.tipNumber === tip), {
    deadlineMs: 30_000,
    what: 'all members to follow',
  });
  expect(members.flatMap(({ rivals }) => rivals)).toEqual([]);
  for (const summary of await pipeline.summaries(tip, tip))
    expect(members.map(({ followed }) => followed.get(summary.number))).toEqual(
      new Array(4).fill(toHex(summary.headerHash as Buffer)),
    );
});

it('has one leader among several processes', { timeout: 180_000 }, async () => {
  const second = new ServiceProcess('sequencer', {
    ...env,
    VOLITION_GRPC_PORT: '0',
    VOLITION_HTTP_PORT: `${Number(env.VOLITION_HTTP_PORT) + 1}`,
    VOLITION_DATA_DIRECTORY: `${env.VOLITION_DATA_DIRECTORY}-2`,
  });
  second.launch();
  try {
    const health = `http://127.0.0.1:${Number(env.VOLITION_HTTP_PORT) + 1}/health/ready`;
    const answer = await waitFor(async () => (await fetch(health)).json() as Promise<{ fields?: { failed: string } }>, {
      deadlineMs: PATIENCE_MS,
      what: 'the second one to answer',
    });
    expect(answer.fields?.failed).toContain('leading: NOT_READY');
    expect((await client.getStatus({}, CALL)).members).toHaveLength(4);
  } finally {
    await second.kill();
  }
});
