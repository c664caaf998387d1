import { Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractsOf, encodeSubmitBatch } from '#libs/l1';
import { encodeCertificate, fromHex, hashHeader, packBlobs, type VersionedHash } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import {
  CALL,
  ETH,
  fundUsers,
  HonestSequencer,
  inSeconds,
  keyAt,
  memberEnvironment,
  type ReadyBatch,
  type RunningMember,
  refusal,
  runMember,
  startWorld,
  transfer,
  userAt,
  type World,
} from './committee-harness.js';
import { finalise } from './finality-harness.js';

let world: World;
let env: Record<string, string>;
let drop: () => Promise<void>;
let sequencer: HonestSequencer;
let member: RunningMember;

async function begin(lanes: readonly (0 | 1)[], change: Record<string, string> = {}): Promise<void> {
  // The shortest retention: that of a proof's and a challenge's shortest deadlines.
  const shortest = { retentionSeconds: 13, proveSeconds: 1, challengeSeconds: 12, maxChallenges: 1 };
  world = await startWorld({ parameters: shortest });
  await fundUsers(world, lanes);
  await world.l1.waitFor((view) => lanes.every((lane) => view.inboxLength(lane) === 3));
  const made = await memberEnvironment(world);
  drop = made.drop;
  env = { ...made.env, ...change };
  member = await runMember(world, env);
  sequencer = new HonestSequencer(world);
}

async function end(): Promise<void> {
  await member?.stop();
  await drop?.();
  await world?.close();
}

async function restart(): Promise<void> {
  await member.stop();
  member = await runMember(world, env);
}

const ask = (batch: ReadyBatch, retainUntil?: number) =>
  member.client.attest(sequencer.request(batch, { retainUntil }), CALL);
const validiumOf = (batch: ReadyBatch): VersionedHash => batch.header.validiumBlob as VersionedHash;
const isHeld = async (hash: VersionedHash): Promise<boolean> => {
  const { blobs } = await member.client.getAvailability({ versionedHashes: [fromHex(hash)] }, CALL);
  return blobs[0]?.held ?? false;
};

describe('retention', () => {
  // Validium only: such a batch is submitted by certificate alone.
  beforeEach(() => begin([1], { VOLITION_SNAPSHOT_BATCHES: '1', VOLITION_RETENTION_INTERVAL_SECONDS: '1' }), 120_000);
  afterEach(end);

  it('keeps blobs while they are promised or needed by a restart, then deletes them', {
    timeout: 120_000,
  }, async () => {
    const batch = await sequencer.next();
    const retainUntil = inSeconds(21);
    const { signature } = await ask(batch, retainUntil);
    await submit(batch, retainUntil, signature);
    await finalise(world, { ...batch, blobs: packBlobs(batch.elements, batch.lanes) });
    await waitFor(() => snapshotOf(1), { deadlineMs: 30_000, what: 'a snapshot of batch 1' });
    const unsubmitted = await sequencer.next([transfer(world, 0, 1, 1)]);
    await ask(unsubmitted, retainUntil);

    await waitFor(async () => !(await isHeld(validiumOf(batch))), { deadlineMs: 60_000, what: 'the end of retention' });
    expect(inSeconds(0)).toBeGreaterThan(retainUntil);
    const blob = { versionedHash: fromHex(validiumOf(batch)) };
    expect(await refusal(member.client.getBlob(blob, CALL))).toMatchObject({ code: 'NOT_HELD' });
    const kept = (of: ReadyBatch) => member.member.batches.encoded(hashHeader(of.header));
    await waitFor(async () => (await kept(batch)) === undefined, { what: 'its inbox entries to be deleted' });
    // Its promise has expired too, but no snapshot covers it.
    expect(await isHeld(validiumOf(unsubmitted))).toBe(true);
    expect(await kept(unsubmitted)).toBeDefined();

    await restart();
    expect(member.member.trees.at.hash).toBe(hashHeader(unsubmitted.header));
    // A request of a new round stores the blob again.
    await ask(batch, inSeconds(86_400));
    expect(await isHeld(validiumOf(batch))).toBe(true);
  });

  const snapshotOf = async (number: number): Promise<boolean> => {
    const metrics = await (await fetch(`${member.service.url}/metrics`)).text();
    return metrics.includes(`volition_member_snapshot_batches{service="committee"} ${number}\n`);
  };

  async function submit(batch: ReadyBatch, retainUntil: number, signature: Uint8Array): Promise<void> {
    const certificate = encodeCertificate({ epoch: 1, retainUntil, signatures: [{ member: 0, signature }] });
    const data = encodeSubmitBatch(batch.header, certificate);
    const sent = await new Wallet(keyAt(1), world.provider).sendTransaction({ to: world.deployment.settlement, data });
    await sent.wait();
  }
});

describe('a member whose sequencer abandoned batches', () => {
  beforeEach(() => begin([0, 1]), 120_000);
  afterEach(end);

  it('follows the replacement once SUBMIT has passed, and keeps the data of both forks', {
    timeout: 120_000,
  }, async () => {
    const shared = await sequencer.next();
    const abandoned = [
      await sequencer.next([transfer(world, 0, 1, 1)]),
      await sequencer.next([transfer(world, 1, 2, 1)]),
    ];
    for (const batch of [shared, ...abandoned]) await ask(batch);
    const fork = await forkAfter(shared, world.deployment.parameters.submitSeconds + 100);
    expect(await refusal(ask(fork[0] as ReadyBatch))).toMatchObject({ code: 'CONFLICTING_HEADER' });

    await passTime(world.deployment.parameters.submitSeconds + 60);
    for (const batch of fork) await ask(batch);
    const { trees } = member.member;
    expect(trees.at.hash).toBe(hashHeader(fork[1]?.header as never));
    expect(trees.state.root(1)).toBe(fork[1]?.header.validiumRoot);
    for (const batch of [...abandoned, ...fork]) expect(await isHeld(validiumOf(batch))).toBe(true);
    expect(await refusal(ask(abandoned[1] as ReadyBatch))).toMatchObject({ code: 'UNKNOWN_PARENT' });

    await restart();
    expect((await member.member.batches.tip()).hash).toBe(hashHeader(fork[1]?.header as never));
    expect(member.member.trees.at.hash).toBe(hashHeader(fork[1]?.header as never));
  });

  it('follows the replacement after a reorg changed the inbox below the abandoned batch', {
    timeout: 120_000,
  }, async () => {
    const shared = await sequencer.next();
    await ask(shared);
    await depositTo(0, 7n);
    const doomed = await sequencer.next([transfer(world, 0, 1, 0)]);
    await ask(doomed);

    await world.provider.send('anvil_reorg', [1, []]);
    await waitFor(() => viewLength() === 3, { what: 'the reorg in the member’s view' });
    await waitFor(() => world.l1.head.inboxLength(1) === 3, { what: 'the reorg in the sequencer’s view' });
    const fork = await forkAfter(shared, 0);
    // The entry may return, so L1 could still accept the signed batch.
    expect(await refusal(ask(fork[0] as ReadyBatch))).toMatchObject({ code: 'CONFLICTING_HEADER' });
    await depositTo(1, 9n);
    await waitFor(() => viewLength() === 4, { what: 'the other deposit in the member’s view' });
    await ask(fork[0] as ReadyBatch);
    expect(member.member.trees.at.hash).toBe(hashHeader(fork[0]?.header as never));
  });

  const viewLength = (): number => member.member.l1.confirmed.inboxLength(1);

  /** Two batches after `shared`, with the same operations in reverse order. */
  async function forkAfter(shared: ReadyBatch, later: number): Promise<ReadyBatch[]> {
    const other = new HonestSequencer(world);
    await other.next([], { timestamp: shared.header.timestamp });
    expect(hashHeader(other.parent)).toBe(hashHeader(shared.header));
    const timestamp = shared.header.timestamp + later;
    const first = await other.next([transfer(world, 1, 2, 1)], { timestamp });
    return [first, await other.next([transfer(world, 0, 1, 1)], { timestamp })];
  }

  async function passTime(seconds: number): Promise<void> {
    await world.provider.send('evm_increaseTime', [seconds]);
    await world.provider.send('evm_mine', []);
    const until = inSeconds(seconds - 30);
    await waitFor(() => member.member.l1.confirmed.block.timestamp > until, { what: 'the new time' });
  }

  async function depositTo(user: number, amount: bigint): Promise<void> {
    const { wallet, owner } = userAt(world, user);
    wallet.reset();
    const before = world.l1.head.inboxLength(1);
    await (await contractsOf(world.deployment, wallet).inbox.deposit(owner, ETH, amount, 1)).wait();
    await world.l1.waitFor((view) => view.inboxLength(1) === before + 1);
  }
});
