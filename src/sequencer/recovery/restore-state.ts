import { applyBatch, type Crypto, State } from '#libs/ledger';
import { type BatchRow, elementsOf, lanesOf, lastLeafOf, type SequencerPipeline } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import {
  type BatchParameters,
  CodedError,
  type Header,
  hashHeader,
  type InboxEntry,
  type Lane,
  sameBytes,
  unpackLeaves,
} from '#libs/protocol';
import type { SnapshotStore } from '#libs/storage';
import { headerOf } from '../batching/commit-batch.js';
import type { LedgerTip } from '../ordering/ledger.js';

export interface RestoreDeps {
  pipeline: SequencerPipeline;
  snapshots: SnapshotStore;
  crypto: Crypto;
  domain: bigint;
  parameters: BatchParameters;
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
 * The state after the last sealed batch, from the snapshot and the batches after it. Their signatures were verified when they were
 * accepted; their leaves are compared again.
 *
 * @throws CodedError of LedgerCode where stored batches do not lead to their stored leaves: nothing may continue from there;
 *   BATCH_PRUNED where batches after the snapshot, or all if there is none, are no longer whole
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
function replayHeader(batch: BatchRow, parent: Header, { chunkSize }: BatchParameters): Header {
  return headerOf(batch, hashHeader(parent), [null, null], chunkSize);
}

async function replay(deps: RestoreDeps, state: State, parent: Header, batch: BatchRow): Promise<Header> {
  const { crypto, domain, parameters, signal } = deps;
  if (batch.number !== parent.number + 1)
    throw new CodedError('BATCH_MISSING', { expected: parent.number + 1, actual: batch.number });
  const header = replayHeader(batch, parent, parameters);
  const input = {
    parent,
    header,
    leaves: unpackLeaves(batch.leaves),
    elements: elementsOf(batch.elements),
    lanes: lanesOf(batch.lanes),
    authorizations: [],
    entries: deps.entry,
  };
  await applyBatch(state, crypto, input, { domain, parameters, verifySignatures: false, signal });
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
  return { state, header: { ...genesis, ...placeOf(batch) } };
}

function requireRoots(state: State, batch: BatchRow): void {
  const leaf = lastLeafOf(batch);
  const roots = [state.root(0), state.root(1)];
  if (roots[0] !== leaf.rollupRoot || roots[1] !== leaf.validiumRoot)
    throw new CodedError('SNAPSHOT_CORRUPT', { number: batch.number, expected: leaf.rollupRoot, actual: roots[0] });
}

function placeOf(
  batch: BatchRow,
): Pick<Header, 'number' | 'timestamp' | 'rollupRoot' | 'validiumRoot' | 'inboxHash' | 'inboxEnd'> {
  const { rollupRoot, validiumRoot, inboxHash, inboxEnd } = lastLeafOf(batch);
  return {
    number: batch.number as Header['number'],
    timestamp: batch.timestamp,
    rollupRoot,
    validiumRoot,
    inboxHash,
    inboxEnd,
  };
}
