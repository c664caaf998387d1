import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import { signOperation } from '#libs/ledger';
import {
  type Authorization,
  encodeElement,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  Lane,
  MAX_ENTRIES,
  type SignedOperation,
  slotOrNone,
} from '#libs/protocol';
import type { AttestRequest, BlobMessage } from '#libs/rpc';
import { waitFor } from '#libs/testing';
import {
  type BatchParts,
  CALL,
  commit,
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
  slotOf,
  startWorld,
  transfer,
  userAt,
  type World,
} from './committee-harness.js';

// One named strategy per lie. Each is refused with its own code, nothing is signed, and the member's state does not
// change.

let world: World;
let sequencer: HonestSequencer;
let member: RunningMember;
let drop: () => Promise<void>;
let first: ReadyBatch;
/** the honest next batch: two deposits in the validium lane and a transfer in each lane */
let honest: ReadyBatch;
let parts: BatchParts;

beforeAll(async () => {
  world = await startWorld();
  await fundUsers(world);
  const { env, drop: dropDatabase } = await memberEnvironment(world);
  drop = dropDatabase;
  member = await runMember(world, env);
  sequencer = new HonestSequencer(world);
  await world.l1.waitFor((view) => view.inboxLength(0) === 3 && view.inboxLength(1) === 3);
  first = await sequencer.next();
  await member.client.attest(sequencer.request(first), CALL);
  const { inbox } = contractsOf(world.deployment, userAt(world, 0).wallet);
  for (const amount of [7n, 9n]) await (await inbox.deposit(userAt(world, 0).owner, ETH, amount, 1)).wait();
  await world.l1.waitFor((view) => view.inboxLength(1) === 5);
  await waitFor(() => member.member.l1.confirmed.inboxLength(1) === 5, { what: 'the member’s view of L1' });
  parts = sequencer.propose(honestOperations());
  honest = await commit(world, parts);
}, 120_000);

afterAll(async () => {
  await member?.stop();
  await drop?.();
  await world?.close();
});

const honestOperations = () => [transfer(world, 1, 2, 0), transfer(world, 1, 2, 1)];
/** positions of the operations in the batch */
const PLACE = { firstDeposit: 0, rollupTransfer: 2, validiumTransfer: 3 };

const withHeader = (change: Partial<Header>): AttestRequest =>
  sequencer.request({ ...honest, header: { ...honest.header, ...change } });
const withBlobs = (change: Partial<Pick<ReadyBatch, 'rollup' | 'validium'>>): AttestRequest =>
  sequencer.request({ ...honest, ...change });
const blob = (lane: 'rollup' | 'validium'): BlobMessage => honest[lane] as BlobMessage;

function withAuthorization(place: number, authorization: Authorization | null): AttestRequest {
  const authorizations = honest.authorizations.map((old, i) => (i === place ? authorization : old));
  return sequencer.request({ ...honest, authorizations });
}

/** The batch with another element at one place, its blobs recommitted, and optionally another authorization. */
async function withElement(place: number, element: Uint8Array, authorization?: Authorization): Promise<AttestRequest> {
  const elements = parts.elements.map((old, i) => (i === place ? element : old));
  const authorizations = parts.authorizations.map((old, i) => (i === place ? (authorization ?? old) : old));
  return sequencer.request(await commit(world, { ...parts, elements, authorizations }));
}

/** With an element more, which takes no signature. */
async function withFurther(element: Uint8Array, lane: Lane): Promise<AttestRequest> {
  const elements = [...parts.elements, element];
  const [lanes, authorizations] = [
    [...parts.lanes, lane],
    [...parts.authorizations, null],
  ];
  return sequencer.request(await commit(world, { ...parts, elements, lanes, authorizations }));
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

const other = (hash: Hex): Hex => `${hash.slice(0, -2)}${hash.endsWith('00') ? '01' : '00'}` as Hex;
const byLane = <T>(pair: readonly [T, T], lane: 0 | 1, value: T): [T, T] =>
  lane === 0 ? [value, pair[1]] : [pair[0], value];
const validiumTransfer = (): SignedOperation => transfer(world, 1, 2, 1)[0];
const entryOf = (amount: bigint): InboxEntry => {
  const owner = userAt(world, 0);
  return { kind: 'DEPOSIT', slot: slotOf(world, owner, 1), owner: owner.owner, asset: ETH, amount, key: 0n };
};

interface Lie {
  name: string;
  code: string;
  tell: () => AttestRequest | Promise<AttestRequest>;
}

const LIES: Lie[] = [
  // the sequencer's signed request
  {
    name: 'is not the deployment’s sequencer',
    code: 'NOT_SEQUENCER',
    tell: () => sequencer.request(honest, { key: keyAt(5) }),
  },
  {
    name: 'sends a signature that does not recover',
    code: 'NOT_SEQUENCER',
    tell: () => ({ ...sequencer.request(honest), sequencerSignature: new Uint8Array(65).fill(0xff) }),
  },
  {
    name: 'requests a longer retention than it signed',
    code: 'NOT_SEQUENCER',
    tell: () => ({ ...sequencer.request(honest), retainUntil: `${inSeconds(20 * 86_400)}` }),
  },
  {
    name: 'sends a truncated header',
    code: 'MALFORMED_HEADER',
    tell: () => ({ ...sequencer.request(honest), header: new Uint8Array(200) }),
  },
  {
    name: 'sends a short signature',
    code: 'INVALID_REQUEST',
    tell: () => ({ ...sequencer.request(honest), sequencerSignature: new Uint8Array(64) }),
  },
  // terms
  { name: 'names a future epoch', code: 'EPOCH_AHEAD', tell: () => sequencer.request(honest, { epoch: 2 }) },
  { name: 'names epoch 0', code: 'EPOCH_OVER', tell: () => sequencer.request(honest, { epoch: 0 }) },
  {
    name: 'requests more than MAX_RETENTION',
    code: 'RETENTION_TOO_LONG',
    tell: () => sequencer.request(honest, { retainUntil: inSeconds(31 * 86_400) }),
  },
  // parent and number
  { name: 'skips a batch', code: 'BEHIND', tell: () => withHeader({ number: 3 as Header['number'] }) },
  {
    name: 'names another parent',
    code: 'UNKNOWN_PARENT',
    tell: () => withHeader({ parentHash: other(honest.header.parentHash) }),
  },
  { name: 'numbers a batch 0', code: 'UNKNOWN_PARENT', tell: () => withHeader({ number: 0 as Header['number'] }) },
  {
    name: 'sends a second header of one number',
    code: 'CONFLICTING_HEADER',
    tell: async () => {
      const before = { ...first.header, timestamp: first.header.timestamp - 1 };
      return sequencer.request({ ...first, header: before });
    },
  },
  {
    name: 'sets a timestamp before the parent’s',
    code: 'TIMESTAMP_BEFORE_PARENT',
    tell: () => withHeader({ timestamp: first.header.timestamp - 1 }),
  },
  {
    name: 'sets a timestamp in the future',
    code: 'TIMESTAMP_AHEAD',
    tell: () => withHeader({ timestamp: inSeconds(3_600) }),
  },
  // blobs
  {
    name: 'alters a blob',
    code: 'INVALID_BLOB_PROOF',
    tell: () => withBlobs({ validium: { ...blob('validium'), data: flipped(blob('validium').data, 31) } }),
  },
  {
    name: 'swaps the blobs with their commitments',
    code: 'COMMITMENT_MISMATCH',
    tell: () => withBlobs({ rollup: blob('validium'), validium: blob('rollup') }),
  },
  {
    name: 'sends the proof of another blob',
    code: 'INVALID_BLOB_PROOF',
    tell: () => withBlobs({ validium: { ...blob('validium'), proof: blob('rollup').proof } }),
  },
  { name: 'withholds a blob', code: 'BLOB_MISSING', tell: () => withBlobs({ validium: null }) },
  {
    name: 'sends a blob that the header lacks',
    code: 'BLOB_UNEXPECTED',
    tell: () => withHeader({ validiumBlob: null }),
  },
  {
    name: 'sends part of a blob',
    code: 'INVALID_REQUEST',
    tell: () => withBlobs({ validium: { ...blob('validium'), data: blob('validium').data.subarray(1) } }),
  },
  {
    name: 'puts a validium operation in the rollup blob',
    code: 'BLOB_MISMATCH',
    tell: async () => sequencer.request(await commit(world, { ...parts, lanes: parts.lanes.map(() => 0 as const) })),
  },
  // inbox
  {
    name: 'serves a forged inbox',
    code: 'INBOX_MISMATCH',
    tell: () => withHeader({ inboxHash: byLane(honest.header.inboxHash, 1, other(honest.header.inboxHash[1])) }),
  },
  {
    name: 'decreases inboxEnd',
    code: 'INBOX_MISMATCH',
    tell: () => withHeader({ inboxEnd: byLane(honest.header.inboxEnd, 1, 2) }),
  },
  {
    name: 'skips an entry',
    code: 'INBOX_MISMATCH',
    tell: async () =>
      sequencer.request(await commit(world, sequencer.propose(honestOperations(), sequencer.unserved().slice(1)))),
  },
  {
    name: 'alters an entry',
    code: 'INBOX_MISMATCH',
    tell: async () => {
      const [entry, ...rest] = sequencer.unserved() as [InboxEntry, ...InboxEntry[]];
      const altered = [{ ...entry, amount: entry.amount + 1n }, ...rest];
      return sequencer.request(await commit(world, sequencer.propose(honestOperations(), altered)));
    },
  },
  {
    name: 'credits more than the entry’s amount',
    code: 'ENTRY_MISMATCH',
    tell: () => {
      const [entry] = sequencer.unserved();
      return withElement(
        PLACE.firstDeposit,
        encodeElement({ kind: 'DEPOSIT', b: (entry as InboxEntry).slot, amount: 8n }),
      );
    },
  },
  {
    name: 'serves an entry before L1 has it',
    code: 'INBOX_AHEAD',
    tell: async () =>
      sequencer.request(
        await commit(world, sequencer.propose(honestOperations(), [...sequencer.unserved(), entryOf(1n)])),
      ),
  },
  {
    name: 'claims more entries than L1 has',
    code: 'INBOX_AHEAD',
    tell: () => withHeader({ inboxEnd: byLane(honest.header.inboxEnd, 1, 40) }),
  },
  {
    name: 'claims more entries than a batch may serve',
    code: 'TOO_MANY_ENTRIES',
    tell: () => withHeader({ inboxEnd: byLane(honest.header.inboxEnd, 1, honest.header.inboxEnd[1] + MAX_ENTRIES) }),
  },
  // signatures
  {
    name: 'forges a signature',
    code: 'INVALID_SIGNATURE',
    tell: () => {
      const { publicKey, signature } = honest.authorizations[PLACE.rollupTransfer] as Authorization;
      return withAuthorization(PLACE.rollupTransfer, {
        publicKey,
        signature: { ...signature, s: flipped(signature.s, 31) },
      });
    },
  },
  {
    name: 'signs with a key that is not the account’s',
    code: 'SIGNER_MISMATCH',
    tell: () =>
      withAuthorization(
        PLACE.validiumTransfer,
        sequencer.sign(validiumTransfer(), { ...userAt(world, 1), secret: userAt(world, 0).secret }),
      ),
  },
  {
    name: 'reuses a signature for another nonce',
    code: 'INVALID_SIGNATURE',
    tell: () =>
      withAuthorization(PLACE.validiumTransfer, sequencer.sign(validiumTransfer(), userAt(world, 1), { nonce: 7 })),
  },
  {
    name: 'redirects a signed transfer to another owner',
    code: 'INVALID_SIGNATURE',
    tell: () => {
      const operation = validiumTransfer();
      const account = { nonce: 0, asset: ETH };
      const stranger = userAt(world, 0).owner;
      const authorization = signOperation(
        world.crypto,
        sequencer.domain,
        operation,
        account,
        stranger,
        userAt(world, 1).secret,
      );
      return withAuthorization(PLACE.validiumTransfer, authorization);
    },
  },
  {
    name: 'includes an unsigned transfer',
    code: 'AUTHORIZATION_MISSING',
    tell: () => withAuthorization(PLACE.rollupTransfer, null),
  },
  {
    name: 'signs an operation that takes no signature',
    code: 'AUTHORIZATION_UNEXPECTED',
    tell: () => withAuthorization(PLACE.firstDeposit, honest.authorizations[PLACE.rollupTransfer] as Authorization),
  },
  {
    name: 'sends malformed authorizations',
    code: 'MALFORMED_AUTHORIZATIONS',
    tell: () => ({ ...sequencer.request(honest), authorizations: new Uint8Array(132).fill(0xff) }),
  },
  // rules
  {
    name: 'transfers more than the balance',
    code: 'INSUFFICIENT_BALANCE',
    tell: () => {
      const operation = { ...validiumTransfer(), amount: 10n ** 30n } as SignedOperation;
      return withElement(PLACE.validiumTransfer, encodeElement(operation), sequencer.sign(operation, userAt(world, 1)));
    },
  },
  {
    name: 'opens a slot of L1’s half',
    code: 'NOT_SEQUENCER_SLOT',
    tell: () => {
      const open = {
        kind: 'OPEN',
        b: slotOrNone(slotOf(world, userAt(world, 2), 1) + 100),
        owner: userAt(world, 2).owner,
        asset: ETH,
        a: slotOrNone(0),
      } as const;
      return withFurther(encodeElement(open), Lane.validium);
    },
  },
  {
    name: 'writes an element of unknown kind',
    code: 'INVALID_ELEMENT',
    tell: () => withElement(PLACE.validiumTransfer, new Uint8Array(31).fill(9)),
  },
  // header
  {
    name: 'forges a root',
    code: 'HEADER_MISMATCH',
    tell: () => withHeader({ rollupRoot: other(honest.header.rollupRoot) }),
  },
  {
    name: 'forges the digest of its operations',
    code: 'HEADER_MISMATCH',
    tell: () => withHeader({ dataHash: other(honest.header.dataHash) }),
  },
  {
    name: 'forges a withdrawal',
    code: 'HEADER_MISMATCH',
    tell: () => withHeader({ withdrawalsHash: other(honest.header.withdrawalsHash) }),
  },
];

describe('a member', () => {
  it.each(LIES)('refuses a sequencer that $name with $code', async ({ code, tell }) => {
    const request = await tell();
    expect(await refusal(member.client.attest(request, CALL))).toMatchObject({ code });
    const { batches, trees } = member.member;
    expect((await batches.tip()).hash).toBe(hashHeader(first.header));
    expect(trees.at.hash).toBe(hashHeader(first.header));
    expect([trees.state.root(0), trees.state.root(1)]).toEqual([first.header.rollupRoot, first.header.validiumRoot]);
  });

  it('signs the honest batch after all lies, and has signed none of them', async () => {
    await member.client.attest(sequencer.request(honest), CALL);
    const metrics = await (await fetch(`${member.service.url}/metrics`)).text();
    expect(metrics).toMatch(/volition_attest_signatures_total\{service="committee"\} 2\n/);
    for (const code of new Set(LIES.map((lie) => lie.code)))
      expect(metrics).toMatch(
        new RegExp(`volition_attest_refusals_total\\{code="${code}",service="committee"\\} [1-9]`),
      );
  });
});
