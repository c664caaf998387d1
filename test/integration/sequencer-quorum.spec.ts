import { SigningKey } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import type { BatchSummary } from '#libs/pipeline';
import { attestationDigest, decodeCertificate, decodeHeader, fromHex, hashHeader, toHex } from '#libs/protocol';
import { type BlobStore, MemoryStore } from '#libs/storage';
import { waitFor } from '#libs/testing';
import { fundUsers, slotOf, startWorld, userAt, type World } from './committee-harness.js';
import {
  type Behaviour,
  CALL,
  endpointsOf,
  garbage,
  Owner,
  type RunningSequencer,
  runSequencer,
  sequencerEnvironment,
  startMembers,
  type TestMember,
} from './sequencer-harness.js';

let world: World;
let members: TestMember[] = [];
let running: RunningSequencer;
let drop: () => Promise<void>;
let owner: Owner;

/** An operator's store whose writes can be blocked. */
class SlowStore extends MemoryStore {
  open: Promise<void> = Promise.resolve();
  release: () => void = () => {};

  override async put(...block: Parameters<MemoryStore['put']>): ReturnType<MemoryStore['put']> {
    await this.open;
    return super.put(...block);
  }
}

const never = new Promise<Uint8Array>(() => {});
/** Dishonest and slow members, one per kind. */
const silent: Behaviour = () => never;
const refusing: Behaviour = () => Promise.reject(new Error('no'));
const wrongSignature: Behaviour = async () => garbage(64);
const shortSignature: Behaviour = async () => garbage(9);
const wrongKey: Behaviour = async (attest, request) => {
  await attest();
  return signWith(new SigningKey(`0x${'42'.repeat(32)}`), request, Number(request.epoch));
};
const wrongEpoch =
  (member: () => TestMember): Behaviour =>
  async (attest, request) => {
    await attest();
    return signWith(member().signingKey, request, Number(request.epoch) + 1);
  };

function signWith(key: SigningKey, request: { header: Uint8Array; retainUntil: string }, epoch: number): Uint8Array {
  const headerHash = hashHeader(decodeHeader(request.header));
  const digest = attestationDigest(world.deployment, { headerHash, epoch, retainUntil: Number(request.retainUntil) });
  return fromHex(key.sign(digest).compactSerialized, 64);
}

beforeAll(async () => {
  world = await startWorld({ members: 4, parameters: { timelockSeconds: 0, graceSeconds: 0 } });
  await fundUsers(world);
}, 120_000);

afterAll(() => world?.close());

afterEach(async () => {
  await running?.stop();
  for (const member of members) member.stop();
  await drop?.();
});

async function start(
  behaviours: Record<number, Behaviour>,
  more: Record<string, string> = {},
  endpoints: (members: readonly TestMember[]) => string = endpointsOf,
  store: BlobStore = new MemoryStore(),
): Promise<void> {
  members = await startMembers(world, behaviours);
  const made = await sequencerEnvironment(world, { VOLITION_MEMBER_ENDPOINTS: endpoints(members), ...more });
  drop = made.drop;
  running = await runSequencer(made.env, store);
  owner = new Owner(world, running.client, userAt(world, 0));
  await waitFor(() => owner.account(slotOf(world, userAt(world, 2), 1)), { what: 'deposits to be served' });
}

async function transferIn(lane: 0 | 1): Promise<number> {
  const places = { a: slotOf(world, owner.user, lane), b: slotOf(world, userAt(world, 1), lane) };
  const { bundleId } = await running.client.submit(
    { operations: [await owner.sign({ kind: 'TRANSFER', ...places, amount: 1n, memo: 0n })] },
    CALL,
  );
  return waitFor(async () => (await running.pipeline.bundle(toHex(bundleId)))?.number, { what: 'the batch' });
}

const certified = (number: number): Promise<BatchSummary> =>
  waitFor(
    async () => {
      const batch = await running.pipeline.summary(number);
      return batch?.state === 'certified' ? batch : undefined;
    },
    { what: `the certificate of batch ${number}` },
  );

const signersOf = ({ certificate }: BatchSummary): number[] =>
  decodeCertificate(new Uint8Array(certificate ?? [])).signatures.map(({ member }) => member);

describe('a quorum', () => {
  it.each<[string, Behaviour]>([
    ['is silent', silent],
    ['refuses', refusing],
    ['sends a signature that does not recover', wrongSignature],
    ['sends something too short', shortSignature],
    ['signs with another key', wrongKey],
  ])('is found while one member %s', async (_what, behaviour) => {
    await start({ 1: behaviour });
    const batch = await certified(await transferIn(1));
    expect(signersOf(batch)).toEqual([0, 2, 3]);
  });

  it('is found while one member signs for another epoch, which is recorded as evidence against it', async () => {
    await start({ 2: wrongEpoch(() => members[2] as TestMember) });
    const number = await transferIn(1);
    expect(signersOf(await certified(number))).toEqual([0, 1, 3]);
    const liar = members[2] as TestMember;
    const found = await waitFor(async () => (await running.pipeline.invalidSignatureCounts()).get(liar.signer));
    expect(found).toBeGreaterThan(0);
    const { members: progress } = await running.client.getStatus({}, CALL);
    const its = progress.find(({ signer }) => toHex(signer) === liar.signer);
    expect([Number(its?.invalidSignatures) > 0, its?.lastError]).toEqual([true, 'INVALID_SIGNATURE']);
    const text = await (await fetch(`${running.service.url}/metrics`)).text();
    expect(text).toMatch(
      new RegExp(`volition_invalid_signatures_total\\{member="${liar.signer}",service="sequencer"\\} [1-9]`),
    );
  });

  it('is found while another member answers at a member’s endpoint, which counts as nobody’s invalid signature (C6)', async () => {
    const at = (member: TestMember | undefined): string => member?.endpoint ?? '';
    await start({}, {}, (all) => endpointsOf(all).replace(at(all[0]), at(all[1])));
    const number = await transferIn(1);
    expect(signersOf(await certified(number))).toEqual([1, 2, 3]);
    const progressOf = async () => {
      const { members: progress } = await running.client.getStatus({}, CALL);
      return progress.find(({ signer }) => toHex(signer) === members[0]?.signer);
    };
    await waitFor(async () => (await progressOf())?.lastError === 'PEER_MISMATCH');
    expect((await progressOf())?.invalidSignatures).toBe('0');
    expect((await running.pipeline.invalidSignatureCounts()).size).toBe(0);
    const asked = members[1]?.asked ?? [];
    expect(asked).toEqual([...new Set(asked)]);
    expect(members[0]?.asked).toEqual([]);
  });

  it('is found without an offline member, which later receives everything it missed', async () => {
    await start({ 0: silent }, { VOLITION_ATTEST_DEADLINE_MS: '500' });
    const away = members[0] as TestMember;
    const number = Math.max(await transferIn(0), await transferIn(1), await transferIn(1));
    await certified(number);
    expect(away.tipNumber).toBe(0);
    away.behaviour = (attest) => attest();
    await waitFor(() => away.tipNumber >= number, { what: 'the member to catch up' });
    const header = await running.pipeline.summary(number);
    const signatures = await waitFor(async () => {
      const rows = await running.pipeline.attestations(toHex(header?.headerHash as Buffer));
      return rows.length === 4 ? rows : undefined;
    });
    expect(signatures.map(({ member }) => member)).toEqual([0, 1, 2, 3]);
    expect(signersOf(await certified(number))).toHaveLength(3);
  });

  it('is found while the operator still stores the batch, and certifies it once it is stored', async () => {
    const slow = new SlowStore();
    await start({}, {}, endpointsOf, slow);
    slow.open = new Promise((resolve) => {
      slow.release = resolve;
    });
    const number = await transferIn(1);
    await waitFor(() => members.filter(({ tipNumber }) => tipNumber >= number).length >= 3, { what: 'a quorum' });
    const { state, headerHash } = (await running.pipeline.summary(number)) as BatchSummary;
    expect(state).toBe('committed');
    const signatures = () => running.pipeline.attestations(toHex(headerHash as Uint8Array));
    await waitFor(async () => (await signatures()).length >= 3, { what: 'signatures to be on record' });
    expect((await running.pipeline.summary(number))?.state).toBe('committed');
    slow.release();
    expect(signersOf(await certified(number))).toHaveLength(3);
  });

  it('is not needed for a batch without validium operations, which members still receive (B4)', async () => {
    await start({ 0: refusing, 1: refusing });
    await waitFor(async () => (await running.pipeline.tip('stored')) > 0);
    // Deposits were made in both lanes, so their batch waits for a quorum; a batch with only rollup operations does
    // not.
    const batch = await certified(await transferIn(0));
    expect([batch.certificate, batch.carried]).toEqual([null, false]);
    await waitFor(() => (members[3] as TestMember).tipNumber >= batch.number, { what: 'a member to follow' });
  });
});

describe('no quorum', () => {
  it('leaves batches stored if the fallback is not configured', async () => {
    await start({ 0: refusing, 1: silent });
    const number = await transferIn(1);
    await waitFor(async () => (await running.pipeline.summary(number))?.state === 'stored');
    await waitFor(
      () => (members[2] as TestMember).asked.includes(number) && (members[3] as TestMember).asked.includes(number),
    );
    expect((await running.pipeline.summary(number))?.state).toBe('stored');
  });

  it('carries the validium blob after the configured time (B2)', async () => {
    await start(
      { 0: refusing, 1: silent },
      { VOLITION_CARRY_WITHOUT_QUORUM: 'after', VOLITION_CARRY_AFTER_SECONDS: '1' },
    );
    const batch = await certified(await transferIn(1));
    expect([batch.certificate, batch.carried]).toEqual([null, true]);
    const text = await (await fetch(`${running.service.url}/metrics`)).text();
    expect(text).toMatch(/volition_carried_batches_total\{service="sequencer"\} [1-9]/);
  });
});

describe('a new epoch', () => {
  beforeEach(() => start({}));

  it('replaces certificates that L1 would no longer accept', async () => {
    const number = await transferIn(1);
    const before = await certified(number);
    expect(decodeCertificate(new Uint8Array(before.certificate as Buffer)).epoch).toBe(world.l1.head.epoch);
    const governor = contractsOf(world.deployment, await world.provider.getSigner(0)).committee;
    const addresses = members.map(({ signer }) => signer).reverse();
    await (await governor.proposeEpoch(addresses, 4)).wait();
    await (await governor.activateEpoch()).wait();
    const { committee } = contractsOf(world.deployment, world.provider);
    await waitFor(
      async () => {
        const batch = await running.pipeline.summary(number);
        await committee.verifyAttestation(
          toHex(batch?.headerHash as Buffer),
          new Uint8Array(batch?.certificate as Buffer),
        );
        return signersOf(batch as BatchSummary).length === 4;
      },
      { what: 'a certificate of the new epoch' },
    );
  });

  it('replaces certificates that the settler requests', async () => {
    const number = await transferIn(1);
    const before = await certified(number);
    await running.pipeline.requestChange(number, 'recertify');
    const after = await waitFor(async () => {
      const batch = await running.pipeline.summary(number);
      return batch?.request === null ? batch : undefined;
    });
    expect(signersOf(after).length).toBeGreaterThanOrEqual(3);
    expect(toHex(after.headerHash as Buffer)).toBe(toHex(before.headerHash as Buffer));
  });
});
