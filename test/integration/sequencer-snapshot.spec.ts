import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, silentLogger } from '#libs/platform';
import { type Lane, signingDomain } from '#libs/protocol';
import { connectPostgres, SnapshotStore, snapshotMigrations } from '#libs/storage';
import { waitFor } from '#libs/testing';
import { LedgerCursor } from '../../src/prover/planning/ledger-cursor.js';
import { fundUsers, slotOf, startWorld, userAt, type World } from './committee-harness.js';
import { finaliseUpTo } from './finality-harness.js';
import {
  CALL,
  Owner,
  openPipeline,
  type RunningSequencer,
  runSequencer,
  runSettler,
  sequencerEnvironment,
} from './sequencer-harness.js';

let world: World;
let running: RunningSequencer;
let settler: RunningService;
let env: Record<string, string>;
let drop: () => Promise<void>;
let owner: Owner;

beforeAll(async () => {
  world = await startWorld({ members: 1, parameters: { timelockSeconds: 0 } });
  await fundUsers(world, [0]);
  ({ env, drop } = await sequencerEnvironment(world, { VOLITION_SNAPSHOT_OPERATIONS: '1', VOLITION_KEEP_DAYS: '0' }));
  await start();
  settler = await runSettler(world, env);
  await waitFor(() => owner.account(slotOf(world, userAt(world, 2), 0)), { what: 'deposits to be served' });
}, 120_000);

afterAll(async () => {
  await settler?.close();
  await running?.stop();
  await drop?.();
  await world?.close();
});

async function start(): Promise<void> {
  running = await runSequencer(env);
  owner = new Owner(world, running.client, userAt(world, 0));
}

async function restart(): Promise<void> {
  await running.stop();
  await start();
}

async function transfer(): Promise<void> {
  const lane: Lane = 0;
  const places = { a: slotOf(world, owner.user, lane), b: slotOf(world, userAt(world, 1), lane) };
  const message = await owner.sign({ kind: 'TRANSFER', ...places, amount: 1n, memo: 0n });
  await running.client.submit({ operations: [message] }, CALL);
}

/** Waits until all sealed batches are submitted. */
async function submitAll(): Promise<number> {
  const { pipeline } = running;
  return waitFor(
    async () => {
      const sealed = await pipeline.tip('sealed');
      const isAll = (await pipeline.unsealed()).length === 0 && (await pipeline.tip('submitted')) === sealed;
      return isAll && sealed > 0 && world.l1.head.latest === sealed && sealed;
    },
    { deadlineMs: 60_000, what: 'all to be submitted' },
  );
}

/** Waits until they are final as well. */
async function finaliseAll(): Promise<number> {
  const tip = await submitAll();
  await finaliseUpTo(world, running.pipeline, tip);
  return tip;
}

const savedAt = async (): Promise<number> => {
  const [row] = await running.database.query('SELECT number FROM sequencer.state_snapshots');
  return Number(row?.number ?? 0);
};
const accounts = () => Promise.all([0, 1, 2].map((i) => owner.account(slotOf(world, userAt(world, i), 0))));

/** Damages a batch, so that replaying it does not yield its header. */
const damage = (number: number) =>
  running.database.query('UPDATE batches SET elements = overlay(elements placing $2 from 1) WHERE number = $1', [
    number,
    Buffer.alloc(31),
  ]);

it('is saved once its batch is final, and a restart replays only later batches', async () => {
  await transfer();
  await submitAll();
  expect(await savedAt()).toBe(0);
  await finaliseAll();
  const saved = await waitFor(savedAt, { what: 'a snapshot' });
  await transfer();
  await transfer();
  const before = await accounts();
  for (let number = 1; number <= saved; number++) await damage(number);
  await restart();
  expect(await accounts()).toEqual(before);
});

it('is saved at shutdown, and loaded at the next start', async () => {
  const tip = await finaliseAll();
  const before = await accounts();
  await restart();
  expect(await savedAt()).toBe(tip);
  await damage(tip);
  await restart();
  expect(await accounts()).toEqual(before);
});

it('is saved at the last final batch during a restart', async () => {
  await transfer();
  await transfer();
  const final = await submitAll();
  await transfer();
  await submitAll();
  const before = await accounts();
  // It became final while the sequencer was down, so nothing could be saved.
  await running.stop();
  const { database, pipeline } = await openPipeline(env);
  await finaliseUpTo(world, pipeline, final);
  await database.destroy();
  await start();
  expect(await savedAt()).toBe(final);
  for (let number = 1; number <= final; number++) await damage(number);
  await restart();
  expect(await accounts()).toEqual(before);
});

const counted = async (table: string): Promise<number> => {
  const [{ count }] = await running.database.query(`SELECT count(*) AS count FROM ${table}`);
  return Number(count);
};
const wholeFrom = async (): Promise<number> => {
  const [row] = await running.database.query('SELECT min(number) AS number FROM batches WHERE pruned_at IS NULL');
  return Number(row.number);
};

describe('pruning', () => {
  let saved: number;

  it('keeps batches within the members’ retention, however old', async () => {
    await restart();
    saved = await savedAt();
    expect(saved).toBeGreaterThan(3);
    expect(await wholeFrom()).toBe(1);
  });

  it('drops the content of final batches below the saved state, and nothing that a restart needs', async () => {
    const bundles = await counted(`bundles WHERE number >= ${saved}`);
    const submissions = await counted(`submissions WHERE number >= ${saved}`);
    await running.database.query('UPDATE batches SET retain_until = 1');
    await restart();
    await waitFor(async () => (await wholeFrom()) === saved, { what: 'all below the saved state to be pruned' });
    expect([await counted('bundles'), await counted('submissions')]).toEqual([bundles, submissions]);
    expect(await counted(`batches WHERE number < ${saved} AND length(elements) + length(authorizations) > 0`)).toBe(0);
    const before = await accounts();
    await restart();
    expect(await accounts()).toEqual(before);
    await transfer();
    await finaliseAll();
    expect(await wholeFrom()).toBe(saved);
  });

  it('keeps batches that provers still have to plan', async () => {
    await transfer();
    const number = await submitAll();
    const { crypto, deployment, l1 } = world;
    const own = await connectPostgres(env.DATABASE_URL as string, {
      schema: 'sequencer',
      migrations: snapshotMigrations,
    });
    const { pipeline } = running;
    const cursor = new LedgerCursor({
      ...{
        pipeline,
        snapshots: new SnapshotStore(own),
        crypto,
        provers: { memory: 1_024 },
        logger: silentLogger(),
      },
      domain: signingDomain(deployment),
      entries: (lane, index) => l1.head.entry(lane, index),
    });
    const plan = (batch: number) => cursor.plan(batch, new AbortController().signal);
    // A gateway that was offline for long is below the unpruned batches, and starts again from the saved state.
    for (const batch of [1, number]) await expect(plan(batch)).rejects.toMatchObject({ code: 'BATCH_PRUNED' });
    expect((await plan(number)).number).toBe(number);
    await own.destroy();
  });

  it('refuses to start from genesis when the saved state is missing and batches are pruned', async () => {
    const [head] = await running.database.query('SELECT header_hash FROM sequencer.state_snapshots');
    await running.stop();
    const { database } = await openPipeline(env);
    const setHash = (hash: Buffer) => database.query('UPDATE sequencer.state_snapshots SET header_hash = $1', [hash]);
    await setHash(Buffer.alloc(32));
    await expect(runSequencer(env, undefined, 2_000)).rejects.toThrow('the sequencer to lead');
    await setHash(head.header_hash);
    await database.destroy();
    await start();
    expect(await savedAt()).toBeGreaterThan(0);
  });
});

it('refuses a saved state that does not match its batch', async () => {
  await running.database.query(`UPDATE batches SET draft = overlay(draft placing '\\x01' from 100)`);
  await running.stop();
  await expect(runSequencer(env, undefined, 2_000)).rejects.toThrow('the sequencer to lead');
});
