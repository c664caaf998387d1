import type { EntityManager } from 'typeorm';
import type { PageId, State } from '#libs/ledger';
import type { Logger } from '#libs/platform';
import { CodedError, fromHex, Lane, toHex } from '#libs/protocol';
import type { SnapshotStore, StatePage } from '#libs/storage';
import type { L1View } from '../l1/l1-view.js';
import type { BatchRepository } from './batch-repository.js';
import type { HashedHeader } from './extension.js';

/** Pages of the trees as of a batch, to be saved when it is final. */
export interface PendingSnapshot {
  at: HashedHeader;
  pages: StatePage[];
}

/**
 * The snapshot of the trees in the database. With it, a restart replays few batches, and blobs of earlier ones may be
 * forgotten.
 *
 * Pages are taken when the trees pass a batch, and saved when confirmed L1 blocks show that it is final (S1). So a
 * saved snapshot is never of a batch that may be rolled back (F2) or replaced, and going back never has to go below it.
 * Trees being rebuilt pass the last final batch, whose pages are saved at once: a member that restarts more often than
 * batches become final still gets snapshots.
 */
export class StateSnapshots {
  private lastSaved: HashedHeader | undefined;
  private pending: PendingSnapshot | undefined;
  /** pages taken for a snapshot that was not saved; the next one must include them */
  private carriedOver: PageId[] = [];

  /** @param intervalBatches the least number of batches between two snapshots */
  constructor(
    private readonly store: SnapshotStore,
    private readonly batches: BatchRepository,
    private readonly intervalBatches: number,
    private readonly logger: Logger,
  ) {}

  /** Number of the batch whose snapshot is saved; 0 for none. */
  get saved(): number {
    return this.lastSaved?.header.number ?? 0;
  }

  /**
   * Fills an empty state from the saved snapshot, if it is of `target` or an earlier batch of this chain.
   *
   * @returns the snapshot's batch; undefined if none can be used, and the state is then still empty
   * @throws CodedError SNAPSHOT_CORRUPT
   */
  async load(state: State, target: number): Promise<HashedHeader | undefined> {
    const head = await this.store.load();
    if (head === null || head.number > target) return undefined;
    const at = await this.batches.at(head.number);
    if (at?.hash !== toHex(head.headerHash)) return this.drop();
    for await (const { lane, page, data } of this.store.pages()) state.importPage(lane as Lane, page, data);
    const { rollupRoot, validiumRoot } = at.header;
    if (state.root(Lane.rollup) !== rollupRoot || state.root(Lane.validium) !== validiumRoot)
      throw new CodedError('SNAPSHOT_CORRUPT', { number: head.number, expected: `${rollupRoot}, ${validiumRoot}` });
    this.lastSaved = at;
    return at;
  }

  /**
   * Replaces the saved snapshot by another member's state of a final batch, and does `also` in the same transaction.
   * `StateTrees.reset` must follow.
   */
  async replace(at: HashedHeader, state: State, also: (manager: EntityManager) => Promise<void>): Promise<void> {
    const pages = () => mapped(state.pages(), ({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    await this.store.replace({ number: at.header.number, headerHash: fromHex(at.hash, 32), meta: {} }, pages, also);
    this.lastSaved = at;
  }

  /**
   * The trees were rebuilt and are at `at`: drops what was pending, which described other trees.
   *
   * @param pending pages taken during the rebuild
   */
  restart(at: HashedHeader, pending?: PendingSnapshot): void {
    this.pending = pending;
    this.carriedOver = [];
    const { number } = at.header;
    if (number < this.saved || (number === this.saved && at.hash !== this.lastSaved?.hash)) this.lastSaved = undefined;
  }

  /** The trees are at a batch: takes their changed pages if a snapshot is due. */
  offer(at: HashedHeader, state: State): void {
    if (this.pending !== undefined || at.header.number < this.saved + this.intervalBatches) return;
    this.pending = this.take(at, state, this.carriedOver);
    this.carriedOver = [];
  }

  /** The state's pages that changed since the last ones were taken or it was loaded, and those carried over. */
  take(at: HashedHeader, state: State, carriedOver: readonly PageId[] = []): PendingSnapshot {
    const ids = new Map([...carriedOver, ...state.dirtyPages()].map((id) => [`${id.lane}/${id.page}`, id]));
    const pages = [...ids.values()].map(({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    state.clearDirty();
    return { at, pages };
  }

  /** S1: saves the pending pages once confirmed L1 blocks show that their batch is final. */
  async saveFinal(l1: Pick<L1View, 'latestFinal' | 'batch'>): Promise<void> {
    const { pending } = this;
    if (pending === undefined || pending.at.header.number > l1.latestFinal) return;
    const final = l1.batch(pending.at.header.number);
    this.pending = undefined;
    const { at, pages } = pending;
    try {
      // L1 has another batch of this number: ours is superseded when the sequencer sends that one.
      if (final?.headerHash !== at.hash) throw new CodedError('SNAPSHOT_SUPERSEDED', { number: at.header.number });
      if (this.lastSaved === undefined) await this.store.clear();
      await this.store.save({ number: at.header.number, headerHash: fromHex(at.hash, 32), meta: {}, pages });
    } catch (err) {
      this.carriedOver = pages.map(({ lane, page }) => ({ lane: lane as Lane, page }));
      this.logger.warn({ batch: at.header.number, err }, 'snapshot not saved');
      return;
    }
    this.lastSaved = at;
    this.logger.info({ batch: at.header.number, pages: pages.length }, 'snapshot saved');
  }

  // Its batch was final and is superseded: a reorg was deeper than this member's confirmations.
  private async drop(): Promise<undefined> {
    this.lastSaved = undefined;
    await this.store.clear();
  }
}

// One page at a time: all pages at once would be as large as the state.
function* mapped<A, B>(values: Iterable<A>, change: (value: A) => B): Generator<B> {
  for (const value of values) yield change(value);
}
