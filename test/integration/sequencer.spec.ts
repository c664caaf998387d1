import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import {
  bigintToBytes,
  decodeCertificate,
  decodeHeader,
  isCoded,
  isSequencerSlot,
  type OperationOf,
  type Slot,
  slot,
  toHex,
} from '#libs/protocol';
import { waitFor } from '#libs/testing';
import { fundUsers, slotOf, startWorld, userAt, type World } from './committee-harness.js';
import {
  CALL,
  endpointsOf,
  Owner,
  type RunningSequencer,
  runSequencer,
  sequencerEnvironment,
  startMembers,
  type TestMember,
  unsigned,
} from './sequencer-harness.js';

let world: World;
let members: TestMember[];
let running: RunningSequencer;
let drop: () => Promise<void>;
let alice: Owner;
let env: Record<string, string>;

beforeAll(async () => {
  world = await startWorld({ members: 4, parameters: { timelockSeconds: 0 } });
  await fundUsers(world);
  members = await startMembers(world);
  ({ env, drop } = await sequencerEnvironment(world, { VOLITION_MEMBER_ENDPOINTS: endpointsOf(members) }));
  running = await runSequencer(env);
  alice = new Owner(world, running.client, userAt(world, 0));
  await waitFor(() => alice.account(slotOf(world, userAt(world, 2), 1)), { what: 'deposits to be served' });
}, 120_000);

afterAll(async () => {
  await running?.stop();
  for (const member of members ?? []) member.stop();
  await drop?.();
  await world?.close();
});

const submit = (...operations: Parameters<typeof running.client.submit>[0]['operations']) =>
  running.client.submit({ operations }, CALL);

function transferTo(to: number, lane: 0 | 1, amount = 5n): OperationOf<'TRANSFER'> {
  const places = { a: slotOf(world, alice.user, lane), b: slotOf(world, userAt(world, to), lane) };
  return { kind: 'TRANSFER', ...places, amount, memo: 0n };
}

async function code(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  return isCoded(error) ? error.code : String(error);
}

describe('a bundle', () => {
  it('is executed, sealed, committed, stored and certified by a quorum', async () => {
    const { bundleId, acceptedAt } = await submit(await alice.sign(transferTo(1, 1)));
    expect(Math.abs(Number(acceptedAt) - Date.now())).toBeLessThan(30_000);
    const id = toHex(bundleId);
    const bundle = await waitFor(async () => {
      const found = await running.pipeline.bundle(id);
      return found?.number ? found : undefined;
    });
    const batch = await waitFor(
      async () => {
        const found = await running.pipeline.summary(bundle.number as number);
        return found?.state === 'certified' ? found : undefined;
      },
      { what: 'the certificate' },
    );
    const header = decodeHeader(new Uint8Array(batch.header as Buffer));
    expect(header.validiumBlob).not.toBeNull();
    const certificate = new Uint8Array(batch.certificate as Buffer);
    expect(decodeCertificate(certificate).signatures).toHaveLength(3);
    const { committee } = contractsOf(world.deployment, world.provider);
    const verified = await committee.verifyAttestation(toHex(batch.headerHash as Buffer), certificate);
    expect(verified.epoch).toBe(1);
    expect(batch.coreCid).toMatch(/^bafy/);
  });

  it('gets the same receipt when it is repeated, at once or later', async () => {
    const message = await alice.sign(transferTo(1, 0));
    const [one, two] = await Promise.all([submit(message), submit(message)]);
    const three = await submit(message);
    expect(toHex(two.bundleId)).toBe(toHex(one.bundleId));
    expect([toHex(three.bundleId), three.acceptedAt]).toEqual([toHex(one.bundleId), one.acceptedAt]);
  });

  it('changes nothing if one of its operations breaks a rule', async () => {
    const operation = transferTo(1, 0);
    const before = await alice.account(operation.a);
    const good = await alice.sign(operation);
    const poor = await alice.sign({ ...operation, amount: 10n ** 30n }, { nonce: (before?.nonce ?? 0) + 1 });
    expect(await code(submit(good, poor))).toBe('INSUFFICIENT_BALANCE');
    expect(await alice.account(operation.a)).toEqual(before);
  });

  it('may change the data mode by OPEN, KEY and TRANSFER in one', async () => {
    const from = slotOf(world, alice.user, 0);
    const account = await alice.account(from);
    const free = await running.client.suggestSlot({ lane: 1 }, CALL);
    const to = slot(free.slot);
    expect(isSequencerSlot(to)).toBe(true);
    const nonce = account?.nonce ?? 0;
    const open = {
      kind: 'OPEN',
      b: to,
      owner: alice.user.owner,
      asset: account?.asset ?? 0,
      a: from,
    } as OperationOf<'OPEN'>;
    const move = { kind: 'TRANSFER', a: from, b: to, amount: 1_000n, memo: 0n } as const;
    await submit(
      await alice.sign(open),
      unsigned({ kind: 'KEY', keyHash: account?.key ?? 0n }),
      await alice.sign(move, { nonce: nonce + 1, ownerOfB: alice.user.owner }),
    );
    expect(await alice.account(to)).toMatchObject({ owner: alice.user.owner, balance: 1_000n, key: account?.key });
  });
});

describe('refuses a bundle with code', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['EMPTY_BUNDLE', () => submit()],
    ['BUNDLE_TOO_LONG', async () => submit(...new Array(65).fill(await alice.sign(transferTo(1, 0))))],
    ['INVALID_ELEMENT', () => submit({ ...unsigned({ kind: 'NOOP' }), element: new Uint8Array(30) })],
    ['KIND_NOT_ADMITTED', () => submit(unsigned({ kind: 'NOOP' }))],
    ['KIND_NOT_ADMITTED', () => submit(unsigned({ kind: 'DEPOSIT', b: 5 as Slot, amount: 1n }))],
    ['KEY_WITHOUT_OPEN', () => submit(unsigned({ kind: 'KEY', keyHash: 1n }))],
    ['AUTHORIZATION_MISSING', () => submit(unsigned(transferTo(1, 0)))],
    [
      'INVALID_AUTHORIZATION',
      async () => submit({ ...(await alice.sign(transferTo(1, 0))), signature: new Uint8Array(63) }),
    ],
    ['INVALID_SIGNATURE', async () => submit(await alice.sign(transferTo(1, 0), { nonce: 1_000 }))],
    [
      'OPEN_UNFUNDED',
      () => submit(unsigned({ kind: 'OPEN', b: 9 as Slot, owner: alice.user.owner, asset: 0 as never, a: 0 as Slot })),
    ],
  ])('%s', async (expected, call) => {
    expect(await code(call())).toBe(expected);
  });
});

it('serves inbox entries in order, and reports its progress', async () => {
  const user = userAt(world, 1);
  const { inbox } = contractsOf(world.deployment, user.wallet);
  const own = new Owner(world, running.client, user);
  const place = slotOf(world, user, 1);
  const before = (await own.account(place))?.balance ?? 0n;
  await (await inbox.deposit(user.owner, 0 as never, 77n, 1)).wait();
  await waitFor(async () => (await own.account(place))?.balance === before + 77n, { what: 'the deposit' });
  await (await inbox.forceWithdraw(place)).wait();
  await waitFor(async () => (await own.account(place))?.balance === 0n, { what: 'the forced withdrawal' });
  const status = await waitFor(
    async () => {
      const found = await running.client.getStatus({}, CALL);
      return found.members.length === 4 &&
        found.sealed === found.certified &&
        found.members.every((member) => member.signed === found.certified)
        ? found
        : undefined;
    },
    { what: 'all members to sign all batches' },
  );
  expect(status.members.map((member) => member.lastError)).toEqual(['', '', '', '']);
  expect(members.map((member) => member.tipNumber)).toEqual(new Array(4).fill(Number(status.sealed)));
});

it('loses and duplicates nothing over a restart', async () => {
  const operation = transferTo(1, 0, 3n);
  const message = await alice.sign(operation);
  const receipt = await submit(message);
  const accounts = await Promise.all([0, 1].map((lane) => alice.account(slotOf(world, alice.user, lane as 0 | 1))));
  await running.stop();
  running = await runSequencer(env);
  alice = new Owner(world, running.client, userAt(world, 0));
  expect(await Promise.all([0, 1].map((lane) => alice.account(slotOf(world, alice.user, lane as 0 | 1))))).toEqual(
    accounts,
  );
  const again = await submit(message);
  expect(toHex(again.bundleId)).toBe(toHex(receipt.bundleId));
  expect(bigintToBytes(BigInt(again.acceptedAt), 8)).toEqual(bigintToBytes(BigInt(receipt.acceptedAt), 8));
});

it('recovers everything that it acknowledged when the database drops every connection', async () => {
  const message = await alice.sign(transferTo(1, 0, 2n));
  const receipt = await submit(message);
  const before = await alice.account(slotOf(world, alice.user, 0));
  await running.database
    .query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()')
    .catch(() => {});
  const next = await waitFor(async () => submit(await alice.sign(transferTo(1, 0, 1n))), {
    what: 'to be admitted again',
  });
  expect(next.bundleId).not.toEqual(receipt.bundleId);
  expect((await alice.account(slotOf(world, alice.user, 0)))?.nonce).toBe((before?.nonce ?? 0) + 1);
  expect(toHex((await submit(message)).bundleId)).toBe(toHex(receipt.bundleId));
  const ready = await waitFor(async () => {
    const answer = await fetch(`${running.service.url}/health/ready`);
    return answer.status === 200 ? answer.json() : undefined;
  });
  expect(ready).toMatchObject({
    checks: ['database', 'leading', 'admission', 'lag', 'l1', 'verifiers', 'store', 'loops'],
  });
});
