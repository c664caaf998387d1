import type { BatchEventJson, BatchState } from '#libs/client';
import type { Hex } from '#libs/protocol';
import type { FinalityView } from './finality.js';

export type FinalityStep = Pick<BatchEventJson, 'number' | 'state'> & { headerHash: Hex };

interface Known {
  headerHash: Hex;
  state: 'submitted' | 'proved' | 'final';
}

/**
 * Number of final batches still watched: only an L1 reorg can undo one, and deeper reorgs are reported by `resync`
 * alone.
 */
const REMEMBERED_FINALS = 64;
const RANKS = ['submitted', 'proved', 'final'] as const satisfies readonly BatchState[];

type WatchedView = Pick<FinalityView, 'batch' | 'latest' | 'latestFinal' | 'isProved' | 'rollbackOf'>;

/**
 * Reports changes on L1 between two views: batches proved, final, rolled back (F2), and changes undone by a reorg. The
 * first view is only stored.
 */
export class FinalityWatch {
  private known: Map<number, Known> | undefined;
  private latestFinal = 0;

  look(view: WatchedView): FinalityStep[] {
    const before = this.known;
    const wasFinal = this.latestFinal;
    this.known = remember(view);
    this.latestFinal = view.latestFinal;
    if (!before) return [];
    const steps = rolledBack(before, view);
    for (const [number, now] of this.known) {
      const last = before.get(number);
      // Batches older than the stored ones were final.
      const unknown = number <= wasFinal ? 'final' : 'submitted';
      steps.push(...between(number, last?.headerHash === now.headerHash ? last.state : unknown, now));
    }
    return steps;
  }
}

function remember(view: WatchedView): Map<number, Known> {
  const known = new Map<number, Known>();
  for (let number = Math.max(1, view.latestFinal - REMEMBERED_FINALS); number <= view.latest; number++) {
    const headerHash = view.batch(number)?.headerHash as Hex;
    const state = number <= view.latestFinal ? 'final' : view.isProved(number) ? 'proved' : 'submitted';
    known.set(number, { headerHash, state });
  }
  return known;
}

function rolledBack(before: ReadonlyMap<number, Known>, view: WatchedView): FinalityStep[] {
  return [...before].flatMap(([number, { headerHash }]) => {
    const isGone = view.batch(number)?.headerHash !== headerHash && view.rollbackOf(headerHash) !== undefined;
    return isGone ? [{ number, state: 'rolled-back' as const, headerHash }] : [];
  });
}

function between(number: number, last: Known['state'], { headerHash, state }: Known): FinalityStep[] {
  const [from, to] = [RANKS.indexOf(last), RANKS.indexOf(state)];
  // Forward changes are reported one by one, backward changes only by their result.
  const told = to < from ? [state] : RANKS.slice(from + 1, to + 1);
  return told.map((each) => ({ number, state: each, headerHash }));
}
