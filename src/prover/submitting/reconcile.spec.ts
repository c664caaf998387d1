import { describe, expect, it } from 'vitest';
import type { OpenChunk, ProofItem } from '#libs/pipeline';
import type { Hex } from '#libs/protocol';
import { dueWork } from './due-work.js';
import type { ProofView } from './proof-view.js';
import { type Changes, reconcile } from './reconcile.js';

const hash = (number: number): Hex => `0x${`${number}`.padStart(64, '0')}`;

/** L1 at one block: how many of each batch's two chunks are proved, in order. */
interface Says {
  /** from batch 1 on */
  batches: { chunks: number; proved?: boolean; final?: number; header?: Hex }[];
  block?: number;
  credited?: [number, number][];
}

function view({ batches, block = 100, credited = [] }: Says): ProofView {
  const place = { blockNumber: 1, blockTimestamp: 1, transactionHash: hash(7) };
  const at = (number: number) => batches[number - 1];
  const fake = {
    block: { number: block },
    latest: batches.length,
    latestFinal: batches.filter(({ final }) => final !== undefined).length,
    batch: (number: number) =>
      at(number) && { headerHash: at(number)?.header ?? hash(number), header: { chunkCount: 2 } },
    provedChunks: (number: number) =>
      Array.from({ length: at(number)?.chunks ?? 0 }, (_, index) => ({ index, prover: hash(9), ...place })),
    isProved: (number: number) => at(number)?.proved ?? false,
    finalIn: (number: number) =>
      at(number)?.final === undefined ? undefined : { ...place, blockNumber: at(number)?.final },
    isCredited: (number: number, chunk: number) => credited.some(([n, c]) => n === number && c === chunk),
  };
  return fake as unknown as ProofView;
}

const row = (number: number, chunk: number, more: Partial<OpenChunk> = {}): OpenChunk => ({
  ...{ headerHash: hash(number), number, chunk, state: 'proved', hasWithdrawals: false, credited: false },
  ...{ attempts: 0, notBefore: 0, provedAt: 1 },
  ...more,
});

describe('reconcile', () => {
  const policy = { credit: true, keepBlocks: 10 };
  const changed = (rows: OpenChunk[], confirmed: Says, head = confirmed, more = {}) => {
    const changes = reconcile(rows, { head: view(head), confirmed: view(confirmed) }, { ...policy, ...more });
    const names = (Object.keys(changes) as (keyof Changes)[]).filter((name) => changes[name].length > 0);
    return names.join();
  };
  const one = { batches: [{ chunks: 1 }] };

  it('marks a chunk as submitted at depth, whoever proved it', () => {
    expect(changed([row(1, 0)], one)).toBe('submit');
    expect(changed([row(1, 0, { state: 'queued' })], one)).toBe('submit');
    expect(changed([row(1, 1)], one)).toBe('');
    expect(changed([row(1, 0)], { batches: [{ chunks: 0 }] }, one)).toBe('');
    expect(changed([row(1, 0, { state: 'submitted' })], one)).toBe('');
  });

  it('unmarks a chunk if the head lost it, or has another batch of the number', () => {
    expect(changed([row(1, 0, { state: 'submitted' })], { batches: [{ chunks: 0 }] })).toBe('unsubmit');
    expect(changed([row(1, 0, { state: 'submitted' })], { batches: [{ chunks: 1, header: hash(8) }] })).toBe(
      'unsubmit',
    );
    expect(changed([row(1, 0)], { batches: [{ chunks: 1, header: hash(8) }] })).toBe('');
  });

  it('follows credits, both ways', () => {
    const paid = { batches: [{ chunks: 2, proved: true, final: 99 }], credited: [[1, 0]] as [number, number][] };
    const owed = { ...paid, credited: [] };
    const mine = row(1, 0, { state: 'submitted', hasWithdrawals: true });
    expect(changed([mine], paid)).toBe('credited');
    expect(changed([mine], owed, paid)).toBe('');
    expect(changed([{ ...mine, credited: true }], owed)).toBe('uncredited');
  });

  it('settles a chunk once nothing is left to do and no reorg can reach it', () => {
    const final = { batches: [{ chunks: 2, proved: true, final: 90 }] };
    const mine = row(1, 0, { state: 'submitted' });
    expect(changed([mine], final)).toBe('settle');
    expect(changed([mine], { ...final, block: 99 })).toBe('');
    expect(changed([mine], { batches: [{ chunks: 2, proved: true }] })).toBe('');
    const owed = row(1, 0, { state: 'submitted', hasWithdrawals: true });
    expect(changed([owed], final)).toBe('');
    expect(changed([owed], final, final, { credit: false })).toBe('settle');
    expect(changed([{ ...owed, credited: true }], { ...final, credited: [[1, 0]] })).toBe('settle');
  });
});

describe('dueWork', () => {
  const options = { now: 1_000, credit: true, isHeld: () => false };
  const due = (
    rows: OpenChunk[],
    says: Says,
    more: Partial<typeof options> | { isHeld: (kind: string, item: ProofItem) => boolean } = {},
  ) =>
    dueWork(rows, view(says), { ...options, ...more }).map(
      ({ kind, items }) =>
        `${kind} ${items.map(({ number, chunk }) => (chunk === undefined ? number : `${number}/${chunk}`)).join(' ')}`,
    );

  it('lists due proofs that L1 lacks, for batches that it has', () => {
    const says = { batches: [{ chunks: 1 }, { chunks: 0, header: hash(8) }] };
    const rows = [
      row(1, 0),
      row(1, 1),
      row(2, 0),
      row(3, 0),
      row(1, 1, { state: 'queued' }),
      row(1, 1, { notBefore: 1_001 }),
    ];
    expect(due(rows, says)).toEqual(['prove 1/1']);
    expect(due(rows, says, { isHeld: (kind, item) => kind === 'prove' && item.chunk === 1 })).toEqual([]);
  });

  it('lists batches whose chunks are all proved', () => {
    const says = { batches: [{ chunks: 2, proved: true, final: 1 }, { chunks: 2 }, { chunks: 1 }, { chunks: 2 }] };
    expect(due([], says)).toEqual(['complete 2 4']);
  });

  it('finalises batches that were proved before their parents in one step', () => {
    const proved = { chunks: 2, proved: true };
    expect(due([], { batches: [{ ...proved, final: 1 }, proved, proved, { chunks: 1 }, proved] })).toEqual([
      'finalize 3',
    ]);
    expect(due([], { batches: [proved, proved] })).toEqual(['finalize 2']);
    expect(due([], { batches: [{ chunks: 1 }, proved] })).toEqual([]);
  });

  it('lists credits of final batches', () => {
    const final = { chunks: 2, proved: true, final: 1 };
    const rows = [row(1, 0, { state: 'submitted', hasWithdrawals: true }), row(1, 1, { state: 'submitted' })];
    expect(due(rows, { batches: [final] })).toEqual(['credit 1/0']);
    expect(due(rows, { batches: [final], credited: [[1, 0]] })).toEqual([]);
    expect(due(rows, { batches: [final] }, { credit: false })).toEqual([]);
    expect(due(rows, { batches: [{ chunks: 2 }] })).toEqual(['complete 1']);
  });
});
