import { beforeAll, describe, expect, it } from 'vitest';
import { loadCrypto } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  encodeElement,
  type FieldHash,
  type InboxEntry,
  Lane,
  NOOP,
  type Operation,
  slotAt,
  type Withdrawal,
  word,
} from '#libs/protocol';
import { entriesFingerprint, extendDigest, withdrawalsFingerprint } from './digest.js';
import {
  type DisclosedOperation,
  initialState,
  pendingParts,
  pendingWord,
  type SegmentState,
  stateAfter,
} from './segment-state.js';

let hash: FieldHash;
beforeAll(async () => {
  ({ hash } = await loadCrypto());
});

const Z = 1n << 200n;
const owner = `0x${'ab'.repeat(20)}` as Address;
const asset = 7 as AssetId;
const roots: SegmentState['roots'] = [word(1n), word(2n)];
const entryIn = (lane: Lane): InboxEntry => {
  const slot = slotAt(lane, 2 ** 23);
  return { kind: 'DEPOSIT', slot, owner, asset, amount: 5n, key: 6n };
};
const withdrawal: Withdrawal = { owner, asset, amount: 3n };
const operations: DisclosedOperation[] = [
  { element: new Uint8Array(31).fill(1), entry: entryIn(Lane.rollup), pending: 0n },
  { element: encodeElement(NOOP), pending: 0n },
  { element: new Uint8Array(31).fill(2), entry: entryIn(Lane.validium), pending: 0n },
  { element: new Uint8Array(31).fill(3), withdrawal, pending: 9n },
];

describe('where a batch stands (§6)', () => {
  it('begins with nothing', () => {
    expect(initialState(roots)).toEqual({
      roots,
      digest: word(0n),
      entries: [0n, 0n],
      withdrawals: 0n,
      pending: 0n,
      index: 0,
    });
  });

  it('has the digest by place, the fingerprints by lane, and what is pending', () => {
    const { digest, entries, withdrawals, pending, index } = stateAfter(
      hash,
      Z,
      initialState(roots),
      operations,
      roots,
    );
    const [first, , second, third] = operations as [
      DisclosedOperation,
      unknown,
      DisclosedOperation,
      DisclosedOperation,
    ];
    const steps = [
      { ...first, index: 0 },
      { ...second, index: 2 },
      { ...third, index: 3 },
    ];
    expect(digest).toBe(steps.reduce((sum, operation) => extendDigest(hash, sum, operation), word(0n)));
    expect(entries).toEqual([Lane.rollup, Lane.validium].map((lane) => entriesFingerprint(Z, [entryIn(lane)])));
    expect(withdrawals).toBe(withdrawalsFingerprint(Z, [withdrawal]));
    expect([pending, index]).toEqual([9n, 4]);
  });

  it('is the same however the operations are split', () => {
    const whole = stateAfter(hash, Z, initialState(roots), operations, roots);
    for (const at of [0, 1, 2, 3, 4]) {
      const part = stateAfter(hash, Z, initialState(roots), operations.slice(0, at), roots);
      expect(stateAfter(hash, Z, part, operations.slice(at), roots)).toEqual(whole);
    }
  });
});

describe('the pending word (§6)', () => {
  const open = (a: number): Operation => ({ kind: 'OPEN', b: slotAt(0, 9), owner, asset, a: a as never });

  it('is the key and the blob of an OPEN that copies a key', () => {
    expect(pendingWord(open(3), 77n, Lane.rollup)).toBe(77n + (1n << 240n));
    expect(pendingWord(open(3), 77n, Lane.validium)).toBe(77n);
    expect(pendingWord(open(0), 77n, Lane.rollup)).toBe(0n);
    expect(pendingWord(NOOP, 77n, Lane.rollup)).toBe(0n);
  });

  it('splits into its parts', () => {
    for (const lane of [Lane.rollup, Lane.validium])
      expect(pendingParts(pendingWord(open(3), 77n, lane))).toEqual({ key: 77n, lane });
  });
});
