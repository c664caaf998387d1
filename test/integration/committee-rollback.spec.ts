import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import {
  fromHex,
  type Hex,
  hashHeader,
  packAuthorizations,
  packBlobs,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import { connectPostgres } from '#libs/storage';
import { waitFor } from '#libs/testing';
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
import { advanceTime, certified, finalise, postBond, rollBack } from './finality-harness.js';

const PROVE_SECONDS = 600;
const RETAIN_UNTIL = inSeconds(20 * 86_400);

let world: World;
let env: Record<string, string>;
let drop: () => Promise<void>;
let sequencer: HonestSequencer;
let member: RunningMember;
let database: DataSource;

beforeEach(async () => {
  world = await startWorld({ parameters: { proveSeconds: PROVE_SECONDS } });
  // Validium only: such a batch is submitted by certificate alone.
  await fundUsers(world, [1]);
  await world.l1.waitFor((view) => view.inboxLength(1) === 3);
  const made = await memberEnvironment(world);
  drop = made.drop;
  env = { ...made.env, VOLITION_SNAPSHOT_BATCHES: '1' };
  member = await runMember(world, env);
  database = await connectPostgres(env.DATABASE_URL as string, { entities: [], migrations: [] });
  sequencer = new HonestSequencer(world);
}, 120_000);

afterEach(async () => {
  await database?.destroy();
  await member?.stop();
  await drop?.();
  await world?.close();
});

async function restart(): Promise<void> {
  await member.stop();
  member = await runMember(world, env);
}

const hashOf = (batch: ReadyBatch): Hex => hashHeader(batch.header);
const ask = async (batch: ReadyBatch, retainUntil = RETAIN_UNTIL): Promise<Uint8Array> =>
  (await member.client.attest(sequencer.request(batch, { retainUntil }), CALL)).signature;
const refused = async (batch: ReadyBatch, retainUntil?: number) => refusal(ask(batch, retainUntil));
const trees = () => member.member.trees;
const view = () => member.member.l1.confirmed;

/** Has the member sign a batch and submits it. */
async function submitted(batch: ReadyBatch): Promise<ReadyBatch> {
  await certified(world, batch.header, { retainUntil: RETAIN_UNTIL, signature: await ask(batch) });
  const { number } = batch.header;
  await waitFor(() => view().latest >= number, { what: `batch ${number} in the member’s view` });
  return batch;
}

async function finalised(batch: ReadyBatch): Promise<void> {
  await finalise(world, { ...batch, blobs: packBlobs(batch.elements, batch.lanes) });
  await waitFor(() => view().latestFinal === batch.header.number, { what: 'finality in the member’s view' });
}

const snapshotIs = (number: number) =>
  waitFor(async () => (await (await fetch(`${member.service.url}/metrics`)).text()).includes(snapshotLine(number)), {
    deadlineMs: 30_000,
    what: `a snapshot of batch ${number}`,
  });
const snapshotLine = (number: number): string => `volition_member_snapshot_batches{service="committee"} ${number}\n`;

const withAuthorizations = async (): Promise<number[]> => {
  const rows = await database.query('SELECT number FROM held_batches WHERE authorizations IS NOT NULL ORDER BY number');
  return rows.map((row: { number: string }) => Number(row.number));
};

/** Replaces the sequencer by one that continues from `shared`, the first batch. */
async function continueFrom(shared: ReadyBatch): Promise<void> {
  sequencer = new HonestSequencer(world);
  await sequencer.next([], { timestamp: shared.header.timestamp });
  expect(hashHeader(sequencer.parent)).toBe(hashOf(shared));
}

describe('a member after a rollback on L1', () => {
  it('signs the replacements, and never the rolled-back batches or their descendants', {
    timeout: 180_000,
  }, async () => {
    const shared = await submitted(await sequencer.next());
    await finalised(shared);
    const old = [
      await submitted(await sequencer.next([transfer(world, 0, 1, 1)])),
      await submitted(await sequencer.next([transfer(world, 1, 2, 1)])),
    ] as const;
    const waiting = await sequencer.next([transfer(world, 2, 0, 1)]);
    await ask(waiting);
    const after = await sequencer.next([transfer(world, 2, 1, 1)]);

    await continueFrom(shared);
    await advanceTime(world, PROVE_SECONDS + 1);
    const fork = [
      await sequencer.next([transfer(world, 1, 2, 1)]),
      await sequencer.next([transfer(world, 0, 1, 1)]),
    ] as const;
    expect(await refused(fork[0])).toMatchObject({ code: 'CONFLICTING_HEADER', fields: { signed: hashOf(old[0]) } });

    await rollBack(world, 2);
    await waitFor(() => view().latest === 1, { what: 'the rollback in the member’s view' });
    for (const batch of [...old, waiting, after])
      expect(await refused(batch)).toMatchObject({
        code: 'HEADER_ROLLED_BACK',
        fields: { rolledBack: expect.any(String) },
      });
    expect(await refused(old[0], RETAIN_UNTIL + 1)).toMatchObject({ code: 'HEADER_ROLLED_BACK' });

    // After a restart during the rollback its tip and its decisions are the same.
    await restart();
    expect(trees().at.hash).toBe(hashOf(waiting));
    expect(await refused(waiting)).toMatchObject({ code: 'HEADER_ROLLED_BACK' });
    await ask(fork[0]);
    expect(trees().state.root(1)).toBe(fork[0].header.validiumRoot);
    await restart();
    await ask(fork[1]);
    expect(trees().at.hash).toBe(hashOf(fork[1]));
    const [{ reasons }] = await database.query(
      `SELECT array_agg(number || ' ' || superseded_for ORDER BY number) AS reasons FROM held_batches
       WHERE superseded_for IS NOT NULL`,
    );
    expect(reasons).toEqual(['2 ROLLED_BACK', '3 ROLLED_BACK', '4 ROLLED_BACK']);

    await postBond(world);
    for (const batch of fork) await submitted(batch);
    expect(await contractsOf(world.deployment, world.provider).settlement.headerHash(3)).toBe(hashOf(fork[1]));
    // L1 now has another batch of that number.
    expect(await refused(old[0])).toMatchObject({ code: 'HEADER_ROLLED_BACK' });
    for (const batch of [...old, waiting]) expect(await isHeld(batch.header.validiumBlob as VersionedHash)).toBe(true);
  });

  const isHeld = async (hash: VersionedHash): Promise<boolean> => {
    const { blobs } = await member.client.getAvailability({ versionedHashes: [fromHex(hash)] }, CALL);
    return blobs[0]?.held ?? false;
  };
});

describe('a member at finality', () => {
  it('saves snapshots of final batches only, and deletes their keys and signatures (P3)', {
    timeout: 180_000,
  }, async () => {
    const first = await submitted(await sequencer.next());
    const second = await submitted(await sequencer.next([transfer(world, 0, 1, 1)]));
    await submitted(await sequencer.next([transfer(world, 1, 2, 1)]));
    expect(await withAuthorizations()).toEqual([1, 2, 3]);
    const kept = await authorizationsOf(first);
    expect([kept.status, Buffer.from(await kept.arrayBuffer())]).toEqual([
      200,
      Buffer.from(packAuthorizations(first.authorizations)),
    ]);
    const saved = async () => (await database.query('SELECT number FROM state_snapshots')).length;
    expect(await saved()).toBe(0);

    await finalised(first);
    await snapshotIs(1);
    await waitFor(async () => (await withAuthorizations()).join() === '2,3', { what: 'the deletion' });
    const gone = await authorizationsOf(first);
    expect([gone.status, await gone.json()]).toMatchObject([404, { code: 'NOT_HELD' }]);
    expect((await authorizationsOf(second)).status).toBe(200);
    expect((await fetch(`${member.service.url}/v1/batches/0x12/authorizations`)).status).toBe(400);
    // It still signs the same bytes; only keys and signatures are deleted.
    const again = await member.client.attest(sequencer.request(first, { retainUntil: RETAIN_UNTIL }), CALL);
    expect(toHex(again.signature)).toHaveLength(2 + 128);
    expect(await withAuthorizations()).toEqual([2, 3]);
    await finalised(second);
    await waitFor(async () => (await withAuthorizations()).join() === '3', { what: 'the deletion' });
  });

  const authorizationsOf = (batch: ReadyBatch) =>
    fetch(`${member.service.url}/v1/batches/${hashOf(batch)}/authorizations`);

  it('saves a snapshot of a batch that became final while it was offline', { timeout: 180_000 }, async () => {
    const batches = [
      await submitted(await sequencer.next()),
      await submitted(await sequencer.next([transfer(world, 0, 1, 1)])),
      await submitted(await sequencer.next([transfer(world, 1, 2, 1)])),
    ] as const;
    await member.stop();
    for (const batch of batches.slice(0, 2))
      await finalise(world, { ...batch, blobs: packBlobs(batch.elements, batch.lanes) });
    member = await runMember(world, env);
    await snapshotIs(2);
    expect(trees().at.hash).toBe(hashOf(batches[2]));
    await restart();
    expect([trees().at.hash, trees().state.root(1)]).toEqual([hashOf(batches[2]), batches[2].header.validiumRoot]);
  });
});
