import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { SigningKey } from 'ethers';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CLOCK_TOLERANCE_SECONDS,
  fromHex,
  hashHeader,
  packAuthorizations,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import type { SnapshotMessage } from '#libs/rpc';
import { connectPostgres } from '#libs/storage';
import { waitFor } from '#libs/testing';
import type { MemberStatus } from '../../src/committee/serving/member-status.js';
import { finaliseBatch, MaliciousPeer, RETAIN_UNTIL, setUri, submit, type Tampering } from './catch-up-harness.js';
import type { CrashPoint } from './committee-crash-child.js';
import {
  attester,
  CALL,
  fundUsers,
  HonestSequencer,
  memberEnvironment,
  type ReadyBatch,
  type RunningMember,
  refusal,
  runMember,
  startWorld,
  transfer,
  type World,
} from './committee-harness.js';
import { advanceTime } from './finality-harness.js';
import { runCompiled } from './service-process.js';

const PATIENCE = { deadlineMs: 60_000 };
/** Indexes of the epoch's members: one whose replies may be altered, an honest one, and one that joins late. */
const [LIAR, HONEST, LATE] = [0, 1, 2] as const;

/** Duration of a hold (C4), less a minute. */
const SUBMIT_SECONDS = 900;

let world: World;
let sequencer: HonestSequencer;
let honest: RunningMember;
let honestDatabase: DataSource;
const drops: (() => Promise<void>)[] = [];
/** on L1, in order */
const batches: ReadyBatch[] = [];

let liar: MaliciousPeer;
let late: RunningMember | undefined;
let lateDrop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  world = await startWorld({ members: 3, parameters: { submitSeconds: SUBMIT_SECONDS } });
  // Validium only: such a batch is submitted by certificate alone.
  await fundUsers(world, [1]);
  await world.l1.waitFor((view) => view.inboxLength(1) === 3);
  const { env, drop } = await memberEnvironment(world, HONEST);
  drops.push(drop);
  honest = await runMember(world, { ...env, VOLITION_SNAPSHOT_BATCHES: '1' }, HONEST);
  honestDatabase = await connectPostgres(env.DATABASE_URL as string, { entities: [], migrations: [] });
  await setUri(world, world.memberKeys[HONEST] as SigningKey, `grpc://127.0.0.1:${env.VOLITION_GRPC_PORT}`);
  sequencer = new HonestSequencer(world);
  await next();
  // Signed by the late member as well, which therefore must keep its blob.
  await next([transfer(world, 0, 1, 1)], [HONEST, LATE]);
  await next([transfer(world, 1, 2, 1)]);
  await next([transfer(world, 2, 0, 1), transfer(world, 0, 1, 1)]);
}, 180_000);

afterAll(async () => {
  await honestDatabase?.destroy();
  await honest?.stop();
  for (const drop of drops) await drop();
  await world?.close();
});

beforeEach(async () => {
  liar = await new MaliciousPeer(world, world.memberKeys[LIAR] as SigningKey, honest.client).start();
  await setUri(world, world.memberKeys[LIAR] as SigningKey, liar.endpoint);
});

afterEach(async () => {
  await late?.stop();
  late = undefined;
  liar.stop();
  await lateDrop?.();
  lateDrop = undefined;
  await waitFor(nobodyReads, { what: 'the snapshot’s readers to finish' });
});

/** Whether no reader of the honest member's snapshot is left. Each reader has an open transaction. */
async function nobodyReads(): Promise<boolean> {
  const [{ readers }] = await honestDatabase.query(
    `SELECT count(*)::int AS readers FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`,
  );
  return readers === 0;
}

/** Seals a batch, has the honest member sign it, and submits it. */
async function next(
  operations: Parameters<HonestSequencer['next']>[0] = [],
  signers: number[] = [HONEST, LIAR].toSorted(),
): Promise<void> {
  const batch = await sequencer.next(operations);
  await honest.client.attest(sequencer.request(batch, { retainUntil: RETAIN_UNTIL }), CALL);
  batches.push(await submit(world, batch, signers));
}

/** Starts a member that receives no batches from the sequencer. */
async function startLate(more: Record<string, string> = {}): Promise<RunningMember> {
  const { env, drop } = await memberEnvironment(world, LATE);
  lateDrop = drop;
  late = await runMember(world, { ...env, VOLITION_CATCH_UP_DEADLINE_MS: '2000', ...more }, LATE);
  return late;
}
const restart = async ({ env, stop }: RunningMember): Promise<RunningMember> => {
  await stop();
  late = await runMember(world, env, LATE);
  return late;
};

const tipOf = async ({ client }: RunningMember): Promise<string> => toHex((await client.getStatus({}, CALL)).tipHash);
const lastBatch = (): ReadyBatch => batches.at(-1) as ReadyBatch;
const caughtUp = (member: RunningMember) =>
  waitFor(async () => (await tipOf(member)) === hashHeader(lastBatch().header), {
    ...PATIENCE,
    what: 'the member to catch up',
  });
const statusOf = async ({ service }: RunningMember): Promise<MemberStatus> =>
  (await (await fetch(`${service.url}/v1/status`)).json()) as MemberStatus;
const blobOf = ({ header }: ReadyBatch): VersionedHash => header.validiumBlob as VersionedHash;
const availability = async ({ client }: RunningMember, batch: ReadyBatch) =>
  (await client.getAvailability({ versionedHashes: [fromHex(blobOf(batch))] }, CALL)).blobs[0];
const metricsOf = async ({ service }: RunningMember): Promise<string> => (await fetch(`${service.url}/metrics`)).text();

/** Waits out the hold. The member's database is new and L1 shows its signatures, so it suspends signing (C4). */
async function holdPasses(member: RunningMember): Promise<void> {
  if ((await statusOf(member)).signingHeldUntil === null) return;
  await advanceTime(world, SUBMIT_SECONDS + 2 * CLOCK_TOLERANCE_SECONDS);
  const isOver = async (): Promise<boolean> => (await statusOf(member)).signingHeldUntil === null;
  await waitFor(isOver, { ...PATIENCE, what: 'the hold to end' });
}

/** Has the member sign the next batch, which shows that its trees are correct. */
async function signsNext(member: RunningMember): Promise<void> {
  await holdPasses(member);
  const batch = await sequencer.next([transfer(world, 0, 1, 1)]);
  const request = sequencer.request(batch, { retainUntil: RETAIN_UNTIL });
  const { signature } = await member.client.attest(request, CALL);
  expect(attester(world, batch, request, signature)).toBe(member.signer);
  await honest.client.attest(request, CALL);
  batches.push(await submit(world, batch, [HONEST, LATE]));
}

describe('a member that receives no batches', () => {
  it('fetches all of L1’s batches from its peers, and signs the next one', { timeout: 120_000 }, async () => {
    const member = await startLate();
    await caughtUp(member);
    expect(member.member.trees.state.root(1)).toBe(lastBatch().header.validiumRoot);
    await waitFor(async () => (await statusOf(member)).catchingUp === null, { what: 'catching up to end' });
    expect(await statusOf(member)).toMatchObject({ catchUpFailure: null, lastSigned: null });
    expect(await metricsOf(member)).toMatch(/volition_caught_up_batches_total\{service="committee"\} 4\n/);
    // It keeps the blobs that it signed for as long as it promised, and the others for RETENTION.
    const { retentionSeconds } = world.deployment.parameters;
    const [first, second] = batches as [ReadyBatch, ReadyBatch];
    expect(await availability(member, first)).toMatchObject({
      held: true,
      retainUntil: `${first.header.timestamp + retentionSeconds}`,
    });
    expect(await availability(member, second)).toMatchObject({ held: true, retainUntil: `${RETAIN_UNTIL}` });
    await keepsAuthorizations(member);
    await signsNext(member);
    const again = await restart(member);
    expect(again.member.trees.at.hash).toBe(hashHeader(lastBatch().header));
  });

  /** The batch is not final, so verified keys and signatures are kept for provers (P3). */
  async function keepsAuthorizations(member: RunningMember): Promise<void> {
    const [, second] = batches as [ReadyBatch, ReadyBatch];
    const kept = await member.client.getBatch({ headerHash: fromHex(hashHeader(second.header), 32) }, CALL);
    expect(Buffer.from(kept.authorizations)).toEqual(Buffer.from(packAuthorizations(second.authorizations)));
  }

  const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
    const copy = new Uint8Array(bytes);
    copy[at] = (copy[at] as number) ^ 1;
    return copy;
  };
  it.each<[string, Tampering]>([
    [
      'wrong signatures',
      {
        batch: (reply) => ({
          ...reply,
          authorizations: reply.authorizations.length > 0 ? flipped(reply.authorizations, 131) : reply.authorizations,
        }),
      },
    ],
    ['missing signatures', { batch: (reply) => ({ ...reply, authorizations: new Uint8Array() }) }],
    ['wrong blobs', { batch: (reply) => ({ ...reply, blobs: [] }), blob: ({ data }) => ({ data: flipped(data, 31) }) }],
    ['oversized reply', { batch: (reply) => ({ ...reply, header: new Uint8Array(3_000_000) }) }],
    ['silence', { batch: () => new Promise(() => {}), blob: () => new Promise(() => {}) }],
  ])('catches up despite a peer’s %s', { timeout: 120_000 }, async (_what, tampering) => {
    liar.tampering = tampering;
    const member = await startLate();
    await caughtUp(member);
    expect(liar.called.length).toBeGreaterThan(0);
    expect(member.member.trees.state.root(1)).toBe(lastBatch().header.validiumRoot);
    await keepsAuthorizations(member);
  });

  it('reports its target and the failure while no source has the batch', { timeout: 120_000 }, async () => {
    await setUri(world, world.memberKeys[HONEST] as SigningKey, '127.0.0.1:1');
    liar.tampering = { batch: () => Promise.reject(new Error('away')) };
    try {
      const member = await startLate();
      await waitFor(async () => (await statusOf(member)).catchUpFailure === 'NOT_FOUND_YET', PATIENCE);
      expect((await statusOf(member)).catchingUp).toEqual({ to: batches.length });
      expect((await fetch(`${member.service.url}/health/ready`)).status).toBe(200);
      liar.tampering = {};
      await caughtUp(member);
      await waitFor(async () => (await statusOf(member)).catchUpFailure === null);
    } finally {
      await setUri(world, world.memberKeys[HONEST] as SigningKey, `127.0.0.1:${honest.env.VOLITION_GRPC_PORT}`);
    }
  });
});

/** With four final batches, a member with this setting syncs by snapshot. */
const FAR = { VOLITION_CATCH_UP_SNAPSHOT_SYNC_THRESHOLD: '2' };

async function headOf(stream: AsyncGenerator<SnapshotMessage>): Promise<number> {
  for await (const { head } of stream) return Number(head?.number);
  return 0;
}

/** Makes four batches final and waits until the honest member has a snapshot of the fourth. */
async function finaliseFour(): Promise<void> {
  if (world.l1.head.latestFinal === 4) return;
  for (const batch of batches.slice(0, 4)) await finaliseBatch(world, batch);
  // A member that rebuilds its trees saves a snapshot at the last final batch.
  await honest.stop();
  honest = await runMember(world, honest.env, HONEST);
  await waitFor(async () => (await headOf(honest.client.getSnapshot({}, CALL))) === 4, {
    deadlineMs: 60_000,
    what: 'the honest member’s snapshot',
  });
}

describe('a member far behind the last final batch', () => {
  beforeAll(finaliseFour, 180_000);

  const numbersOf = async ({ env }: RunningMember): Promise<number[]> => {
    const database = await connectPostgres(env.DATABASE_URL as string, { entities: [], migrations: [] });
    try {
      const rows = await database.query('SELECT number FROM held_batches WHERE superseded_at IS NULL ORDER BY number');
      return rows.map(({ number }: { number: string }) => Number(number));
    } finally {
      await database.destroy();
    }
  };

  it('adopts a peer’s snapshot, continues from it, and backfills the blobs it promised to keep', {
    timeout: 120_000,
  }, async () => {
    const member = await startLate(FAR);
    await caughtUp(member);
    expect(liar.called).toContain('getSnapshot');
    expect(await metricsOf(member)).toMatch(/volition_snapshot_syncs_total\{service="committee"\} 1\n/);
    expect(member.member.trees.state.root(1)).toBe(lastBatch().header.validiumRoot);
    const [first, second] = batches as [ReadyBatch, ReadyBatch];
    await waitFor(async () => (await availability(member, second))?.held, { ...PATIENCE, what: 'the backfill' });
    expect(await availability(member, second)).toMatchObject({ retainUntil: `${RETAIN_UNTIL}` });
    expect(await availability(member, first)).toMatchObject({ held: false });
    expect(await numbersOf(member)).toEqual([2, 4, ...batches.slice(4).map(({ header }) => header.number)]);
    await signsNext(member);
    const again = await restart(member);
    expect(again.member.trees.at.hash).toBe(hashHeader(lastBatch().header));
    expect(again.member.trees.state.root(1)).toBe(lastBatch().header.validiumRoot);
    // It serves the adopted snapshot.
    expect(await headOf(again.client.getSnapshot({}, CALL))).toBe(4);
  });

  it('adopts a snapshot if blobs of final batches are unobtainable, even if only few batches behind', {
    timeout: 120_000,
  }, async () => {
    const gone = [Buffer.from(fromHex(blobOf(batches[2] as ReadyBatch)))];
    await honestDatabase.query('UPDATE held_blobs SET deleted_at = now() WHERE versioned_hash = ANY($1)', [gone]);
    try {
      const member = await startLate();
      await caughtUp(member);
      expect(await metricsOf(member)).toMatch(/volition_snapshot_syncs_total\{service="committee"\} 1\n/);
      // Batches that it followed before remain part of its chain.
      expect((await numbersOf(member)).slice(0, 3)).toEqual([1, 2, 4]);
      await signsNext(member);
    } finally {
      await honestDatabase.query('UPDATE held_blobs SET deleted_at = NULL WHERE versioned_hash = ANY($1)', [gone]);
    }
  });

  it('streams its snapshot to two readers at a time, no faster than they read', { timeout: 60_000 }, async () => {
    // More data than fits in the connection's buffers.
    await honestDatabase.query(
      `INSERT INTO state_pages (lane, page, number, data, sha256)
       SELECT 1, 60000 + page, 4, data, sha256(data)
       FROM generate_series(1, 400) AS page, (SELECT decode(repeat('ab', 29000), 'hex') AS data) AS bytes`,
    );
    try {
      const [one, two] = [honest.client.getSnapshot({}, CALL), honest.client.getSnapshot({}, CALL)];
      for (const reader of [one, two]) expect((await reader.next()).value?.head).toMatchObject({ number: '4' });
      const third = () => headOf(honest.client.getSnapshot({}, CALL));
      expect(await refusal(third())).toMatchObject({ code: 'BUSY', fields: { limit: 2 } });
      await one.return(undefined);
      await waitFor(third, { what: 'the second reader’s place' });
      let pages = 0;
      for await (const { page } of two) if (page !== null && page.page > 60_000) pages++;
      expect(pages).toBe(400);
    } finally {
      await honestDatabase.query('DELETE FROM state_pages WHERE page > 60000');
    }
  });

  async function* alteredStream(
    honest: AsyncGenerator<SnapshotMessage>,
    change: (message: SnapshotMessage) => SnapshotMessage | undefined,
  ): AsyncGenerator<SnapshotMessage> {
    for await (const message of honest) {
      const altered = change(message);
      if (altered !== undefined) yield altered;
    }
  }
  const forgedPage = (message: SnapshotMessage): SnapshotMessage =>
    message.page === null ? message : { ...message, page: { ...message.page, data: randomBytes(9_000) } };

  it.each<[string, NonNullable<Tampering['snapshot']>]>([
    ['a forged page', (stream) => alteredStream(stream, forgedPage)],
    ['no pages', (stream) => alteredStream(stream, (message) => (message.page === null ? message : undefined))],
    [
      'the state of a non-final batch',
      (stream) =>
        alteredStream(stream, (message) => {
          const { number } = lastBatch().header;
          const head = { number: `${number}`, headerHash: fromHex(hashHeader(lastBatch().header), 32) };
          return message.head === null ? message : { ...message, head };
        }),
    ],
    [
      'endless pages',
      async function* (stream) {
        const messages: SnapshotMessage[] = [];
        for await (const message of stream) messages.push(message);
        yield messages[0] as SnapshotMessage;
        for (;;) yield messages[1] as SnapshotMessage;
      },
    ],
    [
      'silence',
      async function* (stream) {
        for await (const message of stream) {
          yield message;
          await new Promise(() => {});
        }
      },
    ],
  ])('catches up despite a peer’s snapshot with %s', { timeout: 120_000 }, async (_what, snapshot) => {
    liar.tampering = { snapshot };
    const member = await startLate(FAR);
    await caughtUp(member);
    expect(liar.called).toContain('getSnapshot');
    expect(await metricsOf(member)).toMatch(/volition_snapshot_syncs_total\{service="committee"\} 1\n/);
    expect(member.member.trees.state.root(1)).toBe(lastBatch().header.validiumRoot);
  });
});

describe('a member killed while catching up', () => {
  let child: ChildProcess | undefined;

  beforeAll(finaliseFour, 180_000);

  afterEach(() => {
    child?.kill('SIGKILL');
    child = undefined;
  });

  it.each<[CrashPoint, Record<string, string>, number]>([
    ['between blobs and batch', {}, 1],
    ['after a batch', {}, 2],
    ['while a snapshot is adopted', FAR, 0],
    ['after a snapshot was adopted', FAR, 4],
  ])('continues from what is durable when killed %s', { timeout: 120_000 }, async (death, more, standsAt) => {
    const { env, drop } = await memberEnvironment(world, LATE);
    lateDrop = drop;
    const own = { MEMBER_ENVIRONMENT: JSON.stringify({ ...env, ...more }), MEMBER_DEATH: death };
    child = runCompiled('test/integration/committee-crash-child.js', own);
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await lastOf(env.DATABASE_URL as string)).toBe(standsAt);

    late = await runMember(world, { ...env, ...more }, LATE);
    await caughtUp(late);
    expect(late.member.trees.state.root(1)).toBe(lastBatch().header.validiumRoot);
    const [, second] = batches as [ReadyBatch, ReadyBatch];
    const member = late;
    await waitFor(async () => (await availability(member, second))?.held, { ...PATIENCE, what: 'the backfill' });
    await signsNext(member);
  });

  async function lastOf(url: string): Promise<number> {
    const database = await connectPostgres(url, { entities: [], migrations: [] });
    try {
      const [row] = await database.query('SELECT max(number) AS number FROM held_batches');
      return Number(row.number);
    } finally {
      await database.destroy();
    }
  }
});
