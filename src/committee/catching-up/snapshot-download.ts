import { State } from '#libs/ledger';
import { deadline } from '#libs/platform';
import { CodedError, type FieldHash, isCoded, Lane } from '#libs/protocol';
import type { L1Chain, L1ChainBatch } from './l1-chain.js';
import { type SnapshotPart, untrue } from './source.js';

export interface SnapshotLimits {
  /** for one message, milliseconds */
  silenceMs: number;
  /** for all of them */
  totalMs: number;
  /** of all pages */
  maxBytes: number;
}

/** The trees after a batch that L1 has as final. */
export interface DownloadedSnapshot {
  state: State;
  base: L1ChainBatch;
}

/**
 * Reads a peer's snapshot into trees, page by page: each is recomputed as it comes, both roots are compared with the header that L1 has
 * as final. Pages come in order, each once, so it ends.
 *
 * @param after a snapshot of this batch or one before it does not help
 * @throws CodedError UNTRUE where what it gives is wrong; SNAPSHOT_OLD, SNAPSHOT_NOT_FINAL, SNAPSHOT_TOO_LARGE, DEADLINE_EXCEEDED
 */
export async function downloadSnapshot(
  stream: AsyncGenerator<SnapshotPart>,
  l1: { readonly confirmed: L1Chain },
  after: number,
  hash: FieldHash,
  limits: SnapshotLimits,
  signal: AbortSignal,
): Promise<DownloadedSnapshot> {
  const parts = timely(stream, limits, signal);
  try {
    const first = await parts.next();
    const base = baseOf(first.done ? undefined : first.value, l1.confirmed, after);
    const state = new State(hash);
    await importPages(parts, state, limits.maxBytes);
    requireRoot(state, Lane.rollup, base.header.rollupRoot);
    requireRoot(state, Lane.validium, base.header.validiumRoot);
    return { state, base };
  } finally {
    await parts.return(undefined);
  }
}

/** S1: only a final batch's trees, as confirmed L1 blocks say, and further than where this member stands. */
function baseOf(part: SnapshotPart | undefined, l1: L1Chain, after: number): L1ChainBatch {
  if (part === undefined || !('head' in part)) throw untrue('a snapshot without a head');
  const { number, headerHash } = part.head;
  if (number <= after) throw new CodedError('SNAPSHOT_OLD', { number, after });
  // Its view of L1 may be less deep than this one's: not yet, rather than wrong.
  const base = number <= l1.latestFinal ? l1.batch(number) : undefined;
  if (base === undefined) throw new CodedError('SNAPSHOT_NOT_FINAL', { number, final: l1.latestFinal });
  if (base.headerHash !== headerHash)
    throw untrue('a snapshot of another batch than L1 has', { number, expected: base.headerHash, actual: headerHash });
  return base;
}

async function importPages(parts: AsyncGenerator<SnapshotPart>, state: State, maxBytes: number): Promise<void> {
  let bytes = 0;
  let last = -1;
  for await (const part of parts) {
    if (!('page' in part)) throw untrue('a second head in a snapshot');
    const { lane, page, data } = part.page;
    const place = lane * 2 ** 16 + page;
    if ((lane !== Lane.rollup && lane !== Lane.validium) || place <= last || page >= 2 ** 16)
      throw untrue('pages out of order', { lane, page });
    last = place;
    bytes += data.length;
    if (bytes > maxBytes) throw new CodedError('SNAPSHOT_TOO_LARGE', { maxBytes });
    importPage(state, lane, page, data);
  }
}

function importPage(state: State, lane: Lane, page: number, data: Uint8Array): void {
  try {
    state.importPage(lane, page, data, { verify: true });
  } catch (cause) {
    throw isCoded(cause) ? untrue('a wrong page', { lane, page }, cause) : cause;
  }
}

function requireRoot(state: State, lane: Lane, expected: string): void {
  const actual = state.root(lane);
  if (actual !== expected) throw untrue('a snapshot of another state', { lane, expected, actual });
}

/** Parts, each in time; ends the stream when its reader stops. */
async function* timely<T>(
  stream: AsyncGenerator<T>,
  { silenceMs, totalMs }: SnapshotLimits,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const end = performance.now() + totalMs;
  try {
    for (;;) {
      const left = Math.max(0, Math.min(silenceMs, end - performance.now()));
      const { value, done } = await deadline(stream.next(), left, signal, 'a snapshot');
      if (done) return;
      yield value;
    }
  } finally {
    // Not waited for: a stream that hangs ends when its call does.
    stream.return(undefined).catch(() => {});
  }
}
