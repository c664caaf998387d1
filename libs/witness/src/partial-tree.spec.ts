import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, type Crypto, loadCrypto, State, verifyProof } from '#libs/ledger';
import { type Address, type AssetId, fromHex, Lane, slotAt, toHex } from '#libs/protocol';
import { openSlots } from './chunk-witness.js';
import { PartialTree } from './partial-tree.js';
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

describe('a partial tree', () => {
  it('follows the state: its roots, and paths that lead to them', () => {
    const state = new State(crypto.hash);
    state.apply([{ slot: SLOTS[0]!, account: account(5n) }]);
    const steps = SLOTS.map((a) => ({ operation: { kind: 'WITHDRAW' as const, a, amount: 0n } }));
    const tree = new PartialTree(crypto.hash, openSlots(state, steps));
    SLOTS.forEach((slot, i) => {
      state.apply([{ slot, account: account(BigInt(i)) }]);
      tree.put(slot, recordOf(account(BigInt(i))));
      for (const lane of [Lane.rollup, Lane.validium]) expect(toHex(tree.root(lane)!)).toBe(state.root(lane));
      const siblings = tree
        .path(slot)
        .map((level, height) => level.filter((_, child) => child !== ((slot >>> (2 * height)) & 3)).map(toHex));
      const root = state.root(i < 2 ? Lane.rollup : Lane.validium);
      expect(verifyProof(crypto.hash, { slot, account: account(BigInt(i)), siblings, root })).toBe(true);
    });
  });

  it('shows an empty tree’s path for a slot without an opening', () => {
    const tree = new PartialTree(crypto.hash, []);
    const path = tree.path(0);
    expect(tree.get(0).present).toBe(false);
    expect(path).toHaveLength(12);
    path.slice(1).forEach(([node], height) => {
      const [a, b, c, d] = path[height]!;
      expect(node).toEqual(crypto.hash.compress(a!, b!, c!, d!));
    });
  });

  it('refuses a path of another shape', () => {
    const opening = { slot: SLOTS[0]!, account: null, siblings: [] };
    expect(() => new PartialTree(crypto.hash, [opening])).toThrow(
      expect.objectContaining({ code: 'MALFORMED_OPENING' }),
    );
    const short = {
      ...opening,
      siblings: Array.from({ length: 12 }, () => [toHex(fromHex('0x00')), '0x', '0x'] as const),
    };
    expect(() => new PartialTree(crypto.hash, [short])).toThrow(expect.objectContaining({ code: 'INVALID_HEX' }));
  });
});
