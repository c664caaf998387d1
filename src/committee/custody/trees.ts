import { applyBatch, type Crypto, State } from '#libs/ledger';
import type { Logger } from '#libs/platform';
import {
  type Authorization,
  type BatchParameters,
  type ByLane,
  type ChunkLeaf,
  CodedError,
  type Header,
  type InboxEntry,
  overlayBlobs,
  unpackLeaves,
} from '#libs/protocol';
import type { BlobStore } from '#libs/storage';
import type { KnownHeader } from '../attesting/decide-extend.js';
import type { OwnL1 } from '../l1/own-view.js';
import type { BatchBook, HeldBatch } from './batch-book.js';
import type { Prepared, SnapshotKeeper } from './snapshot-keeper.js';

/** What a batch changes, with what justifies it. */
export interface BatchContents {
  leaves: readonly ChunkLeaf[];
  blobs: { rollup: Uint8Array | null; validium: Uint8Array | null };
  /** null where signatures need not be verified: they were before, or the batch is final, so proved */
  authorizations: readonly (Authorization | null)[] | null;
  /** by lane, from the parent's inboxEnd on */
  entries: ByLane<InboxEntry[]>;
}

export interface TreesOptions {
  crypto: Crypto;
  /** of signatures (R1) */
  domain: bigint;
  parameters: BatchParameters;
  book: BatchBook;
  blobs: BlobStore;
  snapshots: SnapshotKeeper;
  l1: OwnL1;
  logger: Logger;
  /** Ends a replay that is under way. */
  signal: AbortSignal;
}

/** Trees that were built anew, and what was taken for a snapshot as they passed the last final batch. */
interface Rebuilt {
  state: State;
  prepared?: Prepared;
}

/** A batch applied to the trees but not decided yet: exactly one of the two must follow. */
export interface Attempt {
  /** The trees stand at the batch from now on. */
  commit(): void;
  /** The trees stand where they stood. */
  abort(): void;
}

/**
 * The member's own trees (C4), at the last batch of its chain. Only one caller at a time may use them.
 *
 * To go back, trees are built anew from the last snapshot and the batches after it, blobs from the member's own store: the
 * same path as after a restart, so it is known to work; it happens only when the sequencer has abandoned batches, or L1 has
 * rolled them back (F2). The snapshot is of a final batch, so it is never above where one has to go back to.
 */
export class Trees {
  private currentState: State;
  private header: KnownHeader;

  constructor(private readonly options: TreesOptions) {
    this.currentState = new State(options.crypto.hash);
    this.header = options.book.genesis;
  }

  /** The batch that the trees stand at. */
  get at(): KnownHeader {
    return this.header;
  }

  get state(): State {
    return this.currentState;
  }

  /** Brings the trees to the chain's tip, as after a restart. @throws CodedError as {@link attempt} */
  async restore(): Promise<void> {
    const tip = await this.options.book.tip();
    if (tip.hash !== this.header.hash) this.adopt(await this.rebuild(tip), tip);
  }

  /**
   * Applies a batch on top of `parent`, which is in the chain, with every check of the ledger: signatures where they are given,
   * rules, chunk leaves, header.
   *
   * @throws CodedError of `LedgerCode` or BAD_BLOB where the batch breaks a rule: the trees stand where they stood.
   *   HISTORY_INCOMPLETE where the trees cannot be brought to `parent`
   */
  async attempt(parent: KnownHeader, batch: KnownHeader, contents: BatchContents): Promise<Attempt> {
    if (parent.hash !== this.header.hash) return this.attemptAside(parent, batch, contents);
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

  /** The trees are `state` from now on, that of a snapshot which is durable already as `at`'s. */
  jump(state: State, at: KnownHeader): void {
    this.adopt({ state }, at);
  }

  // On a second copy: until the batch is decided, the first may still be the one that counts.
  private async attemptAside(parent: KnownHeader, batch: KnownHeader, contents: BatchContents): Promise<Attempt> {
    const rebuilt = await this.rebuild(parent);
    await this.apply(rebuilt.state, parent.header, batch.header, contents);
    return { commit: () => this.adopt(rebuilt, batch), abort: () => {} };
  }

  private adopt({ state, prepared }: Rebuilt, at: KnownHeader): void {
    this.currentState = state;
    this.options.snapshots.restart(at, prepared);
    this.moveTo(at);
  }

  private moveTo(at: KnownHeader): void {
    this.header = at;
    this.options.snapshots.offer(at, this.currentState);
  }

  private async rebuild(target: KnownHeader): Promise<Rebuilt> {
    const { book, snapshots, crypto, l1, logger } = this.options;
    const started = performance.now();
    const { latestFinal } = l1.confirmed;
    let prepared: Prepared | undefined;
    const state = new State(crypto.hash);
    const base = (await snapshots.load(state, target.header.number)) ?? book.genesis;
    let at = base;
    for await (const held of book.replay(base.header.number, target.header.number)) {
      // Below the base of a snapshot that was taken over, the chain may have a gap.
      if (held.header.parentHash !== at.hash) break;
      await this.replay(state, at.header, held);
      at = held;
      if (held.header.number === latestFinal) prepared = snapshots.take(held, state);
    }
    if (at.hash !== target.hash)
      throw new CodedError(
        'HISTORY_INCOMPLETE',
        { expected: target.hash, actual: at.hash },
        'the replay ended elsewhere',
      );
    const batches = target.header.number - base.header.number;
    logger.info(
      { batch: at.header.number, batches, milliseconds: Math.round(performance.now() - started) },
      'trees built',
    );
    return { state, prepared };
  }

  private async replay(state: State, parent: Header, { header, leaves, entries, cids }: HeldBatch): Promise<void> {
    const [rollup, validium] = await Promise.all(
      cids.map((cid) => (cid === null ? null : this.options.blobs.get(cid))),
    );
    const blobs = { rollup: rollup ?? null, validium: validium ?? null };
    // Signatures were verified before the batch was recorded; the roots are compared anew.
    const contents = { leaves: unpackLeaves(leaves), blobs, authorizations: null, entries };
    await this.apply(state, parent, header, contents);
  }

  private async apply(
    state: State,
    parent: Header,
    header: Header,
    { leaves, blobs, authorizations, entries }: BatchContents,
  ): Promise<void> {
    const { crypto, domain, parameters, signal } = this.options;
    const { elements, lanes } = overlayBlobs(blobs, header.chunkCount * parameters.chunkSize);
    await applyBatch(
      state,
      crypto,
      {
        parent,
        header,
        leaves,
        elements,
        lanes,
        authorizations: authorizations ?? [],
        entries: (lane, index) => entries[lane][index - parent.inboxEnd[lane]],
      },
      { domain, parameters, verifySignatures: authorizations !== null, signal },
    );
  }
}
