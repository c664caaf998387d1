import { State } from '#libs/ledger';
import { deadline } from '#libs/platform';
import { CodedError, type FieldHash, InvalidBytesError, isCoded, Lane } from '#libs/protocol';
import type { L1Batch, L1View } from '../l1/l1-view.js';
import { type SnapshotPart } from './source.js';

type SnapshotView = Pick<L1View, 'latestFinal' | 'batch'>;

export interface SnapshotLimits {
  /** for one message, milliseconds */
  silenceMs: number;
  /** for all of them */
  totalMs: number;
  /** of all pages */
  maxBytes: number;
}

/** The state after a final batch. */
export interface DownloadedSnapshot {
  state: State;
  base: L1Batch;
}

/**
 * Reads a peer's snapshot into trees, page by page. Each page is rehashed on arrival, and both roots are compared with
 * those of the final header on L1. Pages must come in order, each once, so the stream is finite.
 *
 * @param after only a snapshot of a later batch helps
 * @throws InvalidBytesError if the snapshot is wrong; SNAPSHOT_OLD, SNAPSHOT_NOT_FINAL, SNAPSHOT_TOO_LARGE,
 *   DEADLINE_EXCEEDED
 */
export async function downloadSnapshot(
  stream: AsyncGenerator<SnapshotPart>,
  l1: { readonly confirmed: SnapshotView },
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

/** S1: the snapshot must be of a batch that confirmed L1 blocks show to be final, and later than `after`. */
function baseOf(part: SnapshotPart | undefined, l1: SnapshotView, after: number): L1Batch {
  if (part === undefined || !('head' in part)) throw new InvalidBytesError('a snapshot without a head');
  const { number, headerHash } = part.head;
  if (number <= after) throw new CodedError('SNAPSHOT_OLD', { number, after });
  // The peer may wait for fewer confirmations than this member: not yet, rather than wrong.
  const base = number <= l1.latestFinal ? l1.batch(number) : undefined;
  if (base === undefined) throw new CodedError('SNAPSHOT_NOT_FINAL', { number, final: l1.latestFinal });
  if (base.headerHash !== headerHash)
    throw new InvalidBytesError('a snapshot of a batch that L1 does not have', {
      number,
      expected: base.headerHash,
      actual: headerHash,
    });
  return base;
}

async function importPages(parts: AsyncGenerator<SnapshotPart>, state: State, maxBytes: number): Promise<void> {
  let bytes = 0;
  let last = -1;
  for await (const part of parts) {
    if (!('page' in part)) throw new InvalidBytesError('a second head in a snapshot');
    const { lane, page, data } = part.page;
    const place = lane * 2 ** 16 + page;
    if ((lane !== Lane.rollup && lane !== Lane.validium) || place <= last || page >= 2 ** 16)
      throw new InvalidBytesError('pages out of order', { lane, page });
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
    throw isCoded(cause) ? new InvalidBytesError('a wrong page', { lane, page }, cause) : cause;
  }
}

function requireRoot(state: State, lane: Lane, expected: string): void {
  const actual = state.root(lane);
  if (actual !== expected) throw new InvalidBytesError('a snapshot of another state', { lane, expected, actual });
}

/** Bounds the wait for each part and for all; ends the stream when its reader stops. */
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
    // Not awaited: a hung stream ends with its call.
    stream.return(undefined).catch(() => {});
  }
}
