import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type AssetId,
  type AuthorizedOperation,
  type BatchParameters,
  type ChunkLeaf,
  chunksRoot,
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
  ZERO_HASH,
} from '#libs/protocol';
import {
  DOMAIN,
  genesis,
  headerAt,
  inputOf,
  lieOf,
  type Person,
  person,
  pictureOf,
  signAll,
} from '../../test/world.js';
import { type Crypto, loadCrypto } from '../crypto/load-crypto.js';
import { State } from '../state/state.js';
import { type ApplyInput, applyBatch } from './apply-batch.js';
import type { SealedBatch } from './batch.js';
import { BatchBuilder } from './batch-builder.js';
import { requirePlaceable } from './placement.js';

const parameters: BatchParameters = { chunkSize: 4, maxWithdrawals: 1, maxInboxEntries: 2 };
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
    parameters,
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

describe('the builder', () => {
  it('puts a fourth operation’s OPEN with its KEY into the next chunk (§3)', () => {
    const batch = builder();
    for (let i = 0; i < 3; i++) batch.add(transfer());
    expect(batch.add(openKey(5))).toEqual({ index: 4 });
    expect(kinds(batch.seal())).toBe('TTTNOKNN');
  });

  it('allows W withdrawals per chunk (B3)', () => {
    const batch = builder();
    batch.add(withdraw());
    expect(batch.add(withdraw(V))).toEqual({ index: 4 });
    const sealed = batch.seal();
    expect(kinds(sealed)).toBe('WNNNWNNN');
    expect(sealed.withdrawals.map(({ length }) => length)).toEqual([1, 1]);
  });

  it('allows I inbox entries per chunk, both lanes together (B3)', () => {
    const batch = builder();
    batch.add([deposit()]);
    batch.add([deposit(entry(slotAt(Lane.validium, 2 ** 23)))]);
    expect(batch.add([deposit()])).toEqual({ index: 4 });
    expect(batch.inboxEnd).toEqual([2, 1]);
  });

  it('keeps a bundle contiguous, and splits it at no chunk boundary that a rule forbids', () => {
    const batch = builder();
    batch.add(transfer());
    batch.add(transfer());
    const group = openKey(6);
    expect(batch.add([...group, ...signAfter(group)])).toEqual({ index: 2 });
    expect(kinds(batch.seal())).toBe('TTOKTNNN');
  });

  it('accepts every group that fits an empty batch, and reports all others as unplaceable', () => {
    const W: AuthorizedOperation[] = [{ operation: { kind: 'WITHDRAW', a: R, amount: 0n } }];
    const T: AuthorizedOperation[] = [{ operation: { kind: 'TRANSFER', a: R, b: V, amount: 0n, memo: 0n } }];
    const O = (i: number): AuthorizedOperation[] => [
      { operation: { kind: 'OPEN', b: slotAt(Lane.rollup, 10 + i), owner: alice.owner, asset: ETH, a: R } },
      { operation: { kind: 'KEY', keyHash: alice.key } },
    ];
    const part = fc.constantFrom(W, T, O);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const group = parts.flatMap((each, i) => (typeof each === 'function' ? each(i) : each));
        const mark = state.checkpoint();
        try {
          const fits = (start: number): boolean =>
            group.every(({ operation: { kind } }, i) => {
              const chunk = (at: number) => Math.floor((start + at) / parameters.chunkSize);
              const withdrawals = group.filter(
                (each, j) => each.operation.kind === 'WITHDRAW' && chunk(j) === chunk(i),
              );
              return withdrawals.length <= parameters.maxWithdrawals && (kind !== 'OPEN' || chunk(i) === chunk(i + 1));
            });
          const isPlaceable = [0, 1, 2, 3].some(fits);
          const batch = builder();
          const added = (): unknown => batch.add(group, 'trusted');
          if (isPlaceable) {
            requirePlaceable(
              group.map(({ operation }) => operation),
              parameters,
            );
            added();
            expect(fits(batch.count - group.length)).toBe(true);
          } else expect(added).toThrow(expect.objectContaining({ code: 'GROUP_UNPLACEABLE' }));
        } finally {
          state.rollback(mark);
        }
      }),
    );
  });

  it('checks a group without adding it', () => {
    const batch = builder();
    const [good] = transfer();
    batch.check([good as AuthorizedOperation]);
    expect(() =>
      batch.check([{ operation: { kind: 'TRANSFER', a: R, b: V, amount: 1_001n, memo: 0n } }], 'trusted'),
    ).toThrow(expect.objectContaining({ code: 'INSUFFICIENT_BALANCE' }));
    expect([batch.count, state.get(R)?.nonce]).toEqual([0, 0]);
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

  it('reports a group that can never be placed, and changes nothing', () => {
    const batch = builder();
    const group = sign({ kind: 'WITHDRAW', a: R, amount: 1n }, { kind: 'WITHDRAW', a: R, amount: 1n });
    // One withdrawal per chunk: two adjacent ones must straddle a boundary.
    expect(batch.add(group)).toEqual({ index: 3 });
    const three = [...group, ...withdraw()];
    expect(batch.fits(three)).toBe(false);
    expect(() => batch.add(three)).toThrow(expect.objectContaining({ code: 'GROUP_UNPLACEABLE' }));
    expect(batch.count).toBe(5);
  });

  it('is full at 4096 operations', () => {
    const batch = builder();
    const noops: AuthorizedOperation[] = Array.from({ length: 4095 }, () => ({ operation: NOOP }));
    batch.add(noops);
    expect(batch.fits(transfer())).toBe(true);
    expect(batch.fits([...transfer(), { operation: NOOP }])).toBe(false);
    expect(() => batch.add(openKey(9))).toThrow(expect.objectContaining({ code: 'BATCH_FULL' }));
    batch.add(transfer());
    expect(() => batch.add([{ operation: NOOP }])).toThrow(expect.objectContaining({ code: 'BATCH_FULL' }));
    expect(batch.seal().chunkCount).toBe(1024);
    expect(() => builder().add([...noops, ...noops])).toThrow(expect.objectContaining({ code: 'GROUP_UNPLACEABLE' }));
  });

  it('seals only once, and never an empty batch', () => {
    expect(() => builder().seal()).toThrow(expect.objectContaining({ code: 'EMPTY_BATCH' }));
    const batch = builder();
    batch.add(transfer());
    batch.seal();
    expect(() => batch.seal()).toThrow(expect.objectContaining({ code: 'BATCH_SEALED' }));
    expect(() => batch.add(transfer())).toThrow(expect.objectContaining({ code: 'BATCH_SEALED' }));
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

  it('computes the leaf of each chunk: roots, inboxes, data and withdrawals (§5)', () => {
    const batch = builder();
    batch.add([deposit()]);
    for (let i = 0; i < 3; i++) batch.add(transfer());
    const roots = [state.root(Lane.rollup), state.root(Lane.validium)];
    batch.add([deposit()]);
    const sealed = batch.seal();
    const once = extendInboxHash(EMPTY_INBOX, entry());
    expect(sealed.leaves).toHaveLength(2);
    expect(sealed.leaves[0]).toMatchObject({
      rollupRoot: roots[0],
      validiumRoot: roots[1],
      inboxHash: [once, EMPTY_INBOX],
      inboxEnd: [1, 0],
    });
    expect(sealed).toMatchObject({ inboxHash: [extendInboxHash(once, entry()), EMPTY_INBOX], inboxEnd: [2, 0] });
    expect(sealed.leaves[1]).toMatchObject({ rollupRoot: sealed.rollupRoot, inboxHash: sealed.inboxHash });
    expect(sealed.lanes).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it('refuses invalid parameters', () => {
    for (const change of [
      { chunkSize: 0 },
      { chunkSize: 1 },
      { chunkSize: 48 },
      { chunkSize: 8192 },
      { maxWithdrawals: 0 },
      { maxInboxEntries: 0 },
    ])
      expect(
        () =>
          new BatchBuilder({
            state,
            crypto,
            domain: DOMAIN,
            parameters: { ...parameters, ...change },
            inboxHash: [ZERO_HASH, ZERO_HASH],
            inboxEnd: [0, 0],
          }),
      ).toThrow(expect.objectContaining({ code: 'INVALID_PARAMETERS' }));
  });
});

describe('applyBatch', () => {
  const options = () => ({ domain: DOMAIN, parameters, verifySignatures: true });
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
    honest = inputOf(parent, batch.seal(), (lane, i) => (lane === 0 ? inbox[i] : undefined), parameters);
    state.rollback(checkpoint);
  });

  const reheaded = (leaves: ChunkLeaf[], header: Partial<Header> = {}): Partial<ApplyInput> => ({
    leaves,
    header: { ...honest.header, ...header, chunksRoot: chunksRoot(leaves, parameters.chunkSize) },
  });
  const withLeaf = (change: (leaf: ChunkLeaf) => Partial<ChunkLeaf>, chunk = 0): Partial<ApplyInput> =>
    reheaded(honest.leaves.map((leaf, i) => (i === chunk ? { ...leaf, ...change(leaf) } : leaf)));
  const withHeader = (change: Partial<Header>): Partial<ApplyInput> => ({ header: { ...honest.header, ...change } });
  const replaced = <T>(list: readonly T[], index: number, value: T): T[] =>
    list.map((old, i) => (i === index ? value : old));
  const other = `0x${'12'.repeat(32)}` as const;

  const LIES: [code: string, name: string, lie: () => Partial<ApplyInput>][] = [
    ['BATCH_SHAPE', 'no chunk', () => withHeader({ chunkCount: 0 })],
    ['BATCH_SHAPE', 'too many chunks', () => withHeader({ chunkCount: 1025 })],
    ['BATCH_SHAPE', 'a chunk count that is none', () => withHeader({ chunkCount: 1.5 })],
    ['BATCH_SHAPE', 'elements missing', () => ({ elements: honest.elements.slice(1) })],
    ['BATCH_SHAPE', 'lanes missing', () => ({ lanes: honest.lanes.slice(1) })],
    ['BATCH_SHAPE', 'leaves missing', () => ({ leaves: honest.leaves.slice(1) })],
    ['BATCH_SHAPE', 'authorisations missing', () => ({ authorizations: [] })],
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
    [
      'CHUNKS_ROOT_MISMATCH',
      'leaves that are not the header’s',
      () => ({ leaves: replaced(honest.leaves, 0, { ...honest.leaves[0]!, dataHash: other }) }),
    ],
    ['HEADER_MISMATCH', 'a rollup root that is not the last leaf’s', () => withHeader({ rollupRoot: other })],
    ['HEADER_MISMATCH', 'a validium root that is not the last leaf’s', () => withHeader({ validiumRoot: other })],
    [
      'HEADER_MISMATCH',
      'an inbox hash that is not the last leaf’s',
      () => withHeader({ inboxHash: [other, ZERO_HASH] }),
    ],
    ['HEADER_MISMATCH', 'an inbox end that is not the last leaf’s', () => withHeader({ inboxEnd: [1, 1] })],
    [
      'INVALID_ELEMENT',
      'an unknown kind',
      () => ({ elements: replaced(honest.elements, 1, new Uint8Array(31).fill(8, 0, 1)) }),
    ],
    [
      'INVALID_ELEMENT',
      'unused bytes',
      () => ({ elements: replaced(honest.elements, 7, new Uint8Array(31).fill(1, 30)) }),
    ],
    [
      'BLOB_MISMATCH',
      'a rollup operation in the validium blob',
      () => ({ lanes: replaced(honest.lanes, 1, Lane.validium) }),
    ],
    ['BLOB_MISMATCH', 'KEY not with its OPEN', () => ({ lanes: replaced(honest.lanes, 5, Lane.validium) })],
    ['LEAF_MISMATCH', 'another rollup root', () => withLeaf(() => ({ rollupRoot: other }))],
    ['LEAF_MISMATCH', 'another validium root', () => withLeaf(() => ({ validiumRoot: other }))],
    ['LEAF_MISMATCH', 'another data hash', () => withLeaf(() => ({ dataHash: other }))],
    ['LEAF_MISMATCH', 'another inbox hash', () => withLeaf(() => ({ inboxHash: [other, ZERO_HASH] }))],
    ['LEAF_MISMATCH', 'another inbox end', () => withLeaf(() => ({ inboxEnd: [0, 0] }))],
    ['LEAF_MISMATCH', 'other withdrawals', () => withLeaf(() => ({ withdrawalsHash: other }))],
    ['LEAF_MISMATCH', 'another data hash of the last chunk', () => withLeaf(() => ({ dataHash: other }), 1)],
    ['LEAF_MISMATCH', 'another inbox entry than L1’s', () => ({ entries: () => ({ ...entry(), key: 1n }) })],
    ['ENTRY_UNKNOWN', 'an entry that L1 does not have yet', () => ({ entries: () => undefined })],
  ];

  it.each(LIES)('%s: %s', async (code, _name, lie) => {
    const before = pictureOf(state);
    await expect(applyBatch(state, crypto, { ...honest, ...lie() }, options())).rejects.toMatchObject({ code });
    expect(pictureOf(state)).toEqual(before);
  });

  const swapped = (): AuthorizedOperation[] => [openKey(5)[0]!, openKey(5)[1]!];
  const CHUNKS: [code: string, name: string, steps: () => AuthorizedOperation[]][] = [
    [
      'TOO_MANY_WITHDRAWALS',
      'B3: W + 1 in a chunk',
      () => sign(...[1n, 2n].map((amount): Operation => ({ kind: 'WITHDRAW', a: R, amount }))),
    ],
    [
      'TOO_MANY_ENTRIES',
      'B3: I + 1 in a chunk',
      () => [deposit(), deposit(entry(slotAt(Lane.validium, 2 ** 23))), deposit()],
    ],
    [
      'KEY_MISSING',
      '§3: KEY in the chunk after its OPEN',
      () => [NOOP, NOOP, NOOP].map((operation): AuthorizedOperation => ({ operation })).concat(swapped()),
    ],
  ];

  it.each(CHUNKS)('%s: %s', async (code, _name, steps) => {
    const before = pictureOf(state);
    await expect(applyBatch(state, crypto, lieOf(parent, steps(), parameters), options())).rejects.toMatchObject({
      code,
    });
    expect(pictureOf(state)).toEqual(before);
  });

  it('accepts an honest batch, and returns its withdrawals', async () => {
    const { withdrawals } = await applyBatch(state, crypto, honest, options());
    expect(withdrawals).toEqual([[{ owner: alice.owner, asset: ETH, amount: 1n }], []]);
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
      fc.asyncProperty(fc.nat(7), fc.nat(30), fc.integer({ min: 1, max: 255 }), async (index, byte, mask) => {
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
