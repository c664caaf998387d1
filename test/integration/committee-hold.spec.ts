import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashHeader, toHex } from '#libs/protocol';
import { copyDatabase, freePort, type TestDatabase, waitFor } from '#libs/testing';
import {
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
import { advanceTime, certified } from './finality-harness.js';

const SUBMIT_SECONDS = 600;
const RETAIN_UNTIL = inSeconds(20 * 86_400);

let world: World;
let env: Record<string, string>;
let databases: TestDatabase[];
let sequencer: HonestSequencer;
let member: RunningMember;

beforeEach(async () => {
  world = await startWorld({ parameters: { submitSeconds: SUBMIT_SECONDS } });
  // Validium only: such a batch is submitted by certificate alone.
  await fundUsers(world, [1]);
  await world.l1.waitFor((view) => view.inboxLength(1) === 3);
  const made = await memberEnvironment(world);
  env = made.env;
  databases = [{ url: env.DATABASE_URL as string, drop: made.drop }];
  member = await runMember(world, env);
  sequencer = new HonestSequencer(world);
}, 120_000);

afterEach(async () => {
  await member?.stop();
  for (const { drop } of databases) await drop();
  await world?.close();
});

const ask = async (batch: ReadyBatch): Promise<Uint8Array> =>
  (await member.client.attest(sequencer.request(batch, { retainUntil: RETAIN_UNTIL }), CALL)).signature;
const refused = async (batch: ReadyBatch) => refusal(ask(batch));

/** A header of the same number and parent, which L1 could accept as well. */
const rival = (batch: ReadyBatch): ReadyBatch => ({
  ...batch,
  header: { ...batch.header, timestamp: batch.header.timestamp + 1 },
});

interface Status {
  signingHeldUntil: number | null;
  signingHeldFor: string | null;
}
const FREE: Status = { signingHeldUntil: null, signingHeldFor: null };
async function status(): Promise<Status> {
  const found = (await (await fetch(`${member.service.url}/v1/status`)).json()) as Status;
  return { signingHeldUntil: found.signingHeldUntil, signingHeldFor: found.signingHeldFor };
}

/** The end of the hold; fails unless there is a hold for `reason`. */
async function heldFor(reason: string): Promise<number> {
  const { signingHeldUntil, signingHeldFor } = await status();
  expect(signingHeldFor).toBe(reason);
  return Number(signingHeldUntil);
}

async function restart(change: Record<string, string> = {}): Promise<void> {
  await member.stop();
  env = { ...env, ...change };
  member = await runMember(world, env);
}

const watermarkFolder = (): string => join(env.VOLITION_DATA_DIRECTORY as string, 'signing-watermark');

/**
 * Backs up the stopped member and restarts it.
 * @returns a function that restores the database, and the watermark if asked to
 */
async function backUp(): Promise<(withWatermark?: boolean) => Promise<void>> {
  await member.stop();
  const database = await copyDatabase(env.DATABASE_URL as string);
  databases.push(database);
  const backup = `${watermarkFolder()}.backup`;
  await cp(watermarkFolder(), backup, { recursive: true });
  member = await runMember(world, env);
  return async (withWatermark = false) => {
    await member.stop();
    if (withWatermark) {
      await rm(watermarkFolder(), { recursive: true });
      await cp(backup, watermarkFolder(), { recursive: true });
    }
    env = { ...env, DATABASE_URL: database.url };
    member = await runMember(world, env);
  };
}

/** Mines a block at `time` and waits until the member sees it. */
async function blockAt(time: number): Promise<void> {
  await world.provider.send('evm_setNextBlockTimestamp', [time]);
  await world.provider.send('evm_mine', []);
  const view = () => member.member.l1.confirmed.block.timestamp;
  await waitFor(() => view() === time, { what: `L1 at ${time} in the member’s view` });
}

const submit = (batch: ReadyBatch, signature: Uint8Array): Promise<void> =>
  certified(world, batch.header, { retainUntil: RETAIN_UNTIL, signature });

describe('a member whose database was restored from a backup', () => {
  it('signs no second header until L1 can no longer accept the first', { timeout: 120_000 }, async () => {
    const first = await sequencer.next();
    await submit(first, await ask(first));
    const restore = await backUp();
    expect(await status()).toEqual(FREE);
    const second = await sequencer.next([transfer(world, 0, 1, 1)]);
    const forgotten = await ask(second);

    await restore();
    const until = await heldFor('WATERMARK_DIFFERS');
    const lie = rival(second);
    for (const batch of [lie, second])
      expect(await refused(batch)).toEqual({ code: 'SIGNING_HELD', fields: { until, reason: 'WATERMARK_DIFFERS' } });
    const metrics = await (await fetch(`${member.service.url}/metrics`)).text();
    expect(metrics).toContain(`volition_member_signing_held_until_seconds{service="committee"} ${until}\n`);

    await restart();
    await blockAt(until);
    expect(await status()).toEqual({ signingHeldUntil: until, signingHeldFor: 'WATERMARK_DIFFERS' });
    expect(await refused(lie)).toMatchObject({ code: 'SIGNING_HELD' });
    await blockAt(until + 1);
    await ask(lie);
    expect(await status()).toEqual(FREE);
    // It has now signed two headers, but L1 no longer accepts the first.
    await expect(submit(second, forgotten)).rejects.toMatchObject({ code: 'Settlement_TimestampOld' });
    // The watermark now matches the restored database.
    await restart();
    expect(await status()).toEqual(FREE);
  });

  it('keeps signing if it has decided nothing since the backup', { timeout: 120_000 }, async () => {
    const first = await sequencer.next();
    await ask(first);
    const restore = await backUp();
    await restore();
    expect(await status()).toEqual(FREE);
    expect(await refused(rival(first))).toMatchObject({ code: 'CONFLICTING_HEADER' });
  });

  it('suspends signing on a disk without a watermark, and on an empty database', { timeout: 120_000 }, async () => {
    await ask(await sequencer.next());
    await member.stop();
    await rm(watermarkFolder(), { recursive: true });
    member = await runMember(world, env);
    await heldFor('WATERMARK_MISSING');
    const { drop, ...empty } = await memberEnvironment(world);
    databases.push({ url: '', drop });
    await restart({ DATABASE_URL: empty.env.DATABASE_URL as string });
    await heldFor('WATERMARK_DIFFERS');
  });
});

describe('a member restored with its watermark', () => {
  it('suspends signing at its start if L1 shows a forgotten signature', { timeout: 120_000 }, async () => {
    const first = await sequencer.next();
    await submit(first, await ask(first));
    const restore = await backUp();
    const second = await sequencer.next([transfer(world, 0, 1, 1)]);
    const signature = await ask(second);
    await submit(second, signature);
    expect(await status()).toEqual(FREE);

    await restore(true);
    const until = await heldFor('SIGNATURE_FORGOTTEN');
    await restart();
    // The finding is already recorded, so it does not extend the hold.
    expect(await heldFor('SIGNATURE_FORGOTTEN')).toBe(until);
    await blockAt(until + 1);
    expect(await refused(rival(second))).toMatchObject({
      code: 'CONFLICTING_HEADER',
      fields: { signed: hashHeader(second.header) },
    });
    expect(toHex(await ask(second))).toBe(toHex(signature));
    await ask(await sequencer.next([transfer(world, 1, 2, 1)], { timestamp: until + 1 }));
  });

  it('suspends signing as soon as L1 shows a forgotten signature', { timeout: 120_000 }, async () => {
    const restore = await backUp();
    const first = await sequencer.next();
    const signature = await ask(first);
    await restore(true);
    expect(await status()).toEqual(FREE);
    await submit(first, signature);
    await waitFor(async () => (await status()).signingHeldFor !== null, { what: 'the hold' });
    await heldFor('SIGNATURE_FORGOTTEN');
    expect(await refused(rival(first))).toMatchObject({ code: 'SIGNING_HELD' });
  });
});

describe('a second process of the same member', () => {
  it('refuses to start on the same database or data directory', { timeout: 120_000 }, async () => {
    const other = await memberEnvironment(world);
    databases.push({ url: '', drop: other.drop });
    const sameDatabase = { ...other.env, DATABASE_URL: env.DATABASE_URL as string };
    await expect(runMember(world, sameDatabase)).rejects.toMatchObject({ code: 'MEMBER_ELSEWHERE' });
    const [grpc, http] = await Promise.all([freePort(), freePort()]);
    const sameDirectory = { ...env, DATABASE_URL: other.env.DATABASE_URL as string };
    const ports = { VOLITION_GRPC_PORT: `${grpc}`, VOLITION_HTTP_PORT: `${http}` };
    await expect(runMember(world, { ...sameDirectory, ...ports })).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_IN_USE',
    });
    await ask(await sequencer.next());
  });

  it('makes the first refuse to sign while it holds the database lock', {
    timeout: 120_000,
  }, async () => {
    const first = await sequencer.next();
    const other = new pg.Client({ connectionString: env.DATABASE_URL as string });
    await other.connect();
    try {
      const lock = `pg_advisory_lock(hashtextextended('volition member of public', 0))`;
      const { rowCount } = await other.query(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      );
      expect(rowCount).toBe(1);
      await other.query(`SELECT ${lock}`);
      expect(await refused(first)).toMatchObject({ code: 'MEMBER_ELSEWHERE' });
    } finally {
      await other.end();
    }
    await waitFor(async () => toHex(await ask(first)));
  });

  it('makes the first refuse to sign once it has recorded a decision', { timeout: 120_000 }, async () => {
    const first = await sequencer.next();
    const other = new pg.Client({ connectionString: env.DATABASE_URL as string });
    await other.connect();
    await other.query("UPDATE signing_state SET watermark = 'another', previous_watermark = 'before'");
    await other.end();
    expect(await refused(first)).toMatchObject({ code: 'WATERMARK_PASSED' });
    expect((await member.member.batches.tip()).header.number).toBe(0);
  });
});

it('signing is not suspended by the passing of time alone', { timeout: 120_000 }, async () => {
  await ask(await sequencer.next());
  await advanceTime(world, 10 * SUBMIT_SECONDS);
  await restart();
  expect(await status()).toEqual(FREE);
});
