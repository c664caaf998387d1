import type { AuthorizedOperation } from '#libs/ledger';
import type { BundleRow } from '#libs/pipeline';
import { CodedError, fromHex, type Lane, sameBytes, unpackOperations } from '#libs/protocol';
import type { InboxView } from '../ordering/inbox-queue.js';
import type { Ledger } from '../ordering/ledger.js';
import type { Sealer } from '../ordering/sealer.js';

/**
 * Executes accepted bundles that are in no batch again, in the same order. All were valid on the same state when they
 * were journalled, so signatures are not verified again; full batches are closed.
 *
 * @throws CodedError INBOX_REORGANISED where L1 no longer has the entry that was served; of LedgerCode where the
 *   journal is damaged
 */
export function replayJournal(
  rows: readonly BundleRow[],
  ledger: Ledger,
  sealer: Sealer,
  inbox: InboxView,
  now: number,
): void {
  for (const row of rows) {
    const steps = stepsOf(row, inbox);
    if (!sealer.fits(steps)) sealer.seal();
    ledger.add(steps, row.sequence, now, 'trusted');
  }
}

function stepsOf(row: BundleRow, inbox: InboxView): AuthorizedOperation[] {
  const steps = unpackOperations(row.operations);
  if (row.inboxLane === null || row.inboxIndex === null) return steps;
  const entry = inbox.entry(row.inboxLane as Lane, row.inboxIndex);
  if (!entry || !sameBytes(fromHex(entry.inboxHash), row.id))
    throw new CodedError('INBOX_REORGANISED', { lane: row.inboxLane, index: row.inboxIndex });
  return steps.map((step) => ({ ...step, entry }));
}
