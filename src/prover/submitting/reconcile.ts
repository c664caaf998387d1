import type { ProvedChunk } from '#libs/l1';
import type { OpenChunk } from '#libs/pipeline';
import { hasBatch, type ProofView, provedChunk } from './proof-view.js';

/** Changes of the queue's rows to follow L1. */
export interface Changes {
  /** L1 has their proofs at depth, whoever made them */
  submit: { row: OpenChunk; proved: ProvedChunk }[];
  /** a reorg removed their proofs */
  unsubmit: OpenChunk[];
  credited: OpenChunk[];
  uncredited: OpenChunk[];
  /** nothing is left to do, and no reorg can reach them */
  settle: OpenChunk[];
}

export interface ReconcilePolicy {
  /** credits withdrawals */
  credit: boolean;
  /** proofs stay until their batch was finalised this many blocks below the confirmed one */
  keepBlocks: number;
}

/** What to change, given L1 at its head and at the configured depth. */
export function reconcile(
  rows: readonly OpenChunk[],
  l1: { head: ProofView; confirmed: ProofView },
  policy: ReconcilePolicy,
): Changes {
  const changes: Changes = { submit: [], unsubmit: [], credited: [], uncredited: [], settle: [] };
  for (const row of rows) {
    const atDepth = provedChunk(l1.confirmed, row);
    if (row.state !== 'submitted' && atDepth) changes.submit.push({ row, proved: atDepth });
    if (row.state === 'submitted' && !provedChunk(l1.head, row)) changes.unsubmit.push(row);
    if (row.hasWithdrawals && row.state === 'submitted') {
      if (!row.credited && isCredited(l1.confirmed, row)) changes.credited.push(row);
      if (row.credited && !isCredited(l1.head, row)) changes.uncredited.push(row);
    }
    if (row.state === 'submitted' && isDone(row, policy) && isOutOfReach(l1.confirmed, row, policy))
      changes.settle.push(row);
  }
  return changes;
}

const isCredited = (view: ProofView, row: OpenChunk): boolean =>
  hasBatch(view, row) && view.isCredited(row.number, row.chunk);

const isDone = ({ hasWithdrawals, credited }: OpenChunk, { credit }: ReconcilePolicy): boolean =>
  !hasWithdrawals || credited || !credit;

function isOutOfReach(confirmed: ProofView, row: OpenChunk, { keepBlocks }: ReconcilePolicy): boolean {
  const final = hasBatch(confirmed, row) ? confirmed.finalIn(row.number) : undefined;
  return final !== undefined && final.blockNumber + keepBlocks <= confirmed.block.number;
}
