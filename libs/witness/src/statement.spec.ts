import { describe, expect, it } from 'vitest';
import {
  type Address,
  type AssetId,
  type InboxEntry,
  inboxEntryWords,
  Lane,
  slotAt,
  type Withdrawal,
  withdrawalWords,
  word,
} from '#libs/protocol';
import { wordsOf } from './points.js';
import { type ChunkStatement, publicInputs } from './statement.js';

const owner = `0x${'ab'.repeat(20)}` as Address;
const asset = 0x1234 as AssetId;
const entry: InboxEntry = { kind: 'DEPOSIT', slot: slotAt(Lane.validium, 7), owner, asset, amount: 9n, key: 11n };
const withdrawal: Withdrawal = { owner, asset, amount: 5n };
const statement: ChunkStatement = {
  rootsBefore: [word(1n), word(2n)],
  rootsAfter: [word(3n), word(4n)],
  dataHash: word(5n),
  domain: 6n,
  t: 1n << 200n,
  sums: [1n << 210n, 1n << 220n],
  entries: [entry],
  withdrawals: [withdrawal],
};

describe('public inputs (§6)', () => {
  it('pack an entry as docs/circuit.md says', () => {
    // kind(1) ‖ slot(4) ‖ asset(2) ‖ owner(20), big-endian
    expect(inboxEntryWords(entry)).toEqual([BigInt(`0x0401000007${'1234'}${'ab'.repeat(20)}`), 9n, 11n]);
  });

  it('pack a withdrawal as docs/circuit.md says', () => {
    expect(withdrawalWords(withdrawal)).toEqual([BigInt(`0x011234${'ab'.repeat(20)}`), 5n]);
    // never mistaken for an unused slot
    expect(withdrawalWords({ owner: `0x${'00'.repeat(20)}` as Address, asset: 0 as AssetId, amount: 0n })[0]).not.toBe(
      0n,
    );
  });

  it('are in order, with unused slots zero', () => {
    const inputs = publicInputs(statement, { chunkSize: 4, maxInboxEntries: 2, maxWithdrawals: 2 });
    expect(inputs).toEqual([
      ...[1n, 2n, 3n, 4n, 5n, 6n],
      ...[statement.t, ...statement.sums].flatMap(wordsOf),
      ...inboxEntryWords(entry),
      ...[0n, 0n, 0n],
      ...withdrawalWords(withdrawal),
      ...[0n, 0n],
    ]);
  });

  it('refuse more than B3 allows', () => {
    const full = { ...statement, entries: [entry, entry] };
    expect(() => publicInputs(full, { chunkSize: 4, maxInboxEntries: 1, maxWithdrawals: 1 })).toThrow(
      expect.objectContaining({ code: 'CHUNK_TOO_FULL' }),
    );
  });
});
