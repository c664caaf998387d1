import type { SyncStatus } from './sync-status.js';

export interface CatchUpPolicy {
  /** how long batches that L1 has and the member lacks are left to the sequencer, milliseconds */
  patienceMs: number;
  /** from this many missing final batches on, a peer's snapshot is adopted instead */
  snapshotSyncThreshold: number;
}

/** State between rounds. Times are of one clock, milliseconds. */
export interface CatchUpState {
  /** since when the member is behind L1; undefined while it is not */
  behindSince?: number;
  /** peers are not asked for a snapshot before then */
  noSnapshotSyncBefore: number;
  /** a batch that no source has the blobs of */
  unobtainable?: number;
}

export type CatchUpStep =
  | { kind: 'idle' }
  /** behind, but the sequencer may still send the batch */
  | { kind: 'wait' }
  | { kind: 'follow'; number: number }
  | { kind: 'snapshot-sync'; after: number };

/** After a start the member does not wait for the sequencer, which may not be running. */
export const AT_START: CatchUpState = { behindSince: Number.NEGATIVE_INFINITY, noSnapshotSyncBefore: 0 };

/** Decides the next step: one batch, or a peer's snapshot if the member is far behind or the batch is unobtainable. */
export function planCatchUp(
  state: CatchUpState,
  { agreed, latest, latestFinal }: SyncStatus,
  { patienceMs, snapshotSyncThreshold }: CatchUpPolicy,
  now: number,
): { state: CatchUpState; step: CatchUpStep } {
  if (agreed >= latest) return { state: { noSnapshotSyncBefore: state.noSnapshotSyncBefore }, step: { kind: 'idle' } };
  const behindSince = state.behindSince ?? now;
  const next = { ...state, behindSince };
  if (now - behindSince < patienceMs) return { state: next, step: { kind: 'wait' } };
  const number = agreed + 1;
  // Only snapshots of final batches are adopted, so a snapshot helps only with those.
  const helps = latestFinal >= number && now >= state.noSnapshotSyncBefore;
  const wanted = latestFinal - agreed > snapshotSyncThreshold || state.unobtainable === number;
  const step: CatchUpStep = helps && wanted ? { kind: 'snapshot-sync', after: agreed } : { kind: 'follow', number };
  return { state: next, step };
}
