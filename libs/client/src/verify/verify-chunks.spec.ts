import { describe, expect, it } from 'vitest';
import {
  address,
  type ByLane,
  type ChunkLeaf,
  chunksRoot,
  extendInboxHash,
  genesisHeader,
  type Header,
  type Hex,
  type InboxEntry,
  laneOf,
  type Slot,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { proveChunks, type ShownChunks } from './verify-chunks.js';

const CHUNK_SIZE = 1_024;
const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;
const OWNER = address(`0x${'11'.repeat(20)}`);
const genesis = genesisHeader(hash(1));

const entry = (slot: number, amount: bigint): InboxEntry => ({
  ...{ kind: 'DEPOSIT', slot: slot as Slot, owner: OWNER, asset: 0 as never, key: 0n },
  amount,
});
const withdrawal = (amount: bigint): Withdrawal => ({ owner: OWNER, asset: 0 as never, amount });

/** A batch of three chunks: the first serves three entries in both lanes, the last one entry. */
function batch(): { header: Header; shown: ShownChunks } {
  const entries = [[entry(2 ** 23, 1n), entry(2 ** 24 + 2 ** 23, 2n), entry(2 ** 23, 3n)], [], [entry(2 ** 23, 4n)]];
  const withdrawals = [[], [withdrawal(5n), withdrawal(0n)], [withdrawal(6n)]];
  const inboxHash: ByLane<Hex> = [...genesis.inboxHash];
  const inboxEnd: ByLane<number> = [...genesis.inboxEnd];
  const leaves: ChunkLeaf[] = entries.map((served, chunk) => {
    for (const one of served) {
      const lane = laneOf(one.slot);
      inboxHash[lane] = extendInboxHash(inboxHash[lane], one);
      inboxEnd[lane]++;
    }
    return {
      ...{ rollupRoot: hash(2), validiumRoot: hash(3), dataHash: hash(chunk) },
      ...{ inboxHash: [...inboxHash], inboxEnd: [...inboxEnd] },
      withdrawalsHash: withdrawalsHash(withdrawals[chunk] ?? []),
    };
  });
  const header = { ...genesis, number: 1 as never, chunkCount: 3, chunksRoot: chunksRoot(leaves, CHUNK_SIZE) };
  return { header, shown: { leaves, entries, withdrawals } };
}

describe('proveChunks', () => {
  const { header, shown } = batch();
  const { leaves, entries, withdrawals } = shown;
  const prove = (change: Partial<ShownChunks>) => proveChunks(header, { ...shown, ...change }, CHUNK_SIZE, genesis);

  it('accepts the contents that the header commits to', () => prove({}));

  it.each<[string, Partial<ShownChunks>]>([
    ['an altered leaf', { leaves: leaves.with(1, { ...leaves[1]!, dataHash: hash(9) }) }],
    ['a malformed leaf', { leaves: leaves.with(1, { ...leaves[1]!, dataHash: '0x12' }) }],
    ['leaves in another order', { leaves: leaves.toReversed() }],
    ['an omitted leaf', { leaves: leaves.slice(1) }],
    ['an omitted withdrawal', { withdrawals: withdrawals.with(1, [withdrawal(5n)]) }],
    ['another amount', { withdrawals: withdrawals.with(2, [withdrawal(7n)]) }],
    ['an amount out of range', { withdrawals: withdrawals.with(2, [withdrawal(-1n)]) }],
    ['withdrawals in another chunk', { withdrawals: [withdrawals[1]!, withdrawals[0]!, withdrawals[2]!] }],
    ['an extra chunk', { withdrawals: [...withdrawals, []] }],
    ['an omitted entry', { entries: entries.with(0, entries[0]!.slice(1)) }],
    ['an altered entry', { entries: entries.with(0, entries[0]!.with(1, entry(2 ** 24 + 2 ** 23, 9n))) }],
    ['an entry in another chunk', { entries: [entries[0]!, entries[2]!, []] }],
  ])('rejects contents with %s', (_what, change) => {
    expect(() => prove(change)).toThrow(expect.objectContaining({ code: 'INVALID_CHUNKS' }));
  });
});
