import { sha256 } from 'ethers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCrypto } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  bigintToBytes,
  type FieldHash,
  fromHex,
  type Hex,
  L1_FIRST_POSITION,
  LANES,
  Lane,
  laneOf,
  MAX_AMOUNT,
  MAX_KEY,
  MAX_NONCE,
  positionOf,
  type Slot,
  slotAt,
  TREE_DEPTH,
  toHex,
} from '#libs/protocol';
import { pictureOf } from '../../test/world.js';
import { type Account, decodeRecord, encodeRecord, leafOf } from '../account.js';
import { execute, operationForEntry } from '../execute.js';
import { emptyNodes, emptyRoot } from './empty-tree.js';
import { verifyProof } from './proof.js';
import { type ReadableState, State } from './state.js';

let hash: FieldHash;
beforeAll(async () => {
  ({ hash } = await loadCrypto());
});

const owners = [1n, 2n, 0xffffffffffffffffffffffffffffffffffffffffn].map((n) => toHex(bigintToBytes(n, 20)) as Address);
const accounts: fc.Arbitrary<Account> = fc.record({
  owner: fc.constantFrom(...owners),
  asset: fc.integer({ min: 0, max: 65_535 }).map((n) => n as AssetId),
  key: fc.bigInt({ min: 0n, max: MAX_KEY }),
  nonce: fc.integer({ min: 0, max: MAX_NONCE }),
  balance: fc.bigInt({ min: 0n, max: MAX_AMOUNT }),
});
/** Close together, far apart, and at both ends of both ranges. */
const positions = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: L1_FIRST_POSITION, max: L1_FIRST_POSITION + 20 }),
  fc.constantFrom(255, 256, 257, 1023, 1024, L1_FIRST_POSITION - 1, 2 ** 24 - 1),
  fc.integer({ min: 1, max: 2 ** 24 - 1 }),
);
const slots = fc.tuple(fc.constantFrom(...LANES), positions).map(([lane, position]) => slotAt(lane, position));
const ledgers = fc.uniqueArray(fc.record({ slot: slots, account: accounts }), {
  maxLength: 24,
  selector: (w) => w.slot,
});

const stateOf = (...parts: { slot: Slot; account: Account }[][]): State => {
  const state = new State(hash);
  for (const writes of parts) state.apply(writes);
  return state;
};

/** The root by definition: every level from the leaves, nothing cached. */
function naiveRoot(writes: { slot: Slot; account: Account }[], lane: Lane): Hex {
  let nodes = new Map<number, Uint8Array>();
  for (const { slot, account } of writes) if (laneOf(slot) === lane) nodes.set(positionOf(slot), leafOf(hash, account));
  for (let height = 0; height < TREE_DEPTH; height++) {
    const parents = new Map<number, Uint8Array>();
    const empty = emptyNodes(hash)[height]!;
    for (const index of nodes.keys()) {
      const first = Math.floor(index / 4) * 4;
      const [a, b, c, d] = [0, 1, 2, 3].map((i) => nodes.get(first + i) ?? empty);
      parents.set(first / 4, hash.compress(a!, b!, c!, d!));
    }
    nodes = parents;
  }
  return toHex(nodes.get(0) ?? emptyNodes(hash)[TREE_DEPTH]!);
}

describe('leaves (T2)', () => {
  it('are h3 of the protocol’s sums', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        const { owner, asset, key, nonce, balance } = account;
        const inputs = [
          BigInt(owner) + (BigInt(asset) << 160n),
          key,
          BigInt(nonce) + (balance << 32n) + (1n << 160n),
        ].map((value) => bigintToBytes(value, 32));
        expect(toHex(leafOf(hash, account))).toBe(toHex(hash.hash(inputs)));
        expect(decodeRecord(encodeRecord(account))).toEqual(account);
      }),
      { numRuns: 30 },
    );
  });

  it('refuse accounts out of range', () => {
    const account: Account = { owner: owners[0]!, asset: 0 as AssetId, key: 0n, nonce: 0, balance: 0n };
    const state = new State(hash);
    for (const change of [
      { balance: MAX_AMOUNT + 1n },
      { balance: -1n },
      { nonce: MAX_NONCE + 1 },
      { key: MAX_KEY + 1n },
    ])
      expect(() => state.apply([{ slot: slotAt(0, 1), account: { ...account, ...change } }])).toThrow(
        expect.objectContaining({ code: 'INTEGER_RANGE' }),
      );
    expect(state.size(Lane.rollup)).toBe(0);
  });
});

describe('trees (T1)', () => {
  it('have the roots of their definition, however writes are batched', () => {
    fc.assert(
      fc.property(ledgers, ledgers, (first, second) => {
        const known = new Map(first.map((write) => [write.slot, write]));
        // What is present keeps its owner and asset.
        const later = second.map(({ slot, account }) => {
          const { owner, asset } = known.get(slot)?.account ?? account;
          return { slot, account: { ...account, owner, asset } };
        });
        for (const write of later) known.set(write.slot, write);
        const batched = stateOf(first);
        for (const lane of LANES) batched.root(lane);
        batched.apply(later);
        for (const lane of LANES) expect(batched.root(lane)).toBe(naiveRoot([...known.values()], lane));
      }),
      { numRuns: 25 },
    );
  });

  it('begin empty', () => {
    const state = new State(hash);
    for (const lane of LANES) expect(state.root(lane)).toBe(emptyRoot(hash));
    expect(emptyRoot(hash)).toBe(naiveRoot([], Lane.rollup));
  });
});

describe('proofs', () => {
  it('prove accounts and empty slots, and nothing else', () => {
    fc.assert(
      fc.property(ledgers, slots, accounts, (writes, slot, other) => {
        const state = stateOf(writes);
        const account = state.get(slot) ?? null;
        const proof = state.proof(slot);
        const claim = { slot, account, siblings: proof.siblings, root: state.root(laneOf(slot)) };
        expect(proof.root).toBe(claim.root);
        expect(proof.leaf).toBe(account ? toHex(leafOf(hash, account)) : `0x${'00'.repeat(32)}`);
        expect(verifyProof(hash, claim)).toBe(true);
        expect(verifyProof(hash, { ...claim, account: other })).toBe(false);
        expect(verifyProof(hash, { ...claim, root: `0x${'11'.repeat(32)}` })).toBe(false);
        expect(verifyProof(hash, { ...claim, siblings: proof.siblings.slice(1) })).toBe(false);
        const bent = proof.siblings.map((level, i) => (i === 3 ? [level[1]!, level[0]!, proof.leaf] : level));
        expect(verifyProof(hash, { ...claim, siblings: bent })).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('bind the slot and the lane’s root', () => {
    const slot = slotAt(Lane.rollup, 5);
    const account: Account = { owner: owners[0]!, asset: 1 as AssetId, key: 3n, nonce: 0, balance: 9n };
    const state = stateOf([{ slot, account }]);
    const { siblings, root } = state.proof(slot);
    expect(verifyProof(hash, { slot, account, siblings, root })).toBe(true);
    expect(verifyProof(hash, { slot: slotAt(Lane.rollup, 6), account, siblings, root })).toBe(false);
    expect(verifyProof(hash, { slot, account: null, siblings, root })).toBe(false);
    expect(verifyProof(hash, { slot, account, siblings, root: state.root(Lane.validium) })).toBe(false);
    const long = siblings.map((level, i) => (i === 0 ? [...level, root] : level));
    expect(verifyProof(hash, { slot, account, siblings: long, root })).toBe(false);
    const word = `0x${'ff'.repeat(32)}` as Hex;
    expect(verifyProof(hash, { slot, account, siblings: siblings.map(() => [word, word, word]), root })).toBe(false);
  });
});

describe('accounts', () => {
  it('are found by owner, and counted', () => {
    fc.assert(
      fc.property(ledgers, (writes) => {
        const state = stateOf(writes);
        for (const owner of owners) {
          const expected = writes.filter(({ account }) => account.owner === owner).map(({ slot }) => slot);
          expect(state.slotsOf(owner)).toEqual(expected.sort((a, b) => a - b));
        }
        for (const lane of LANES)
          expect(state.size(lane)).toBe(writes.filter(({ slot }) => laneOf(slot) === lane).length);
      }),
    );
  });

  it('are found after the index has grown', () => {
    const state = new State(hash);
    const account = (i: number): Account => ({
      owner: toHex(bigintToBytes(BigInt(i % 1500) << 100n, 20)) as Address,
      asset: 0 as AssetId,
      key: 0n,
      nonce: 0,
      balance: 0n,
    });
    for (let i = 1; i <= 3000; i++) state.apply([{ slot: slotAt(Lane.validium, i), account: account(i) }]);
    for (let i = 1; i <= 1500; i++)
      expect(state.slotsOf(account(i).owner)).toEqual([slotAt(Lane.validium, i), slotAt(Lane.validium, i + 1500)]);
  });

  it('keep their owner and asset, and slot 0 stays empty', () => {
    const slot = slotAt(Lane.rollup, 1);
    const account: Account = { owner: owners[0]!, asset: 1 as AssetId, key: 0n, nonce: 0, balance: 0n };
    const state = stateOf([{ slot, account }]);
    for (const write of [
      { slot, account: { ...account, owner: owners[1]! } },
      { slot, account: { ...account, asset: 2 as AssetId } },
      { slot: 0 as Slot, account },
    ])
      expect(() => state.apply([write])).toThrow(expect.objectContaining({ code: 'OWNER_CHANGED' }));
  });

  it('yield the lowest empty slot, never slot 0 nor one of L1’s', () => {
    const account: Account = { owner: owners[0]!, asset: 1 as AssetId, key: 0n, nonce: 0, balance: 0n };
    const state = new State(hash);
    expect(LANES.map((lane) => state.firstFree(lane))).toEqual([1, 2 ** 24]);
    const open = (position: number) => state.apply([{ slot: slotAt(Lane.rollup, position), account }]);
    for (let i = 1; i < 600; i++) if (i !== 300) open(i);
    expect(state.firstFree(Lane.rollup)).toBe(300);
    expect(state.firstFree(Lane.rollup, 301)).toBe(600);
    expect(state.firstFree(Lane.rollup)).toBe(300);
    const checkpoint = state.checkpoint();
    open(300);
    expect(state.firstFree(Lane.rollup)).toBe(600);
    state.rollback(checkpoint);
    expect(state.firstFree(Lane.rollup)).toBe(300);
    expect(() => state.firstFree(Lane.rollup, L1_FIRST_POSITION)).toThrow(
      expect.objectContaining({ code: 'LANE_FULL' }),
    );
  });
});

describe('checkpoints', () => {
  it('restore everything, nested and released in any order', () => {
    // Few slots, so that each is written often.
    const few = [slotAt(Lane.rollup, 1), slotAt(Lane.rollup, 2), slotAt(Lane.validium, L1_FIRST_POSITION)];
    const steps = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('write' as const), slot: fc.constantFrom(...few), account: accounts }),
        fc.record({
          kind: fc.constantFrom('checkpoint' as const, 'rollback' as const, 'release' as const),
          pick: fc.nat(9),
        }),
      ),
      { minLength: 8, maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        const state = new State(hash);
        const open: { checkpoint: ReturnType<State['checkpoint']>; picture: unknown }[] = [];
        for (const step of list) {
          if (step.kind === 'write') {
            const { owner, asset } = state.get(step.slot) ?? step.account;
            state.apply([{ slot: step.slot, account: { ...step.account, owner, asset } }]);
          } else if (step.kind === 'checkpoint')
            open.push({ checkpoint: state.checkpoint(), picture: fullPicture(state) });
          else if (open.length > 0) {
            const at = step.pick % open.length;
            const { checkpoint, picture } = open[at]!;
            if (step.kind === 'release') {
              state.release(checkpoint);
              open.splice(at, 1);
            } else {
              state.rollback(checkpoint);
              open.splice(at);
              expect(fullPicture(state)).toEqual(picture);
            }
          }
        }
        const all = LANES.flatMap((lane) => [...state.accounts(lane)]);
        for (const lane of LANES) expect(state.root(lane)).toBe(naiveRoot(all, lane));
      }),
      { numRuns: 25 },
    );
  });

  it('reach back past a released later one', () => {
    const slot = slotAt(Lane.rollup, 1);
    const account: Account = { owner: owners[0]!, asset: 1 as AssetId, key: 0n, nonce: 0, balance: 1n };
    const other = slotAt(Lane.validium, 1);
    const write = (at: Slot, balance: bigint) => [{ slot: at, account: { ...account, balance } }];
    const state = stateOf(write(slot, 1n), write(other, 1n));
    const first = state.checkpoint();
    state.apply(write(slot, 2n));
    const second = state.checkpoint();
    state.apply([...write(slot, 3n), ...write(other, 3n)]);
    state.release(second);
    state.rollback(first);
    expect([slot, other].map((at) => state.get(at)?.balance)).toEqual([1n, 1n]);
  });

  it('are used only once', () => {
    const state = new State(hash);
    const [first, second] = [state.checkpoint(), state.checkpoint()];
    state.rollback(first);
    for (const checkpoint of [first, second])
      for (const work of [() => state.rollback(checkpoint), () => state.release(checkpoint)])
        expect(work).toThrow(expect.objectContaining({ code: 'INVALID_CHECKPOINT' }));
  });

  const fullPicture = (state: State) => ({ ...pictureOf(state), slots: owners.map((owner) => state.slotsOf(owner)) });
});

describe('the state at a checkpoint', () => {
  const picture = (state: ReadableState, all: readonly Slot[]) => ({
    accounts: all.map((slot) => state.get(slot)),
    proofs: all.map((slot) => state.proof(slot)),
    owned: owners.map((owner) => state.slotsOf(owner)),
  });
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

  it('is read as it was while accounts are written, and ends when their nodes are shown', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, ledgers, fc.boolean(), async (first, second, nested) => {
        const state = stateOf(first);
        const later = second.filter(({ slot }) => !state.get(slot));
        const changed = first.map(({ slot, account }) => ({
          slot,
          account: { ...account, balance: account.balance ^ 1n },
        }));
        const all = [...first, ...later].map(({ slot }) => slot);
        const expected = picture(state, all);
        const checkpoint = state.checkpoint();
        const before = state.asOf(checkpoint);
        state.apply(changed);
        const inner = nested ? state.checkpoint() : undefined;
        state.apply(later);
        expect(picture(before, all)).toEqual(expected);
        if (inner) state.release(inner);
        await state.refresh(async () => {
          await turn();
          expect(picture(before, all)).toEqual(expected);
        });
        expect(picture(state, all)).toEqual(picture(stateOf(changed, later), all));
        expect(() => before.get(1 as Slot)).toThrow(expect.objectContaining({ code: 'INVALID_CHECKPOINT' }));
      }),
      { numRuns: 25 },
    );
  });

  it('is read as it was while many nodes are computed', async () => {
    const account = fc.sample(accounts, 1)[0] as Account;
    const state = stateOf([{ slot: slotAt(Lane.rollup, 1), account }]);
    const { root } = state.proof(slotAt(Lane.rollup, 1));
    const before = state.asOf(state.checkpoint());
    state.apply(Array.from({ length: 400 }, (_, i) => ({ slot: slotAt(Lane.rollup, 2 + 997 * i), account })));
    let turns = 0;
    await state.refresh(async () => {
      turns++;
      expect(before.proof(slotAt(Lane.rollup, 1)).root).toBe(root);
    });
    expect(turns).toBeGreaterThan(3);
  });
});

describe('pages', () => {
  const dump = (state: State) => state.dirtyPages().map((id) => ({ ...id, bytes: state.exportPage(id.lane, id.page) }));

  it('rebuild the same state', () => {
    fc.assert(
      fc.property(ledgers, fc.boolean(), (writes, verify) => {
        const state = stateOf(writes);
        const again = new State(hash);
        for (const { lane, page, bytes } of dump(state)) again.importPage(lane, page, bytes, { verify });
        expect(pictureOf(again)).toEqual(pictureOf(state));
        for (const owner of owners) expect(again.slotsOf(owner)).toEqual(state.slotsOf(owner));
        expect(again.dirtyPages()).toEqual([]);
        const last = writes.at(-1);
        if (last) expect(again.proof(last.slot)).toEqual(state.proof(last.slot));
      }),
      { numRuns: 15 },
    );
  });

  it('are dirty from a write or rollback until they are cleared', () => {
    const account: Account = { owner: owners[0]!, asset: 1 as AssetId, key: 0n, nonce: 0, balance: 0n };
    const state = stateOf([300, 2, 258].map((position) => ({ slot: slotAt(Lane.validium, position), account })));
    expect(state.dirtyPages()).toEqual([
      { lane: 1, page: 0 },
      { lane: 1, page: 1 },
    ]);
    state.clearDirty();
    expect(state.dirtyPages()).toEqual([]);
    const checkpoint = state.checkpoint();
    state.apply([{ slot: slotAt(Lane.rollup, 2 ** 23), account }]);
    state.clearDirty();
    state.rollback(checkpoint);
    expect(state.dirtyPages()).toEqual([{ lane: 0, page: 2 ** 15 }]);
    expect(state.exportPage(Lane.rollup, 2 ** 15)).toEqual(new State(hash).exportPage(Lane.rollup, 2 ** 15));
  });

  it('refuse every damaged byte, another place, and a place that is taken', () => {
    const account: Account = { owner: owners[0]!, asset: 1 as AssetId, key: 0n, nonce: 0, balance: 0n };
    const state = stateOf([{ slot: slotAt(Lane.rollup, 300), account }]);
    const bytes = state.exportPage(Lane.rollup, 1);
    const refused = (lane: Lane, page: number, damaged: Uint8Array, into = new State(hash)) =>
      expect(() => into.importPage(lane, page, damaged)).toThrow(expect.objectContaining({ code: 'INVALID_PAGE' }));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const damaged = bytes.slice();
        damaged[at]! ^= mask;
        refused(Lane.rollup, 1, damaged);
      }),
    );
    refused(Lane.rollup, 1, bytes.slice(1));
    refused(Lane.rollup, 1, new Uint8Array(0));
    refused(Lane.rollup, 1, new Uint8Array(100_000));
    refused(Lane.rollup, 2, bytes);
    refused(Lane.validium, 1, bytes);
    refused(Lane.rollup, 65_537, bytes);
    refused(Lane.rollup, 1, bytes, state);
    const busy = new State(hash);
    busy.checkpoint();
    refused(Lane.rollup, 1, bytes, busy);
  });

  it('are refused by verification if they lie', () => {
    const account: Account = { owner: owners[0]!, asset: 1 as AssetId, key: 0n, nonce: 0, balance: 5n };
    const slot = slotAt(Lane.rollup, 300);
    const honest = stateOf([{ slot, account }]).exportPage(Lane.rollup, 1);
    const rich = stateOf([{ slot, account: { ...account, balance: 500n } }]).exportPage(Lane.rollup, 1);
    const record = [38, 38 + 72] as const;
    const lie = honest.slice();
    lie.set(rich.subarray(...record), record[0]);
    lie.set(checksumOf(lie), lie.length - 32);
    const unchecked = new State(hash);
    unchecked.importPage(Lane.rollup, 1, lie);
    expect(unchecked.get(slot)?.balance).toBe(500n);
    expect(() => new State(hash).importPage(Lane.rollup, 1, lie, { verify: true })).toThrow(
      expect.objectContaining({ code: 'INVALID_PAGE' }),
    );
    new State(hash).importPage(Lane.rollup, 1, honest, { verify: true });
  });
});

describe('inbox entries (R4)', () => {
  const entries = fc.record({
    kind: fc.constantFrom('DEPOSIT' as const, 'SET_KEY' as const, 'FORCED_WITHDRAW' as const),
    slot: slots,
    owner: fc.constantFrom(...owners),
    asset: fc.integer({ min: 0, max: 65_535 }).map((n) => n as AssetId),
    amount: fc.bigInt({ min: 0n, max: MAX_AMOUNT }),
    key: fc.bigInt({ min: 0n, max: MAX_KEY }),
  });

  it('have exactly one outcome on every state', () => {
    fc.assert(
      fc.property(ledgers, entries, fc.boolean(), (writes, drawn, aim) => {
        // L1 keeps each asset's escrow below 2^128: half of it is here, half may come.
        const state = stateOf(
          writes.map(({ slot, account }) => ({ slot, account: { ...account, balance: account.balance >> 1n } })),
        );
        const target = aim && writes[0] ? writes[0].slot : drawn.slot;
        const entry = { ...drawn, slot: target, amount: drawn.kind === 'DEPOSIT' ? drawn.amount >> 1n : 0n };
        const operation = operationForEntry(state, entry);
        execute(state, operation, { entry });
        if (operation.kind === 'DEPOSIT') return;
        if (!('done' in operation)) throw new Error('an outcome');
        expect(() => execute(state, { ...operation, done: !operation.done }, { entry })).toThrow(
          expect.objectContaining({ code: 'OUTCOME_MISMATCH' }),
        );
        if (operation.kind === 'FORCED_WITHDRAW')
          expect(() => execute(state, { ...operation, amount: operation.amount + 1n }, { entry })).toThrow(
            expect.objectContaining({ code: 'OUTCOME_MISMATCH' }),
          );
      }),
      { numRuns: 100 },
    );
  });
});

function checksumOf(page: Uint8Array): Uint8Array {
  return fromHex(sha256(page.subarray(0, -32)) as Hex, 32);
}
