import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, type Crypto, loadCrypto, State } from '#libs/ledger';
import { type Address, type AssetId, fromHex, Lane, type Slot, slotAt, toHex } from '#libs/protocol';
import { PartialTree, type SlotOpening } from './partial-tree.js';
import { openTrees } from './segment-witness.js';
import { recordOf } from './slot-record.js';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadCrypto();
});

const SLOTS = [
  slotAt(Lane.rollup, 1),
  slotAt(Lane.rollup, 2),
  slotAt(Lane.validium, 0),
  slotAt(Lane.validium, 2 ** 23),
];
const account = (balance: bigint): Account => ({
  owner: `0x${'12'.repeat(20)}` as Address,
  asset: 3 as AssetId,
  key: 9n,
  nonce: 2,
  balance,
});

const LEVELS = 3;
const stepsOn = (slots: readonly Slot[]) =>
  slots.map((a) => ({ operation: { kind: 'WITHDRAW' as const, a, amount: 0n } }));
const treeOf = (state: State, slots: readonly Slot[], levels = LEVELS): PartialTree => {
  const { tops, openings } = openTrees(state, stepsOn(slots), levels);
  return new PartialTree(crypto.hash, tops, openings);
};

describe('a partial tree', () => {
  it('follows the state: its roots, and paths up to the top nodes', () => {
    const state = new State(crypto.hash);
    state.apply([{ slot: SLOTS[0]!, account: account(5n) }]);
    const tree = treeOf(state, SLOTS);
    SLOTS.forEach((slot, i) => {
      state.apply([{ slot, account: account(BigInt(i)) }]);
      tree.put(slot, recordOf(account(BigInt(i))));
      expect(tree.roots()).toEqual([state.root(Lane.rollup), state.root(Lane.validium)]);
      const siblings = tree
        .path(slot)
        .map((level, height) => level.filter((_, child) => child !== ((slot >>> (2 * height)) & 3)).map(toHex));
      expect(siblings).toEqual(state.proof(slot).siblings.slice(0, 12 - LEVELS));
    });
  });

  it('holds whatever it was given for the top nodes, until they change', () => {
    const state = new State(crypto.hash);
    const { tops, openings } = openTrees(state, stepsOn(SLOTS), LEVELS);
    const other = toHex(new Uint8Array(32).fill(1));
    const tree = new PartialTree(crypto.hash, [tops[0].with(0, other), tops[1]], openings);
    expect(tree.roots()[0]).not.toBe(state.root(Lane.rollup));
    expect(tree.roots()[1]).toBe(state.root(Lane.validium));
  });

  it('shows an empty tree’s path for a slot without an opening', () => {
    const tree = treeOf(new State(crypto.hash), []);
    const path = tree.path(0);
    expect(tree.get(0).present).toBe(false);
    expect(path).toHaveLength(12 - LEVELS);
    path.slice(1).forEach(([node], height) => {
      const [a, b, c, d] = path[height]!;
      expect(node).toEqual(crypto.hash.compress(a!, b!, c!, d!));
    });
  });

  it('rejects openings of another shape', () => {
    const { tops } = openTrees(new State(crypto.hash), [], LEVELS);
    const refuses = (code: string, opening: Partial<SlotOpening>, nodes = tops) =>
      expect(
        () => new PartialTree(crypto.hash, nodes, [{ slot: SLOTS[0]!, account: null, siblings: [], ...opening }]),
      ).toThrow(expect.objectContaining({ code }));
    refuses('MALFORMED_OPENING', {});
    refuses('MALFORMED_OPENING', {}, [tops[0], tops[1].slice(1)]);
    refuses('MALFORMED_OPENING', {}, [tops[0].slice(1), tops[1].slice(1)]);
    const short = Array.from({ length: 12 - LEVELS }, () => [toHex(fromHex('0x00')), '0x', '0x'] as const);
    refuses('INVALID_HEX', { siblings: short });
  });
});
