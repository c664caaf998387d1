import type { Kzg } from '#libs/kzg';
import type { L1Batch, L1View } from '#libs/l1';
import { type Crypto, emptyRoot, type SealedBatch, State } from '#libs/ledger';
import {
  type BatchBlobs,
  blobNames,
  CodedError,
  type DataMode,
  type DeploymentId,
  genesisHeader,
  hashHeader,
  LANES,
  modeOf,
  type VersionedHash,
} from '#libs/protocol';
import { untrue } from '../errors.js';
import { batchOnL1 } from '../l1/batch-on-l1.js';
import { type BatchBlobSource, findBlob, type Lie } from '../sources/blob-source.js';
import { countOperations, type ReplayBatch, verifyReplay } from './replay.js';
import { hasRoots, type Snapshots } from './snapshots.js';

/** Inputs of a rebuild: L1 from the caller's own node, and blobs from any source. */
export interface RebuildDeps {
  crypto: Crypto;
  kzg: Kzg;
  deployment: DeploymentId;
  view: L1View;
  sources: readonly BatchBlobSource[];
  snapshots?: Snapshots;
  onProgress?: (done: { number: number; to: number; operations: number }) => void;
  signal?: AbortSignal;
}

/** A rebuilt state, with statistics. */
export interface Rebuilt {
  state: State;
  /** first replayed batch: the one after genesis or after the saved state */
  from: number;
  operations: number;
  blobs: number;
  lies: Lie[];
}

/** One batch replayed. */
export interface Replayed {
  sealed: SealedBatch;
  blobs: BatchBlobs;
  found: { mode: DataMode; versionedHash: VersionedHash; source: string }[];
  lies: Lie[];
}

/**
 * The state before batch `number`: executes all earlier batches, from genesis or from a verified state that L1 still
 * confirms.
 *
 * @throws CodedError BATCH_NOT_ON_L1, NOT_FOUND_YET, INVALID_BYTES, INVALID_REPLAY, INVALID_HEADER
 */
export async function rebuildBefore(number: number, deps: RebuildDeps): Promise<Rebuilt> {
  batchOnL1(deps.view, number);
  const start = await startingState(number, deps);
  const rebuilt: Rebuilt = { state: start.state, from: start.number + 1, operations: 0, blobs: 0, lies: [] };
  for (let next = rebuilt.from; next < number; next++) {
    const { sealed, found, lies } = await replayNext(next, rebuilt.state, deps);
    rebuilt.operations += countOperations(sealed);
    rebuilt.blobs += found.length;
    rebuilt.lies.push(...lies);
    deps.onProgress?.({ number: next, to: number, operations: rebuilt.operations });
  }
  // Save the state before the last batch, so that verifying it again takes one batch, with its blobs.
  if (start.keep && rebuilt.from < number) await save(number - 1, rebuilt.state, deps);
  return rebuilt;
}

/**
 * Executes batch `number` on the state before it, from the blobs in L1's header.
 *
 * @param signed keys and signatures to verify as well
 * @throws CodedError as {@link rebuildBefore}, INVALID_AUTHORIZATIONS
 */
export async function replayNext(
  number: number,
  state: State,
  deps: RebuildDeps,
  signed?: ReplayBatch['signed'],
): Promise<Replayed> {
  const { crypto, view, signal } = deps;
  const batch = batchOnL1(view, number);
  const { blobs, found, lies } = await blobsOf(batch, deps);
  // The view may have advanced in the meantime, so compare with the header's parent.
  const parent = view.batch(number - 1);
  if (!parent || parent.headerHash !== batch.header.parentHash)
    throw new CodedError('INVALID_L1_ANSWER', { number }, `L1 changed while batch ${number} was read`);
  const input = { parent: parent.header, header: batch.header, blobs, entry: view.entry.bind(view), signed };
  return { sealed: await verifyReplay(crypto, state, input, signal), blobs, found, lies };
}

async function save(number: number, state: State, { snapshots, view }: RebuildDeps): Promise<void> {
  await snapshots?.save({ number, headerHash: batchOnL1(view, number).headerHash, state });
}

/**
 * A saved state before the batch that L1 still confirms, or genesis. `keep`: whether the result may replace the saved
 * state
 */
async function startingState(
  number: number,
  { crypto, snapshots, view }: RebuildDeps,
): Promise<{ number: number; state: State; keep: boolean }> {
  const saved = await snapshots?.load(crypto);
  const known = saved && view.batch(saved.number);
  if (saved && known?.headerHash === saved.headerHash && hasRoots(saved.state, known.header)) {
    if (saved.number < number) return { ...saved, keep: true };
    return { number: 0, state: genesisState(crypto, view), keep: false };
  }
  await snapshots?.clear();
  return { number: 0, state: genesisState(crypto, view), keep: true };
}

/** §5: empty trees. @throws CodedError INVALID_HEADER if the deployment has another genesis */
export function genesisState({ hash }: Crypto, view: L1View): State {
  if (view.batch(0)?.headerHash !== hashHeader(genesisHeader(emptyRoot(hash))))
    throw untrue('INVALID_HEADER', 'the genesis on L1 is not that of empty trees', { batch: 0 });
  return new State(hash);
}

async function blobsOf(
  batch: L1Batch,
  { kzg, sources, signal }: RebuildDeps,
): Promise<Pick<Replayed, 'blobs' | 'found' | 'lies'>> {
  const blobs: BatchBlobs = [null, null];
  const found: Replayed['found'] = [];
  const lies: Lie[] = [];
  for (const lane of LANES) {
    const versionedHash = blobNames(batch.header)[lane];
    if (versionedHash === null) continue;
    const { bytes, source, lies: told } = await findBlob(kzg, sources, { versionedHash, batch }, signal);
    blobs[lane] = bytes;
    found.push({ mode: modeOf(lane), versionedHash, source });
    lies.push(...told);
  }
  return { blobs, found, lies };
}
