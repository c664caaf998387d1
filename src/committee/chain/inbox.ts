import { type ByLane, CodedError, type Header, type InboxEntry, LANES, Lane, MAX_ENTRIES } from '#libs/protocol';
import type { L1View } from '../l1/l1-view.js';

type InboxView = Pick<L1View, 'block' | 'inboxLength' | 'entry' | 'inboxHash'>;

/**
 * C4: the inbox entries match this member's own view of L1.
 *
 * @returns the entries that the batch applies, by lane, in order
 * @throws CodedError INBOX_AHEAD (this view of L1 may catch up) | INBOX_MISMATCH | TOO_MANY_ENTRIES
 */
export function checkInbox(parent: Header, header: Header, l1: InboxView): ByLane<InboxEntry[]> {
  const served = LANES.reduce<number>((sum, lane) => sum + header.inboxEnd[lane] - parent.inboxEnd[lane], 0);
  // B3: before any entry is read
  if (served > MAX_ENTRIES) throw new CodedError('TOO_MANY_ENTRIES', { expected: MAX_ENTRIES, actual: served });
  return [laneEntries(Lane.rollup, parent, header, l1), laneEntries(Lane.validium, parent, header, l1)];
}

function laneEntries(lane: Lane, parent: Header, header: Header, l1: InboxView): InboxEntry[] {
  const start = parent.inboxEnd[lane];
  const end = header.inboxEnd[lane];
  // R4: in order, so never backwards
  if (end < start) throw new CodedError('INBOX_MISMATCH', { lane, field: 'inboxEnd', expected: start, actual: end });
  if (end > l1.inboxLength(lane))
    throw new CodedError('INBOX_AHEAD', { lane, expected: l1.inboxLength(lane), actual: end, block: l1.block.number });
  const expected = l1.inboxHash(lane, end);
  if (expected !== header.inboxHash[lane])
    throw new CodedError('INBOX_MISMATCH', { lane, field: 'inboxHash', expected, actual: header.inboxHash[lane] });
  return Array.from({ length: end - start }, (_, i) => requireEntry(l1, lane, start + i));
}

function requireEntry(l1: InboxView, lane: Lane, index: number): InboxEntry {
  const entry = l1.entry(lane, index);
  if (entry === undefined) throw new CodedError('INBOX_AHEAD', { lane, expected: index, actual: index + 1 });
  return entry;
}
