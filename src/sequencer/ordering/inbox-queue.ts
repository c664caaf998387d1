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
 * The entry to serve next: each lane in its order (R4), and of both lanes' next the one that L1 saw first.
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

/** Entries that L1 has and no bundle serves yet, of both lanes. */
export function dueEntries(view: InboxView, inboxEnd: ByLane<number>): number {
  return LANES.reduce<number>((sum, lane) => sum + Math.max(0, view.inboxLength(lane) - inboxEnd[lane]), 0);
}

/** How what was served stands against L1. */
export type InboxConsistency = 'consistent' | 'ahead' | 'conflict';

/**
 * Whether L1 still has what was served: `conflict` where it has something else, `ahead` where it does not have (yet, or any more)
 * as many entries. L1 would refuse a header with such an inboxHash (B3).
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
