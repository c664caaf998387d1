import type { OpenChunk, ProofItem, ProofTransactionKind } from '#libs/pipeline';
import { hasBatch, type ProofView, provedChunk } from './proof-view.js';

/** Items that L1 lacks and one transaction could bring: calls of one contract. */
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

/** What L1 lacks at its head; items that finish batches come first. */
export function dueWork(rows: readonly OpenChunk[], head: ProofView, options: WorkOptions): Work[] {
  const all: Work[] = [
    { kind: 'complete', items: toComplete(head) },
    { kind: 'finalize', items: toFinalize(head) },
    { kind: 'prove', items: rows.filter((row) => isToProve(row, head, options)).map(itemOf) },
    { kind: 'credit', items: options.credit ? rows.filter((row) => isToCredit(row, head)).map(itemOf) : [] },
  ];
  return all
    .map(({ kind, items }) => ({ kind, items: items.filter((item) => !options.isHeld(kind, item)) }))
    .filter(({ items }) => items.length > 0);
}

const itemOf = ({ headerHash, number, chunk }: OpenChunk): ProofItem => ({ headerHash, number, chunk });

const isToProve = (row: OpenChunk, head: ProofView, { now }: WorkOptions): boolean =>
  row.state === 'proved' && row.notBefore <= now && hasBatch(head, row) && !provedChunk(head, row);

const isToCredit = (row: OpenChunk, head: ProofView): boolean =>
  row.hasWithdrawals &&
  row.number <= head.latestFinal &&
  hasBatch(head, row) &&
  !head.isCredited(row.number, row.chunk);

function openBatches(head: ProofView): ProofItem[] {
  const count = Math.min(MAX_BATCHES, head.latest - head.latestFinal);
  return Array.from({ length: count }, (_, i) => head.latestFinal + 1 + i).flatMap((number) => {
    const batch = head.batch(number);
    return batch ? [{ headerHash: batch.headerHash, number }] : [];
  });
}

/** P2: all chunks are proved, but the batch is not. */
const toComplete = (head: ProofView): ProofItem[] =>
  openBatches(head).filter(
    ({ number }) =>
      !head.isProved(number) && head.provedChunks(number).length === head.batch(number)?.header.chunkCount,
  );

/** F1: the last of the proved batches that follow the last final one; they become final together. */
function toFinalize(head: ProofView): ProofItem[] {
  const open = openBatches(head);
  const gap = open.findIndex(({ number }) => !head.isProved(number));
  return open.slice(0, gap === -1 ? open.length : gap).slice(-1);
}
