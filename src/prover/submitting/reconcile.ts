import type { ProvedBatch } from '#libs/l1';
import type { OpenBatch } from '#libs/pipeline';
import { hasBatch, type ProofView, provedBatch, uncredited } from './proof-view.js';

/** Changes of the queue's rows to follow L1. */
export interface Changes {
  /** L1 has their proofs at depth, whoever made them */
  submit: { row: OpenBatch; proved: ProvedBatch }[];
  /** a reorg removed their proofs */
  unsubmit: OpenBatch[];
  credited: OpenBatch[];
  uncredited: OpenBatch[];
  /** nothing is left to do, and no reorg can reach them */
  settle: OpenBatch[];
}

export interface ReconcilePolicy {
  /** credits withdrawals */
  credit: boolean;
  /** proofs stay until their batch was finalised this many blocks below the confirmed one */
  keepBlocks: number;
}

/** What to change, given L1 at its head and at the configured depth. */
export function reconcile(
  rows: readonly OpenBatch[],
  l1: { head: ProofView; confirmed: ProofView },
  policy: ReconcilePolicy,
): Changes {
  const changes: Changes = { submit: [], unsubmit: [], credited: [], uncredited: [], settle: [] };
  for (const row of rows) {
    const atDepth = provedBatch(l1.confirmed, row);
    if (row.state !== 'submitted' && atDepth) changes.submit.push({ row, proved: atDepth });
    if (row.state !== 'submitted') continue;
    if (!provedBatch(l1.head, row)) changes.unsubmit.push(row);
    if (row.payouts.length > 0) {
      if (!row.credited && isCredited(l1.confirmed, row)) changes.credited.push(row);
      if (row.credited && !isCredited(l1.head, row)) changes.uncredited.push(row);
    }
    if (isDone(row, policy) && isOutOfReach(l1.confirmed, row, policy)) changes.settle.push(row);
  }
  return changes;
}

const isCredited = (view: ProofView, row: OpenBatch): boolean =>
  hasBatch(view, row) && uncredited(view, row.number, row.payouts).length === 0;

const isDone = ({ payouts, credited }: OpenBatch, { credit }: ReconcilePolicy): boolean =>
  payouts.length === 0 || credited || !credit;

function isOutOfReach(confirmed: ProofView, row: OpenBatch, { keepBlocks }: ReconcilePolicy): boolean {
  const final = hasBatch(confirmed, row) ? confirmed.finalIn(row.number) : undefined;
  return final !== undefined && final.blockNumber + keepBlocks <= confirmed.block.number;
}
