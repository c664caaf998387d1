import type { L1Batch } from '#libs/l1';
import { type LaneEntries, LaneRebuilder, type State } from '#libs/ledger';
import { type BatchBlobs, blobNames, isCoded, LANES, Lane, modeOf } from '#libs/protocol';
import { untrue } from '../errors.js';
import { batchOnL1 } from '../l1/batch-on-l1.js';
import { type BatchBlobSource, findBlob, type Lie } from '../sources/blob-source.js';
import { genesisState, type RebuildDeps } from '../verify/rebuild.js';
import { hasRoots } from '../verify/snapshots.js';
import { fetchAhead } from './fetch-ahead.js';

export interface RebuildLaneDeps extends Omit<RebuildDeps, 'deployment' | 'onProgress'> {
  onProgress?: (done: { number: number; to: number; blobs: number }) => void;
}

/** A lane rebuilt from its own data (D2). */
export interface RebuiltLane {
  lane: Lane;
  /** the lane after `batch`; what it holds of the other lane means nothing */
  state: State;
  batch: L1Batch;
  /** first replayed batch; the one after `batch` if the saved state was of `batch` */
  from: number;
  blobs: number;
  /** sources that returned wrong bytes; others had the right ones */
  lies: Lie[];
}

/** Batches whose blobs are fetched while earlier ones are replayed. */
const AHEAD = 8;
/** Batches between saves: an interruption loses at most these. */
const SAVE_EVERY = 128;

/**
 * Rebuilds one lane up to batch `to` from blobs alone: the rollup lane from rollup blobs, the validium lane from both.
 * Each batch must lead to its root in L1's header, so neither sources nor saved states are trusted. The state is saved
 * on the way, but only after final batches, because others may be rolled back.
 *
 * @throws CodedError BATCH_NOT_ON_L1, INVALID_HEADER, INVALID_REPLAY; NOT_FOUND_YET or INVALID_BYTES if no source has a
 *   blob, and the state before it is saved
 */
export async function rebuildLaneTo(to: number, lane: Lane, deps: RebuildLaneDeps): Promise<RebuiltLane> {
  const { crypto, view, snapshots, signal, onProgress } = deps;
  // Genesis too
  const batch = view.batch(to) ?? batchOnL1(view, to);
  const start = await startingLane(batch, lane, deps);
  const rebuilder = new LaneRebuilder(crypto.hash, lane, { state: start.state, header: start.batch.header });
  const { state } = rebuilder;
  const rebuilt: RebuiltLane = { lane, state, batch, from: start.batch.number + 1, blobs: 0, lies: [] };
  let [reached, saved] = [start.batch, start.batch.number];
  const save = async (): Promise<void> => {
    const { number, headerHash } = reached;
    if (!start.keep || number === saved || number > view.latestFinal) return;
    await snapshots?.save({ number, headerHash, state });
    saved = number;
  };
  const ending = new AbortController();
  const fetch = new BlobFetcher(lane, deps, signal ? AbortSignal.any([signal, ending.signal]) : ending.signal);
  try {
    for await (const found of fetchAhead(rebuilt.from, to, AHEAD, (number) => fetch.batch(number))) {
      signal?.throwIfAborted();
      applyTo(rebuilder, found, (index) => view.entry(lane, index));
      reached = found.batch;
      rebuilt.blobs += found.blobs.filter((blob) => blob !== null).length;
      rebuilt.lies.push(...found.lies);
      onProgress?.({ number: reached.number, to, blobs: rebuilt.blobs });
      if (reached.number - saved >= SAVE_EVERY) await save();
    }
  } finally {
    ending.abort();
    await save();
  }
  return rebuilt;
}

/**
 * A saved lane that L1 still confirms, no later than the target, or genesis. `keep`: whether the result may replace the
 * saved state
 */
async function startingLane(
  target: L1Batch,
  lane: Lane,
  { crypto, view, snapshots }: RebuildLaneDeps,
): Promise<{ state: State; batch: L1Batch; keep: boolean }> {
  const genesis = (keep: boolean) => ({ state: genesisState(crypto, view), batch: view.batch(0) as L1Batch, keep });
  const saved = await snapshots?.load(crypto);
  if (saved === undefined) return genesis(true);
  const batch = view.batch(saved.number);
  if (batch?.headerHash === saved.headerHash && hasRoots(saved.state, batch.header, [lane]))
    return saved.number <= target.number ? { state: saved.state, batch, keep: true } : genesis(false);
  await snapshots?.clear();
  return genesis(true);
}

interface FetchedBatch {
  batch: L1Batch;
  blobs: BatchBlobs;
  lies: Lie[];
}

/** Fetches the blobs that a lane needs. The source that last had a lane's blob is asked first for the next. */
class BlobFetcher {
  private readonly lanes: readonly Lane[];
  private readonly last: Partial<Record<Lane, string>> = {};

  constructor(
    lane: Lane,
    private readonly deps: RebuildLaneDeps,
    private readonly signal: AbortSignal,
  ) {
    // D2
    this.lanes = lane === Lane.rollup ? [Lane.rollup] : LANES;
  }

  async batch(number: number): Promise<FetchedBatch> {
    const batch = batchOnL1(this.deps.view, number);
    const fetched: FetchedBatch = { batch, blobs: [null, null], lies: [] };
    for (const lane of this.lanes) {
      const versionedHash = blobNames(batch.header)[lane];
      if (versionedHash === null) continue;
      const { kzg } = this.deps;
      const found = await findBlob(kzg, this.sourcesOf(lane), { versionedHash, batch }, this.signal);
      this.last[lane] = found.source;
      fetched.blobs[lane] = found.bytes;
      fetched.lies.push(...found.lies);
    }
    return fetched;
  }

  private sourcesOf(lane: Lane): BatchBlobSource[] {
    const isLast = ({ name }: BatchBlobSource): boolean => name === this.last[lane];
    return [...this.deps.sources].sort((a, b) => Number(isLast(b)) - Number(isLast(a)));
  }
}

function applyTo(rebuilder: LaneRebuilder, { batch, blobs }: FetchedBatch, entries: LaneEntries): void {
  try {
    rebuilder.apply({ header: batch.header, blobs }, entries);
  } catch (error) {
    if (!isCoded(error)) throw error;
    const message = `batch ${batch.number} does not lead to its ${modeOf(rebuilder.lane)} root: ${error.code}`;
    throw untrue('INVALID_REPLAY', message, { batch: batch.number, why: error.code }, error);
  }
}
