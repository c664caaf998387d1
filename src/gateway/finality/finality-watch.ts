import type { BatchEventJson, BatchState, ChunkEventJson } from '#libs/client';
import type { Hex } from '#libs/protocol';
import type { FinalityView } from './finality.js';

export type FinalityStep =
  | { type: 'batch'; data: Pick<BatchEventJson, 'number' | 'state'> & { headerHash: Hex } }
  | { type: 'chunk'; data: ChunkEventJson };

interface Known {
  headerHash: Hex;
  state: 'submitted' | 'proved' | 'final';
  /** proved chunks, in order of their proofs */
  chunks: number[];
}

/** Number of final batches still watched: only an L1 reorg can undo one, and deeper reorgs are reported by `resync` alone. */
const REMEMBERED_FINALS = 64;
const RANKS = ['submitted', 'proved', 'final'] as const satisfies readonly BatchState[];

type WatchedView = Pick<FinalityView, 'batch' | 'latest' | 'latestFinal' | 'isProved' | 'provedChunks' | 'rollbackOf'>;

/**
 * Reports changes on L1 between two views: chunks and batches proved, final, rolled back (F2), and changes undone by a reorg. The first view
 * is only stored.
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
      // Batches older than the stored ones were final, with all their chunks.
      const unknown = number <= wasFinal ? { ...now, state: 'final' as const } : { ...now, ...NOTHING };
      steps.push(...between(number, last?.headerHash === now.headerHash ? last : unknown, now));
    }
    return steps;
  }
}

const NOTHING = { state: 'submitted' as const, chunks: [] };

function remember(view: WatchedView): Map<number, Known> {
  const known = new Map<number, Known>();
  for (let number = Math.max(1, view.latestFinal - REMEMBERED_FINALS); number <= view.latest; number++) {
    const headerHash = view.batch(number)?.headerHash as Hex;
    const state = number <= view.latestFinal ? 'final' : view.isProved(number) ? 'proved' : 'submitted';
    known.set(number, { headerHash, state, chunks: view.provedChunks(number).map(({ index }) => index) });
  }
  return known;
}

function rolledBack(before: ReadonlyMap<number, Known>, view: WatchedView): FinalityStep[] {
  return [...before].flatMap(([number, { headerHash }]) => {
    const isGone = view.batch(number)?.headerHash !== headerHash && view.rollbackOf(headerHash) !== undefined;
    return isGone ? [{ type: 'batch' as const, data: { number, state: 'rolled-back' as const, headerHash } }] : [];
  });
}

function between(number: number, last: Known, now: Known): FinalityStep[] {
  const chunk = (index: number, state: ChunkEventJson['state']): FinalityStep => ({
    type: 'chunk',
    data: { number, chunk: index, state },
  });
  const batch = (state: Known['state']): FinalityStep => ({
    type: 'batch',
    data: { number, state, headerHash: now.headerHash },
  });
  const [from, to] = [RANKS.indexOf(last.state), RANKS.indexOf(now.state)];
  return [
    ...now.chunks.filter((index) => !last.chunks.includes(index)).map((index) => chunk(index, 'proved')),
    ...last.chunks.filter((index) => !now.chunks.includes(index)).map((index) => chunk(index, 'waiting')),
    // Forward changes are reported one by one, backward changes only by their result.
    ...(to < from ? [batch(now.state)] : RANKS.slice(from + 1, to + 1).map(batch)),
  ];
}
