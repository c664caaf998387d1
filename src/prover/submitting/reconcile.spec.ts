import { describe, expect, it } from 'vitest';
import type { OpenBatch, ProofItem } from '#libs/pipeline';
import type { Hex } from '#libs/protocol';
import { CREDITS_AT_ONCE, dueWork } from './due-work.js';
import type { ProofView } from './proof-view.js';
import { type Changes, reconcile } from './reconcile.js';

const hash = (number: number): Hex => `0x${`${number}`.padStart(64, '0')}`;

/** L1 at one block. */
interface Says {
  /** from batch 1 on */
  batches: { proved?: boolean; final?: number; header?: Hex }[];
  block?: number;
  /** batch and place of each */
  credited?: [number, number][];
}

function view({ batches, block = 100, credited = [] }: Says): ProofView {
  const place = { blockNumber: 1, blockTimestamp: 1, transactionHash: hash(7) };
  const at = (number: number) => batches[number - 1];
  const fake = {
    block: { number: block },
    latest: batches.length,
    latestFinal: batches.filter(({ final }) => final !== undefined).length,
    batch: (number: number) => at(number) && { headerHash: at(number)?.header ?? hash(number) },
    isProved: (number: number) => at(number)?.proved ?? false,
    provedIn: (number: number) => (at(number)?.proved ? { ...place, prover: hash(9), verifier: hash(8) } : undefined),
    finalIn: (number: number) =>
      at(number)?.final === undefined ? undefined : { ...place, blockNumber: at(number)?.final },
    creditedIn: (number: number, index: number) =>
      credited.some(([n, i]) => n === number && i === index) ? place : undefined,
  };
  return fake as unknown as ProofView;
}

const row = (number: number, more: Partial<OpenBatch> = {}): OpenBatch => ({
  ...{ headerHash: hash(number), number, state: 'proved', payouts: [], credited: false, attempts: 0, notBefore: 0 },
  ...more,
});

describe('reconcile', () => {
  const policy = { credit: true, keepBlocks: 10 };
  const changed = (rows: OpenBatch[], confirmed: Says, head = confirmed, more = {}) => {
    const changes = reconcile(rows, { head: view(head), confirmed: view(confirmed) }, { ...policy, ...more });
    const names = (Object.keys(changes) as (keyof Changes)[]).filter((name) => changes[name].length > 0);
    return names.join();
  };
  const proved = { batches: [{ proved: true }] };

  it('marks a batch as submitted at depth, whoever proved it', () => {
    expect(changed([row(1)], proved)).toBe('submit');
    expect(changed([row(1, { state: 'queued' })], proved)).toBe('submit');
    expect(changed([row(1)], { batches: [{}] })).toBe('');
    expect(changed([row(1)], { batches: [{}] }, proved)).toBe('');
    expect(changed([row(1, { state: 'submitted' })], proved)).toBe('');
  });

  it('unmarks a batch if the head lost its proof, or has another batch of the number', () => {
    expect(changed([row(1, { state: 'submitted' })], { batches: [{}] })).toBe('unsubmit');
    const other = { batches: [{ proved: true, header: hash(8) }] };
    expect(changed([row(1, { state: 'submitted' })], other)).toBe('unsubmit');
    expect(changed([row(1)], other)).toBe('');
  });

  it('follows credits, both ways', () => {
    const final = { batches: [{ proved: true, final: 99 }] };
    const paid: Says = {
      ...final,
      credited: [
        [1, 0],
        [1, 3],
      ],
    };
    const half: Says = { ...final, credited: [[1, 0]] };
    const mine = row(1, { state: 'submitted', payouts: [0, 3] });
    expect(changed([mine], paid)).toBe('credited');
    expect(changed([mine], half)).toBe('');
    expect(changed([mine], half, paid)).toBe('');
    expect(changed([{ ...mine, credited: true }], half)).toBe('uncredited');
  });

  it('settles a batch once nothing is left to do and no reorg can reach it', () => {
    const final = { batches: [{ proved: true, final: 90 }] };
    const mine = row(1, { state: 'submitted' });
    expect(changed([mine], final)).toBe('settle');
    expect(changed([mine], { ...final, block: 99 })).toBe('');
    expect(changed([mine], proved)).toBe('');
    const owed = row(1, { state: 'submitted', payouts: [0] });
    expect(changed([owed], final)).toBe('');
    expect(changed([owed], final, final, { credit: false })).toBe('settle');
    expect(changed([{ ...owed, credited: true }], { ...final, credited: [[1, 0]] })).toBe('settle');
  });
});

describe('dueWork', () => {
  const options = { now: 1_000, credit: true, isHeld: () => false };
  const due = (
    rows: OpenBatch[],
    says: Says,
    more: Partial<typeof options> | { isHeld: (kind: string, item: ProofItem) => boolean } = {},
  ) =>
    dueWork(rows, view(says), { ...options, ...more }).map(
      ({ kind, items }) =>
        `${kind} ${items.map(({ number, withdrawals }) => (withdrawals ? `${number}/${withdrawals.first}` : number)).join(' ')}`,
    );

  it('lists due proofs that L1 lacks, for batches that it has, in any order of batches', () => {
    const says = { batches: [{}, { header: hash(8) }, {}, { proved: true }, {}] };
    const rows = [row(1), row(2), row(3, { state: 'queued' }), row(4), row(5), row(6)];
    expect(due(rows, says)).toEqual(['prove 1 5']);
    expect(due([row(1, { notBefore: 1_001 })], says)).toEqual([]);
    expect(due(rows, says, { isHeld: (kind, item) => kind === 'prove' && item.number === 1 })).toEqual(['prove 5']);
  });

  it('finalises batches that were proved before their parents in one step', () => {
    const proved = { proved: true };
    expect(due([], { batches: [{ ...proved, final: 1 }, proved, proved, {}, proved] })).toEqual(['finalize 3']);
    expect(due([], { batches: [proved, proved] })).toEqual(['finalize 2']);
    expect(due([], { batches: [{}, proved] })).toEqual([]);
  });

  it('lists credits of final batches, in runs of places', () => {
    const final = { proved: true, final: 1 };
    const rows = [
      row(1, { state: 'submitted', payouts: [0, 1, CREDITS_AT_ONCE + 1, 3 * CREDITS_AT_ONCE] }),
      row(2, { state: 'submitted' }),
    ];
    expect(due(rows, { batches: [final, final] })).toEqual([
      `credit 1/0 1/${CREDITS_AT_ONCE} 1/${3 * CREDITS_AT_ONCE}`,
    ]);
    const credited: [number, number][] = [
      [1, 0],
      [1, CREDITS_AT_ONCE + 1],
    ];
    expect(due(rows, { batches: [final], credited })).toEqual([`credit 1/0 1/${3 * CREDITS_AT_ONCE}`]);
    expect(due(rows, { batches: [final] }, { credit: false })).toEqual([]);
    expect(due(rows, { batches: [{ proved: true }] })).toEqual(['finalize 1']);
  });
});
