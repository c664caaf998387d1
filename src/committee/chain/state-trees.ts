import { applyBatch, type Crypto, State } from '#libs/ledger';
import type { Logger } from '#libs/platform';
import {
  type Authorization,
  type BatchBlobs,
  type ByLane,
  CodedError,
  type Header,
  type InboxEntry,
  overlayBlobs,
} from '#libs/protocol';
import type { BlobStore } from '#libs/storage';
import type { L1ViewSource } from '../l1/l1-view.js';
import type { BatchRepository, ReplayableBatch } from './batch-repository.js';
import type { HashedHeader } from './extension.js';
import type { PendingSnapshot, StateSnapshots } from './state-snapshots.js';

/** What a batch applies to the state, with what authorizes it. */
export interface BatchContents {
  blobs: BatchBlobs;
  /** null if signatures need no verification: they were verified before, or the batch is final and so proved */
  authorizations: readonly (Authorization | null)[] | null;
  /** by lane, from the parent's inboxEnd on */
  entries: ByLane<InboxEntry[]>;
}

export interface StateTreesDeps {
  crypto: Crypto;
  /** of signatures (R1) */
  domain: bigint;
  batches: BatchRepository;
  ipfs: BlobStore;
  snapshots: StateSnapshots;
  l1: L1ViewSource;
  logger: Logger;
  /** Aborts a running replay. */
  signal: AbortSignal;
}

/** Rebuilt trees, with the snapshot pages taken as they passed the last final batch. */
interface Rebuilt {
  state: State;
  pending?: PendingSnapshot;
}

/** A batch applied to the trees but not yet decided: exactly one of the two calls must follow. */
export interface Attempt {
  /** Moves the trees to the batch. */
  commit(): void;
  /** Restores the trees. */
  abort(): void;
}

/**
 * The member's own trees (C4) at the tip of its chain. Only one caller at a time may use them.
 *
 * To go back, trees are rebuilt from the last snapshot and the batches after it, with blobs from the member's own
 * store: the path of every restart, so it is known to work. It is needed only when the sequencer abandons batches or L1
 * rolls them back (F2). The snapshot is of a final batch, so going back never has to go below it.
 */
export class StateTrees {
  private currentState: State;
  private header: HashedHeader;

  constructor(private readonly deps: StateTreesDeps) {
    this.currentState = new State(deps.crypto.hash);
    this.header = deps.batches.genesis;
  }

  /** The batch that the trees are at. */
  get at(): HashedHeader {
    return this.header;
  }

  get state(): State {
    return this.currentState;
  }

  /** Brings the trees to the chain's tip after a restart. @throws CodedError as {@link attempt} */
  async restore(): Promise<void> {
    const tip = await this.deps.batches.tip();
    if (tip.hash !== this.header.hash) this.adopt(await this.rebuild(tip), tip);
  }

  /**
   * Applies a batch to `parent`, which is in the chain, with every check of the ledger: signatures if given, rules,
   * header.
   *
   * @throws CodedError of `LedgerCode` or INVALID_BLOB if the batch breaks a rule, and the trees are then unchanged;
   *   HISTORY_INCOMPLETE if the trees cannot be brought to `parent`
   */
  async attempt(parent: HashedHeader, batch: HashedHeader, contents: BatchContents): Promise<Attempt> {
    if (parent.hash !== this.header.hash) return this.attemptOnFork(parent, batch, contents);
    const state = this.currentState;
    const checkpoint = state.checkpoint();
    try {
      await this.apply(state, parent.header, batch.header, contents);
    } catch (error) {
      state.rollback(checkpoint);
      throw error;
    }
    return {
      commit: () => {
        state.release(checkpoint);
        this.moveTo(batch);
      },
      abort: () => state.rollback(checkpoint),
    };
  }

  /** Replaces the trees by `state`, which is already durable as the snapshot of batch `at`. */
  reset(state: State, at: HashedHeader): void {
    this.adopt({ state }, at);
  }

  // On a second copy: until the batch is decided, the current trees may still be the right ones.
  private async attemptOnFork(parent: HashedHeader, batch: HashedHeader, contents: BatchContents): Promise<Attempt> {
    const rebuilt = await this.rebuild(parent);
    await this.apply(rebuilt.state, parent.header, batch.header, contents);
    return { commit: () => this.adopt(rebuilt, batch), abort: () => {} };
  }

  private adopt({ state, pending }: Rebuilt, at: HashedHeader): void {
    this.currentState = state;
    this.deps.snapshots.restart(at, pending);
    this.moveTo(at);
  }

  private moveTo(at: HashedHeader): void {
    this.header = at;
    this.deps.snapshots.offer(at, this.currentState);
  }

  private async rebuild(target: HashedHeader): Promise<Rebuilt> {
    const { batches, snapshots, crypto, l1, logger } = this.deps;
    const started = performance.now();
    const { latestFinal } = l1.confirmed;
    let pending: PendingSnapshot | undefined;
    const state = new State(crypto.hash);
    const base = (await snapshots.load(state, target.header.number)) ?? batches.genesis;
    let at = base;
    for await (const batch of batches.replay(base.header.number, target.header.number)) {
      // Below the base of an adopted snapshot the chain may have a gap.
      if (batch.header.parentHash !== at.hash) break;
      await this.replay(state, at.header, batch);
      at = batch;
      if (batch.header.number === latestFinal) pending = snapshots.take(batch, state);
    }
    if (at.hash !== target.hash)
      throw new CodedError(
        'HISTORY_INCOMPLETE',
        { expected: target.hash, actual: at.hash },
        'the replay did not reach the expected batch',
      );
    const replayed = target.header.number - base.header.number;
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ batch: at.header.number, batches: replayed, milliseconds }, 'trees rebuilt');
    return { state, pending };
  }

  private async replay(state: State, parent: Header, batch: ReplayableBatch): Promise<void> {
    const { header, entries, cids } = batch;
    const [rollup, validium] = await Promise.all(cids.map((cid) => (cid === null ? null : this.deps.ipfs.get(cid))));
    const blobs: BatchBlobs = [rollup ?? null, validium ?? null];
    // Signatures were verified before the batch was recorded; the roots are compared again.
    const contents = { blobs, authorizations: null, entries };
    await this.apply(state, parent, header, contents);
  }

  private async apply(
    state: State,
    parent: Header,
    header: Header,
    { blobs, authorizations, entries }: BatchContents,
  ): Promise<void> {
    const { crypto, domain, signal } = this.deps;
    const { elements, lanes } = overlayBlobs(blobs);
    await applyBatch(
      state,
      crypto,
      {
        parent,
        header,
        elements,
        lanes,
        authorizations: authorizations ?? [],
        entries: (lane, index) => entries[lane][index - parent.inboxEnd[lane]],
      },
      { domain, verifySignatures: authorizations !== null, signal },
    );
  }
}
