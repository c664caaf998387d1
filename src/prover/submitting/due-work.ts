import type { OpenBatch, ProofItem, ProofTransactionKind } from '#libs/pipeline';
import { hasBatch, type ProofView, provedBatch, uncredited } from './proof-view.js';

/** Items that L1 lacks: calls of one contract. */
export interface Work {
  kind: ProofTransactionKind;
  items: ProofItem[];
}

export interface WorkOptions {
  /** milliseconds since 1970 */
  now: number;
  /** credits withdrawals */
  credit: boolean;
  /** whether to skip an item: it is in progress, or failed recently */
  isHeld: (kind: ProofTransactionKind, item: ProofItem) => boolean;
}

/** Batches checked in one round: as many as are likely between the last final one and the latest. */
const MAX_BATCHES = 1_024;
/** Withdrawals that one call credits: some 1.5 million gas. */
export const CREDITS_AT_ONCE = 32;

/** What L1 lacks at its head; items that make batches final come first. */
export function dueWork(rows: readonly OpenBatch[], head: ProofView, options: WorkOptions): Work[] {
  const all: Work[] = [
    { kind: 'finalize', items: toFinalize(head) },
    { kind: 'prove', items: rows.filter((row) => isToProve(row, head, options)).map(itemOf) },
    { kind: 'credit', items: options.credit ? rows.flatMap((row) => toCredit(row, head)) : [] },
  ];
  return all
    .map(({ kind, items }) => ({ kind, items: items.filter((item) => !options.isHeld(kind, item)) }))
    .filter(({ items }) => items.length > 0);
}

const itemOf = ({ headerHash, number }: OpenBatch): ProofItem => ({ headerHash, number });

const isToProve = (row: OpenBatch, head: ProofView, { now }: WorkOptions): boolean =>
  row.state === 'proved' && row.notBefore <= now && hasBatch(head, row) && !provedBatch(head, row);

/** F1: a final batch's withdrawals, in runs of places: each run is credited by one call. */
function toCredit(row: OpenBatch, head: ProofView): ProofItem[] {
  const { number, payouts, credited } = row;
  if (credited || number > head.latestFinal || !hasBatch(head, row)) return [];
  const runs = new Set(uncredited(head, number, payouts).map((place) => Math.floor(place / CREDITS_AT_ONCE)));
  return [...runs].map((run) => ({
    ...itemOf(row),
    withdrawals: { first: run * CREDITS_AT_ONCE, count: CREDITS_AT_ONCE },
  }));
}

/** F1: the last of the proved batches that follow the last final one; they become final together. */
function toFinalize(head: ProofView): ProofItem[] {
  const open = openBatches(head);
  const gap = open.findIndex(({ number }) => !head.isProved(number));
  return open.slice(0, gap === -1 ? open.length : gap).slice(-1);
}

function openBatches(head: ProofView): ProofItem[] {
  const count = Math.min(MAX_BATCHES, head.latest - head.latestFinal);
  return Array.from({ length: count }, (_, i) => head.latestFinal + 1 + i).flatMap((number) => {
    const batch = head.batch(number);
    return batch ? [{ headerHash: batch.headerHash, number }] : [];
  });
}
