import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import {
  type AssetId,
  type AuthorizedOperation,
  EMPTY_INBOX,
  extendInboxHash,
  type Header,
  hashHeader,
  type InboxEntry,
  Lane,
  NOOP,
  type Operation,
  type OperationOf,
  type Slot,
  slotAt,
  withdrawalsHash,
  ZERO_HASH,
} from '#libs/protocol';
import { DOMAIN, genesis, headerAt, inputOf, type Person, person, pictureOf, signAll } from '../../test/world.js';
import { State } from '../state/state.js';
import { type ApplyInput, applyBatch } from './apply-batch.js';
import type { SealedBatch } from './batch.js';
import { BatchBuilder } from './batch-builder.js';
import { EMPTY_DIGEST, extendDigest } from './digest.js';

const ETH = 0 as AssetId;
const R = slotAt(Lane.rollup, 1);
const V = slotAt(Lane.validium, 1);

let crypto: Crypto;
let alice: Person;
let state: State;
let parent: Header;
beforeAll(async () => {
  crypto = await loadCrypto();
  alice = person(crypto, 1);
});
beforeEach(() => {
  state = new State(crypto.hash);
  const account = { owner: alice.owner, asset: ETH, key: alice.key, nonce: 0, balance: 1000n };
  state.apply([R, V].map((slot) => ({ slot, account })));
  parent = headerAt(crypto, state);
});

const builder = (on = state): BatchBuilder =>
  new BatchBuilder({
    state: on,
    crypto,
    domain: DOMAIN,
    inboxHash: parent.inboxHash,
    inboxEnd: parent.inboxEnd,
  });
const sign = (...operations: Operation[]): AuthorizedOperation[] => signAll(crypto, state, operations, [alice]);
const withdraw = (a: Slot = R): AuthorizedOperation[] => sign({ kind: 'WITHDRAW', a, amount: 1n });
const transfer = (a: Slot = R, b: Slot = V): AuthorizedOperation[] =>
  sign({ kind: 'TRANSFER', a, b, amount: 1n, memo: 0n });
const entry = (slot: Slot = slotAt(Lane.rollup, 2 ** 23)): InboxEntry => ({
  kind: 'DEPOSIT',
  slot,
  owner: alice.owner,
  asset: ETH,
  amount: 5n,
  key: 0n,
});
const deposit = (e = entry()): AuthorizedOperation => ({
  operation: { kind: 'DEPOSIT', b: e.slot, amount: e.amount },
  entry: e,
});
const openKey = (position: number): AuthorizedOperation[] => {
  const b = slotAt(Lane.rollup, position);
  return sign({ kind: 'OPEN', b, owner: alice.owner, asset: ETH, a: R }, { kind: 'KEY', keyHash: alice.key });
};
const kinds = (sealed: SealedBatch): string => sealed.steps.map(({ operation }) => operation.kind[0]).join('');
const coded = (code: string) => expect.objectContaining({ code });
const noops = (count: number): AuthorizedOperation[] => Array.from({ length: count }, () => ({ operation: NOOP }));
const repeated = (operation: Operation, count: number): AuthorizedOperation[] =>
  Array.from({ length: count }, () => ({ operation }));

describe('the builder', () => {
  it('keeps a group together, in order', () => {
    const batch = builder();
    batch.add(transfer());
    batch.add(transfer());
    const group = openKey(6);
    expect(batch.add([...group, ...signAfter(group)])).toEqual({ index: 2 });
    expect(batch.add(withdraw())).toEqual({ index: 5 });
    expect(kinds(batch.seal())).toBe('TTOKTW');
  });

  /** A transfer signed for the state after `group`. */
  function signAfter(group: AuthorizedOperation[]): AuthorizedOperation[] {
    const last = sign(...group.map(({ operation }) => operation), {
      kind: 'TRANSFER',
      a: R,
      b: V,
      amount: 1n,
      memo: 0n,
    });
    return last.slice(-1);
  }

  it('refuses an OPEN whose KEY is not in its group (§3)', () => {
    const [open, key] = openKey(6) as [AuthorizedOperation, AuthorizedOperation];
    expect(() => builder().add([open])).toThrow(coded('KEY_MISSING'));
    expect(() => builder().add([key])).toThrow(coded('KEY_WITHOUT_OPEN'));
  });

  it('checks a group without adding it', () => {
    const batch = builder();
    const [good] = transfer();
    batch.check([good as AuthorizedOperation]);
    expect(() =>
      batch.check([{ operation: { kind: 'TRANSFER', a: R, b: V, amount: 1_001n, memo: 0n } }], 'trusted'),
    ).toThrow(coded('INSUFFICIENT_BALANCE'));
    expect([batch.count, state.get(R)?.nonce]).toEqual([0, 0]);
  });

  const withdrawal: Operation = { kind: 'WITHDRAW', a: R, amount: 0n };
  const deposits = (count: number): AuthorizedOperation[] =>
    Array.from({ length: count }, (_, i) => deposit(entry(slotAt((i % 2) as Lane, 2 ** 23))));
  const LIMITS: [name: string, most: () => AuthorizedOperation[], oneMore: () => AuthorizedOperation[]][] = [
    ['4,096 operations (§1)', () => [...noops(4095), ...transfer()], () => noops(1)],
    ['256 withdrawals (B3)', () => repeated(withdrawal, 256), () => repeated(withdrawal, 1)],
    ['1,024 inbox entries of both lanes (B3)', () => deposits(1024), () => deposits(1)],
  ];

  it.each(LIMITS)('holds %s and no more', (_name, most, oneMore) => {
    const batch = builder();
    const full = most();
    batch.add(full.slice(0, -1), 'trusted');
    const last = full.slice(-1);
    expect(batch.fits([...last, ...oneMore()])).toBe(false);
    expect(batch.fits(last)).toBe(true);
    batch.add(last, 'trusted');
    expect(batch.fits(oneMore())).toBe(false);
    expect(() => batch.add(oneMore(), 'trusted')).toThrow(coded('BATCH_FULL'));
    expect(batch.count).toBe(full.length);
  });

  it.each(LIMITS)('refuses a group beyond %s in any batch', (_name, most, oneMore) => {
    const batch = builder();
    const group = [...most(), ...oneMore()];
    expect(batch.fits(group)).toBe(false);
    expect(() => batch.add(group, 'trusted')).toThrow(coded('GROUP_TOO_LARGE'));
    expect(() => batch.check(group, 'trusted')).toThrow(coded('GROUP_TOO_LARGE'));
    expect(batch.count).toBe(0);
  });

  it('seals once, and never a batch of nothing but NOOPs', () => {
    expect(() => builder().seal()).toThrow(coded('EMPTY_BATCH'));
    const batch = builder();
    batch.add(noops(2));
    expect(() => batch.seal()).toThrow(coded('EMPTY_BATCH'));
    batch.add(transfer());
    batch.seal();
    expect(() => batch.seal()).toThrow(coded('BATCH_SEALED'));
    expect(() => batch.add(transfer())).toThrow(coded('BATCH_SEALED'));
  });

  it('drops NOOPs after the last operation: no header and no blob shows them', () => {
    const batch = builder();
    batch.add(noops(1));
    batch.add(transfer());
    batch.add(noops(3));
    expect(kinds(batch.seal())).toBe('NT');
  });

  it('checks every rule but signatures for trusted groups', () => {
    const batch = builder();
    const [step] = transfer();
    batch.add([{ operation: step!.operation }], 'trusted');
    const tooMuch: OperationOf<'TRANSFER'> = { ...(step!.operation as OperationOf<'TRANSFER'>), amount: 5000n };
    expect(() => batch.add([{ operation: tooMuch }], 'trusted')).toThrow(
      expect.objectContaining({ code: 'INSUFFICIENT_BALANCE', fields: expect.objectContaining({ step: 0 }) }),
    );
  });

  it('computes what the header says: roots, inboxes, digest and withdrawals (§5)', () => {
    const batch = builder();
    batch.add([deposit()]);
    batch.add(transfer());
    batch.add([deposit()]);
    batch.add(withdraw(V));
    const sealed = batch.seal();
    const paid = { owner: alice.owner, asset: ETH, amount: 1n };
    const twice = [entry(), entry()].reduce(extendInboxHash, EMPTY_INBOX);
    const extras = [{ entry: entry() }, {}, { entry: entry() }, { withdrawal: paid }];
    const digest = sealed.elements.reduce(
      (before, element, index) => extendDigest(crypto.hash, before, { element, index, ...extras[index] }),
      EMPTY_DIGEST,
    );
    expect(sealed).toMatchObject({
      rollupRoot: state.root(Lane.rollup),
      validiumRoot: state.root(Lane.validium),
      inboxHash: [twice, EMPTY_INBOX],
      inboxEnd: [2, 0],
      dataHash: digest,
      withdrawals: [paid],
      withdrawalsHash: withdrawalsHash([paid]),
      lanes: [0, 0, 0, 1],
    });
  });
});

describe('applyBatch', () => {
  const options = () => ({ domain: DOMAIN, verifySignatures: true });
  let honest: ApplyInput;

  beforeEach(() => {
    const checkpoint = state.checkpoint();
    const batch = builder();
    batch.add([deposit()]);
    batch.add(transfer());
    batch.add(withdraw());
    batch.add(openKey(5));
    batch.add(transfer(V, R));
    const inbox = [entry()];
    honest = inputOf(parent, batch.seal(), (lane, i) => (lane === 0 ? inbox[i] : undefined));
    state.rollback(checkpoint);
  });

  const withHeader = (change: Partial<Header>): Partial<ApplyInput> => ({ header: { ...honest.header, ...change } });
  const replaced = <T>(list: readonly T[], index: number, value: T): T[] =>
    list.map((old, i) => (i === index ? value : old));
  const other = `0x${'12'.repeat(32)}` as const;

  const LIES: [code: string, name: string, lie: () => Partial<ApplyInput>][] = [
    ['BATCH_SHAPE', 'elements missing', () => ({ elements: honest.elements.slice(1) })],
    ['BATCH_SHAPE', 'more elements than a blob has', () => ({ elements: new Array(4097).fill(honest.elements[0]) })],
    ['BATCH_SHAPE', 'lanes missing', () => ({ lanes: honest.lanes.slice(1) })],
    ['AUTHORIZATION_MISSING', 'authorizations missing', () => ({ authorizations: [] })],
    [
      'BATCH_SHAPE',
      'an authorization beyond the last operation',
      () => ({ authorizations: [...honest.authorizations, null] }),
    ],
    ['PARENT_MISMATCH', 'another number', () => withHeader({ number: 5 as Header['number'] })],
    ['PARENT_MISMATCH', 'another parent', () => withHeader({ parentHash: other })],
    [
      'STATE_NOT_AT_PARENT',
      'a parent that is not the tip',
      () => {
        const elsewhere = genesis(crypto);
        return { parent: elsewhere, header: { ...honest.header, parentHash: hashHeader(elsewhere) } };
      },
    ],
    ['HEADER_MISMATCH', 'another rollup root', () => withHeader({ rollupRoot: other })],
    ['HEADER_MISMATCH', 'another validium root', () => withHeader({ validiumRoot: other })],
    ['HEADER_MISMATCH', 'another data hash', () => withHeader({ dataHash: other })],
    ['HEADER_MISMATCH', 'another inbox hash', () => withHeader({ inboxHash: [other, ZERO_HASH] })],
    ['HEADER_MISMATCH', 'another inbox end', () => withHeader({ inboxEnd: [1, 1] })],
    ['HEADER_MISMATCH', 'other withdrawals', () => withHeader({ withdrawalsHash: other })],
    ['HEADER_MISMATCH', 'another inbox entry than L1’s', () => ({ entries: () => ({ ...entry(), key: 1n }) })],
    [
      'INVALID_ELEMENT',
      'an unknown kind',
      () => ({ elements: replaced(honest.elements, 1, new Uint8Array(31).fill(8, 0, 1)) }),
    ],
    [
      'INVALID_ELEMENT',
      'unused bytes',
      () => ({ elements: replaced(honest.elements, 3, new Uint8Array(31).fill(1, 30)) }),
    ],
    [
      'BLOB_MISMATCH',
      'a rollup operation in the validium blob',
      () => ({ lanes: replaced(honest.lanes, 1, Lane.validium) }),
    ],
    ['BLOB_MISMATCH', 'KEY not with its OPEN', () => ({ lanes: replaced(honest.lanes, 4, Lane.validium) })],
    ['ENTRY_UNKNOWN', 'an entry that L1 does not have yet', () => ({ entries: () => undefined })],
  ];

  it.each(LIES)('%s: %s', async (code, _name, lie) => {
    const before = pictureOf(state);
    await expect(applyBatch(state, crypto, { ...honest, ...lie() }, options())).rejects.toMatchObject({ code });
    expect(pictureOf(state)).toEqual(before);
  });

  it('accepts an honest batch, and returns its withdrawals', async () => {
    const { withdrawals } = await applyBatch(state, crypto, honest, options());
    expect(withdrawals).toEqual([{ owner: alice.owner, asset: ETH, amount: 1n }]);
    expect(state.root(Lane.rollup)).toBe(honest.header.rollupRoot);
    expect(state.root(Lane.validium)).toBe(honest.header.validiumRoot);
  });

  it('applies a final batch without signatures', async () => {
    await applyBatch(state, crypto, { ...honest, authorizations: [] }, { ...options(), verifySignatures: false });
    expect(state.root(Lane.rollup)).toBe(honest.header.rollupRoot);
  });

  it('stops when aborted, and leaves the state unchanged', async () => {
    const before = pictureOf(state);
    const controller = new AbortController();
    const entries = (lane: Lane, i: number) => {
      controller.abort();
      return honest.entries(lane, i);
    };
    const result = applyBatch(state, crypto, { ...honest, entries }, { ...options(), signal: controller.signal });
    await expect(result).rejects.toMatchObject({ code: 'ABORTED' });
    expect(pictureOf(state)).toEqual(before);
  });

  it('refuses a batch with any element changed', async () => {
    const before = pictureOf(state);
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.nat(30), fc.integer({ min: 1, max: 255 }), async (index, byte, mask) => {
        const element = honest.elements[index]!.slice();
        element[byte]! ^= mask;
        const lie = { ...honest, elements: replaced(honest.elements, index, element) };
        await expect(applyBatch(state, crypto, lie, options())).rejects.toThrow();
        expect(pictureOf(state)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
