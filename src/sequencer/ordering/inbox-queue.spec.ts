import { describe, expect, it } from 'vitest';
import { type L1Entry, L1View } from '#libs/l1';
import {
  type Address,
  type AssetId,
  EMPTY_INBOX,
  extendInboxHash,
  type Hex,
  type Lane,
  slotAt,
  ZERO_HASH,
} from '#libs/protocol';
import { dueEntries, inboxConsistency, nextEntry } from './inbox-queue.js';

const block = (number: number) => ({ number, hash: ZERO_HASH, parentHash: ZERO_HASH, timestamp: number });

/** L1's inboxes with these entries, each in a block of its own. */
function viewOf(...lanes: Lane[]): L1View {
  const view = new L1View(block(0));
  const hashes: [Hex, Hex] = [EMPTY_INBOX, EMPTY_INBOX];
  const lengths: [number, number] = [0, 0];
  for (const [i, lane] of lanes.entries()) {
    const entry = {
      kind: 'DEPOSIT' as const,
      slot: slotAt(lane, 2 ** 23 + i),
      owner: `0x${'11'.repeat(20)}` as Address,
      asset: 0 as AssetId,
      amount: BigInt(i + 1),
      key: 0n,
    };
    hashes[lane] = extendInboxHash(hashes[lane], entry);
    const place = { blockNumber: i + 1, blockHash: ZERO_HASH, transactionHash: ZERO_HASH, logIndex: 0 };
    view.apply(block(i + 1), [
      { type: 'Entry', lane, index: lengths[lane]++, entry, inboxHash: hashes[lane], payer: entry.owner, ...place },
    ]);
  }
  return view;
}

describe('the next entry', () => {
  it('is the one that L1 saw first, in each lane in order', () => {
    const view = viewOf(1, 0, 0, 1);
    const order: string[] = [];
    const end: [number, number] = [0, 0];
    for (let due = nextEntry(view, end); due; due = nextEntry(view, end)) {
      expect(due.index).toBe(end[due.lane]++);
      order.push(`${(due.entry as L1Entry).amount}`);
    }
    expect(order).toEqual(['1', '2', '3', '4']);
  });

  it('is undefined when all are served', () => {
    const view = viewOf(0, 1);
    expect(nextEntry(view, [1, 1])).toBeUndefined();
    expect([dueEntries(view, [0, 0]), dueEntries(view, [1, 0]), dueEntries(view, [1, 1])]).toEqual([2, 1, 0]);
  });
});

describe('consistency with L1', () => {
  const view = viewOf(0, 0, 1);

  it.each<[string, [Hex, Hex], [number, number]]>([
    ['consistent', [EMPTY_INBOX, EMPTY_INBOX], [0, 0]],
    ['consistent', [view.inboxHash(0, 2), view.inboxHash(1, 1)], [2, 1]],
    ['conflict', [view.inboxHash(0, 1), view.inboxHash(1, 1)], [2, 1]],
    ['ahead', [view.inboxHash(0, 2), view.inboxHash(1, 1)], [3, 1]],
    ['conflict', [view.inboxHash(0, 2), EMPTY_INBOX], [3, 1]],
  ])('%s', (expected, hashes, ends) => {
    expect(inboxConsistency(view, hashes, ends)).toBe(expected);
  });
});
