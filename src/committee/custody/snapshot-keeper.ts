import type { EntityManager } from 'typeorm';
import type { PageId, State } from '#libs/ledger';
import type { Logger } from '#libs/platform';
import { CodedError, fromHex, Lane, toHex } from '#libs/protocol';
import type { SnapshotStore, StatePage } from '#libs/storage';
import type { KnownHeader } from '../attesting/decide-extend.js';
import type { OwnView } from '../l1/own-view.js';
import type { BatchBook } from './batch-book.js';

/** Pages of the trees as they stood at a batch, to be saved when it is final. */
export interface Prepared {
  at: KnownHeader;
  pages: StatePage[];
}

/**
 * Keeps a snapshot of the trees in the database, so that a restart replays few batches and their blobs may be forgotten.
 *
 * Pages are taken when the trees pass a batch, and saved when confirmed L1 blocks say that it is final (S1): a saved snapshot
 * is never of a batch that may be rolled back (F2) or replaced, so going back never needs to go back further. Trees that are
 * built anew pass the last final batch on their way, and that is saved at once: so a member that is restarted more often than
 * batches become final has its snapshots all the same.
 */
export class SnapshotKeeper {
  private lastSaved: KnownHeader | undefined;
  private prepared: Prepared | undefined;
  /** pages that were taken for a snapshot that came to nothing */
  private owed: PageId[] = [];

  /** @param intervalBatches batches between two snapshots at least */
  constructor(
    private readonly store: SnapshotStore,
    private readonly book: BatchBook,
    private readonly intervalBatches: number,
    private readonly logger: Logger,
  ) {}

  /** Number of the batch whose snapshot is saved; 0 for none. */
  get saved(): number {
    return this.lastSaved?.header.number ?? 0;
  }

  /**
   * Fills an empty state from the saved snapshot, if there is one at `target` or before and of this chain.
   *
   * @returns the batch of the snapshot; undefined where none serves, and then the state is empty still
   * @throws CodedError SNAPSHOT_CORRUPT
   */
  async load(state: State, target: number): Promise<KnownHeader | undefined> {
    const head = await this.store.load();
    if (head === null || head.number > target) return undefined;
    const at = await this.book.at(head.number);
    if (at?.hash !== toHex(head.headerHash)) return this.drop();
    for await (const { lane, page, data } of this.store.pages()) state.importPage(lane as Lane, page, data);
    const { rollupRoot, validiumRoot } = at.header;
    if (state.root(Lane.rollup) !== rollupRoot || state.root(Lane.validium) !== validiumRoot)
      throw new CodedError('SNAPSHOT_CORRUPT', { number: head.number, expected: `${rollupRoot}, ${validiumRoot}` });
    this.lastSaved = at;
    return at;
  }

  /**
   * Puts the state of a final batch, taken over from another member, in the place of what is saved, and does `also` in the same
   * transaction. `Trees.jump` must follow.
   */
  async replace(at: KnownHeader, state: State, also: (manager: EntityManager) => Promise<void>): Promise<void> {
    const pages = () => mapped(state.pages(), ({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    await this.store.replace({ number: at.header.number, headerHash: fromHex(at.hash, 32), meta: {} }, pages, also);
    this.lastSaved = at;
  }

  /**
   * The trees were built anew, and stand at `at`: what was prepared does not describe them any more.
   *
   * @param prepared what was taken on the way there
   */
  restart(at: KnownHeader, prepared?: Prepared): void {
    this.prepared = prepared;
    this.owed = [];
    const { number } = at.header;
    if (number < this.saved || (number === this.saved && at.hash !== this.lastSaved?.hash)) this.lastSaved = undefined;
  }

  /** The trees stand at a batch: takes their changed pages, if it is time. */
  offer(at: KnownHeader, state: State): void {
    if (this.prepared !== undefined || at.header.number < this.saved + this.intervalBatches) return;
    this.prepared = this.take(at, state, this.owed);
    this.owed = [];
  }

  /** The pages of a state that changed since the last were taken, or since it was loaded, and those `owed`. */
  take(at: KnownHeader, state: State, owed: readonly PageId[] = []): Prepared {
    const ids = new Map([...owed, ...state.dirtyPages()].map((id) => [`${id.lane}/${id.page}`, id]));
    const pages = [...ids.values()].map(({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    state.clearDirty();
    return { at, pages };
  }

  /** S1: saves what is prepared once confirmed L1 blocks say that its batch is final. */
  async settle(l1: OwnView): Promise<void> {
    const prepared = this.prepared;
    if (prepared === undefined || prepared.at.header.number > l1.latestFinal) return;
    const final = l1.batch(prepared.at.header.number);
    this.prepared = undefined;
    const { at, pages } = prepared;
    try {
      // L1 has another batch of this number: this one will give way when the sequencer sends that.
      if (final?.headerHash !== at.hash) throw new CodedError('SNAPSHOT_SUPERSEDED', { number: at.header.number });
      if (this.lastSaved === undefined) await this.store.clear();
      await this.store.save({ number: at.header.number, headerHash: fromHex(at.hash, 32), meta: {}, pages });
    } catch (err) {
      this.owed = pages.map(({ lane, page }) => ({ lane: lane as Lane, page }));
      this.logger.warn({ batch: at.header.number, err }, 'snapshot not saved');
      return;
    }
    this.lastSaved = at;
    this.logger.info({ batch: at.header.number, pages: pages.length }, 'snapshot saved');
  }

  // Of a batch that has given way, though it was final: L1 took back more than this member's depth.
  private async drop(): Promise<undefined> {
    this.lastSaved = undefined;
    await this.store.clear();
  }
}

// One at a time: all pages of a state at once would be as large as the state.
function* mapped<A, B>(values: Iterable<A>, change: (value: A) => B): Generator<B> {
  for (const value of values) yield change(value);
}
