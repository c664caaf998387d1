import { describe, expect, it } from 'vitest';
import {
  type AssetId,
  address,
  genesisHeader,
  type Header,
  type Hex,
  type InboxEntry,
  type Slot,
  ZERO_HASH,
} from '#libs/protocol';
import { checkInbox } from './inbox.js';

const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;
const entry = (amount: bigint): InboxEntry => ({
  kind: 'DEPOSIT',
  slot: 1 as Slot,
  owner: address(`0x${'11'.repeat(20)}`),
  asset: 0 as AssetId,
  amount,
  key: 0n,
});

/** L1 with three entries in the rollup lane. */
const entries = [entry(1n), entry(2n), entry(3n)];
const view = {
  block: { number: 9, timestamp: 1_000 },
  inboxLength: (lane: number) => (lane === 0 ? entries.length : 0),
  entry: (lane: number, index: number) => (lane === 0 ? entries[index] : undefined),
  inboxHash: (lane: number, end: number) => (lane === 0 && end > 0 ? hash(end) : ZERO_HASH),
};

describe('checkInbox', () => {
  const parent: Header = { ...genesisHeader(ZERO_HASH), inboxEnd: [1, 0], inboxHash: [hash(1), ZERO_HASH] };
  const header = (end: number, inboxHash: Hex): Header => ({
    ...parent,
    inboxEnd: [end, 0],
    inboxHash: [inboxHash, ZERO_HASH],
  });
  const check = (candidate: Header) => checkInbox(parent, candidate, view);
  const coded = (code: string) => expect.objectContaining({ code });

  it('returns the entries between parent and header', () => {
    expect(check(header(3, hash(3)))).toEqual([[entry(2n), entry(3n)], []]);
    expect(check(header(1, hash(1)))).toEqual([[], []]);
  });

  it('rejects entries ahead of this member’s view of L1 as INBOX_AHEAD, which is retried', () => {
    expect(() => check(header(4, hash(4)))).toThrow(coded('INBOX_AHEAD'));
  });

  it('rejects an inbox that contradicts L1 or the parent', () => {
    expect(() => check(header(2, hash(9)))).toThrow(coded('INBOX_MISMATCH'));
    expect(() => check(header(0, ZERO_HASH))).toThrow(coded('INBOX_MISMATCH'));
  });

  it('rejects more entries than a batch may serve, before any is read', () => {
    expect(() => check(header(1026, hash(4)))).toThrow(coded('TOO_MANY_ENTRIES'));
    expect(() => check(header(1025, hash(4)))).toThrow(coded('INBOX_AHEAD'));
    expect(() => check(header(Number.MAX_SAFE_INTEGER, hash(4)))).toThrow(coded('TOO_MANY_ENTRIES'));
  });
});
