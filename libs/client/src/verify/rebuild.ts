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
import { type Checkpoints, hasRoots } from './checkpoints.js';
import { countOperations, type ReplayBatch, verifyReplay } from './replay.js';

/** What a state is rebuilt from: L1 by the caller's own node, and blobs from anywhere. */
export interface RebuildDeps {
  crypto: Crypto;
  kzg: Kzg;
  deployment: DeploymentId;
  view: L1View;
  sources: readonly BatchBlobSource[];
  checkpoints?: Checkpoints;
  onProgress?: (done: { number: number; to: number; operations: number }) => void;
  signal?: AbortSignal;
}

/** A state that was rebuilt, and what that took. */
export interface Rebuilt {
  state: State;
  /** first batch replayed: the one after genesis, or after a state verified before; where none was, the one to come */
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
 * The state on which batch `number` builds: every batch before it executed, from genesis or from a state that was verified before
 * and that L1 still confirms.
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
  // The state before the last batch is kept, so that to verify it again takes one batch and its blobs are looked at again.
  if (start.keep && rebuilt.from < number) await save(number - 1, rebuilt.state, deps);
  return rebuilt;
}

/**
 * Executes batch `number` on the state before it, from blobs whose names L1 has.
 *
 * @param signed keys and signatures, to be verified too
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
  // The view may have moved on meanwhile: what is compared is what the header names.
  const parent = view.batch(number - 1);
  if (!parent || parent.headerHash !== batch.header.parentHash)
    throw new CodedError('INVALID_L1_ANSWER', { number }, `L1 changed while batch ${number} was read`);
  const input = { parent: parent.header, header: batch.header, blobs, entry: view.entry.bind(view), signed };
  return { sealed: await verifyReplay(crypto, state, input, signal), blobs, found, lies };
}

async function save(number: number, state: State, { checkpoints, view }: RebuildDeps): Promise<void> {
  await checkpoints?.save({ number, headerHash: batchOnL1(view, number).headerHash, state });
}

/** A saved state before the batch that L1 still confirms, or genesis. `keep`: whether what is reached may replace what is saved */
async function startingState(
  number: number,
  { crypto, checkpoints, view }: RebuildDeps,
): Promise<{ number: number; state: State; keep: boolean }> {
  const saved = await checkpoints?.load(crypto);
  const known = saved && view.batch(saved.number);
  if (saved && known?.headerHash === saved.headerHash && hasRoots(saved.state, known.header)) {
    if (saved.number < number) return { ...saved, keep: true };
    return { number: 0, state: genesisState(crypto, view), keep: false };
  }
  await checkpoints?.clear();
  return { number: 0, state: genesisState(crypto, view), keep: true };
}

/** §5: empty trees. @throws CodedError INVALID_HEADER where the deployment began with anything else */
function genesisState({ hash }: Crypto, view: L1View): State {
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
