import { describe, expect, it } from 'vitest';
import {
  type Address,
  type AssetId,
  type AuthorizedOperation,
  encodeElement,
  MAX_BUNDLE_OPERATIONS,
  type Operation,
  type Slot,
} from '#libs/protocol';
import { decodeBundle, requireAdmissible } from './admission-policy.js';

const word = (value: number): Uint8Array => new Uint8Array(32).fill(value);
const authorization = { publicKey: { x: word(1), y: word(2) }, signature: { s: word(3), e: word(4) } };
const owner = `0x${'ab'.repeat(20)}` as Address;
const signed = (operation: Operation): AuthorizedOperation => ({ operation, authorization });
const bare = (operation: Operation): AuthorizedOperation => ({ operation });

const transfer = (b: number, amount = 1n): Operation => ({
  kind: 'TRANSFER',
  a: 1 as Slot,
  b: b as Slot,
  amount,
  memo: 0n,
});
const open = (a: number): Operation => ({ kind: 'OPEN', b: 9 as Slot, owner, asset: 0 as AssetId, a: a as Slot });
const key: Operation = { kind: 'KEY', keyHash: 5n };

describe('admission policy', () => {
  it.each<[string, AuthorizedOperation[]]>([
    ['a transfer', [signed(transfer(2))]],
    ['a withdrawal', [signed({ kind: 'WITHDRAW', a: 1 as Slot, amount: 1n })]],
    ["an account of one's own, opened with its key", [signed(open(1)), bare(key)]],
    ['an account for another, opened with a transfer to it', [bare(open(0)), signed(transfer(9))]],
    ['the same with others between', [bare(open(0)), signed(transfer(2)), signed(transfer(9))]],
  ])('%s', (_what, steps) => {
    requireAdmissible(steps);
  });

  it.each<[string, AuthorizedOperation[]]>([
    ['KIND_NOT_ADMITTED', [bare({ kind: 'NOOP' })]],
    ['KIND_NOT_ADMITTED', [bare({ kind: 'SET_KEY', b: 1 as Slot, done: true })]],
    ['KIND_NOT_ADMITTED', [bare({ kind: 'FORCED_WITHDRAW', a: 1 as Slot, amount: 0n, done: false })]],
    ['KEY_WITHOUT_OPEN', [bare(key)]],
    ['KEY_WITHOUT_OPEN', [bare(open(0)), bare(key), signed(transfer(9))]],
    ['KEY_MISSING', [signed(open(1))]],
    ['KEY_MISSING', [signed(open(1)), signed(transfer(9)), bare(key)]],
    ['AUTHORIZATION_MISSING', [bare(transfer(2))]],
    ['AUTHORIZATION_MISSING', [bare(open(1)), bare(key)]],
    ['AUTHORIZATION_UNEXPECTED', [signed(open(0)), signed(transfer(9))]],
    ['AUTHORIZATION_UNEXPECTED', [signed(open(1)), signed(key)]],
    ['OPEN_UNFUNDED', [bare(open(0))]],
    ['OPEN_UNFUNDED', [signed(transfer(9)), bare(open(0))]],
    ['OPEN_UNFUNDED', [bare(open(0)), signed(transfer(9, 0n))]],
    ['OPEN_UNFUNDED', [bare(open(0)), signed(transfer(8))]],
  ])('not %s', (code, steps) => {
    expect(() => requireAdmissible(steps)).toThrow(expect.objectContaining({ code }));
  });

  it('reports the index of the refused operation', () => {
    expect(() => requireAdmissible([signed(transfer(2)), bare(key)])).toThrow(
      expect.objectContaining({ fields: expect.objectContaining({ step: 1 }) }),
    );
  });
});

describe('bounds of a submitted bundle', () => {
  const message = { element: encodeElement(transfer(2)), publicKey: new Uint8Array(64), signature: new Uint8Array(64) };

  it('accepts a bundle of the largest size', () => {
    expect(decodeBundle(new Array(MAX_BUNDLE_OPERATIONS).fill(message))).toHaveLength(MAX_BUNDLE_OPERATIONS);
  });

  it.each<[string, object[]]>([
    ['EMPTY_BUNDLE', []],
    ['BUNDLE_TOO_LONG', new Array(MAX_BUNDLE_OPERATIONS + 1).fill(message)],
    ['INVALID_ELEMENT', [{ ...message, element: new Uint8Array(32) }]],
    ['INVALID_ELEMENT', [{ ...message, element: new Uint8Array(31).fill(9) }]],
    ['INVALID_SLOT', [{ ...message, element: new Uint8Array(31).fill(1, 0, 1) }]],
    ['INVALID_AUTHORIZATION', [{ ...message, publicKey: new Uint8Array(65) }]],
    ['INVALID_AUTHORIZATION', [{ ...message, signature: new Uint8Array() }]],
  ])('%s', (code, messages) => {
    expect(() => decodeBundle(messages as (typeof message)[])).toThrow(expect.objectContaining({ code }));
  });
});
