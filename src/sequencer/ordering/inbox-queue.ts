import type { L1Entry, L1View } from '#libs/l1';
import { type ByLane, LANES, Lane } from '#libs/protocol';

/** The next entry to serve of one lane's inbox. */
export interface DueEntry {
  lane: Lane;
  index: number;
  entry: L1Entry;
}

export type InboxView = Pick<L1View, 'entry' | 'inboxLength' | 'inboxHash'>;

/**
 * The entry to serve next: in order within a lane (R4), and of both lanes the one that L1 saw first.
 *
 * @param until only entries below these places
 */
export function nextEntry(view: InboxView, inboxEnd: ByLane<number>, until?: ByLane<number>): DueEntry | undefined {
  const due: DueEntry[] = [];
  for (const lane of LANES) {
    const entry = view.entry(lane, inboxEnd[lane]);
    if (entry && inboxEnd[lane] < (until?.[lane] ?? Number.POSITIVE_INFINITY))
      due.push({ lane, index: inboxEnd[lane], entry });
  }
  const [first, second] = due;
  if (first && second && second.entry.blockNumber < first.entry.blockNumber) return second;
  return first;
}

/** Number of entries of both lanes that are not served yet. */
export function dueEntries(view: InboxView, inboxEnd: ByLane<number>): number {
  return LANES.reduce<number>((sum, lane) => sum + Math.max(0, view.inboxLength(lane) - inboxEnd[lane]), 0);
}

/** How the served entries compare with L1's inboxes. */
export type InboxConsistency = 'consistent' | 'ahead' | 'conflict';

/**
 * Compares the served entries with L1: `conflict` if L1 has others, `ahead` if it has fewer (not yet, or no longer). L1
 * would refuse a header with such an inboxHash (B3).
 */
export function inboxConsistency(
  view: InboxView,
  inboxHash: ByLane<string>,
  inboxEnd: ByLane<number>,
): InboxConsistency {
  const states = [Lane.rollup, Lane.validium].map((lane): InboxConsistency => {
    if (view.inboxLength(lane) < inboxEnd[lane]) return 'ahead';
    return view.inboxHash(lane, inboxEnd[lane]) === inboxHash[lane] ? 'consistent' : 'conflict';
  });
  if (states.includes('conflict')) return 'conflict';
  return states.includes('ahead') ? 'ahead' : 'consistent';
}
