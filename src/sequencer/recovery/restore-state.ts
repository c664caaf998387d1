import { applyBatch, type Crypto, State } from '#libs/ledger';
import { type BatchRow, draftOf, elementsOf, lanesOf, type SequencerPipeline } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError, type Header, hashHeader, type InboxEntry, type Lane, sameBytes } from '#libs/protocol';
import type { SnapshotStore } from '#libs/storage';
import { headerOf } from '../batching/commit-batch.js';
import type { LedgerTip } from '../ordering/ledger.js';

export interface RestoreDeps {
  pipeline: SequencerPipeline;
  snapshots: SnapshotStore;
  crypto: Crypto;
  domain: bigint;
  genesis: Header;
  /** L1's inboxes as confirmed */
  entry: (lane: Lane, index: number) => InboxEntry | undefined;
  /** awaited after each replayed batch */
  passed: (state: State, number: number) => Promise<void>;
  logger: Logger;
  signal: AbortSignal;
}

export interface Restored {
  state: State;
  tip: LedgerTip;
  /** batch whose state was loaded from pages; 0 if none */
  snapshot: number;
}

/** Batches read at once: each may have close to a megabyte. */
const BATCHES_PER_READ = 8;

/**
 * The state after the last sealed batch, from the snapshot and the batches after it. Their signatures were verified
 * when they were accepted; their results are compared with their headers again.
 *
 * @throws CodedError of LedgerCode where stored batches do not give their stored headers: nothing may continue from
 *   there; BATCH_PRUNED where batches after the snapshot, or all if there is none, are no longer whole
 */
export async function restoreState(deps: RestoreDeps): Promise<Restored> {
  const { state, header: start } = await loadSnapshot(deps);
  let parent = start;
  for (;;) {
    const batches = await deps.pipeline.batches(parent.number + 1, BATCHES_PER_READ);
    for (const batch of batches) {
      parent = await replay(deps, state, parent, batch);
      await deps.passed(state, batch.number);
    }
    if (batches.length === 0) return { state, tip: tipOf(parent), snapshot: start.number };
    deps.logger.debug({ batch: parent.number }, 'replayed');
  }
}

function tipOf({ number, timestamp, inboxHash, inboxEnd }: Header): LedgerTip {
  return { number, timestamp, inboxHash, inboxEnd };
}

/** A batch's header for the replay, without blobs: they are unknown before it is committed. */
function replayHeader(batch: BatchRow, parent: Header): Header {
  return headerOf(batch, hashHeader(parent), []);
}

async function replay(deps: RestoreDeps, state: State, parent: Header, batch: BatchRow): Promise<Header> {
  const { crypto, domain, signal } = deps;
  if (batch.number !== parent.number + 1)
    throw new CodedError('BATCH_MISSING', { expected: parent.number + 1, actual: batch.number });
  const header = replayHeader(batch, parent);
  const input = {
    parent,
    header,
    elements: elementsOf(batch.elements),
    lanes: lanesOf(batch.lanes),
    authorizations: [],
    entries: deps.entry,
  };
  await applyBatch(state, crypto, input, { domain, verifySignatures: false, signal });
  return header;
}

async function loadSnapshot(deps: RestoreDeps): Promise<{ state: State; header: Header }> {
  const { snapshots, pipeline, crypto, logger, genesis } = deps;
  const head = await snapshots.load();
  const batch = head && (await pipeline.batch(head.number));
  if (!head) return { state: new State(crypto.hash), header: genesis };
  if (!batch?.headerHash || !sameBytes(batch.headerHash, head.headerHash)) {
    // Throws if batch 1 is pruned: the snapshot must not be dropped if the state cannot be rebuilt without it.
    await pipeline.batch(1);
    // A reorg deeper than the configured depth undid its finality: replaying everything is slow but right.
    logger.warn({ snapshot: head.number }, "the snapshot's batch no longer exists: replaying from genesis");
    await snapshots.clear();
    return { state: new State(crypto.hash), header: genesis };
  }
  const state = new State(crypto.hash);
  for await (const { lane, page, data } of snapshots.pages()) state.importPage(lane as Lane, page, data);
  requireRoots(state, batch);
  return { state, header: draftOf(batch) };
}

function requireRoots(state: State, batch: BatchRow): void {
  const { rollupRoot, validiumRoot } = draftOf(batch);
  const roots = [state.root(0), state.root(1)];
  if (roots[0] !== rollupRoot || roots[1] !== validiumRoot)
    throw new CodedError('SNAPSHOT_CORRUPT', { number: batch.number, expected: rollupRoot, actual: roots[0] });
}
