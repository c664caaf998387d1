import type { L1View } from '#libs/l1';
import type { PageId, State } from '#libs/ledger';
import type { SequencerPipeline } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { toHex } from '#libs/protocol';
import type { SnapshotStore, StatePage } from '#libs/storage';

interface Capture {
  number: number;
  pages: Map<string, StatePage>;
}

/** L1's view of finality. */
export type FinalView = Pick<L1View, 'latestFinal' | 'batch'>;

/** Pages exported between two turns of the event loop. */
const PAGES_PER_TURN = 32;

/**
 * Saves changed pages of the state from time to time, so that a restart replays little. A snapshot is captured at a
 * batch, while nothing executes, held in memory, and written once the batch is final, so no rollback (F2) reaches below
 * it.
 */
export class Snapshots {
  private held: Capture | undefined;
  /** pages of failed saves, to be in the next one */
  private unsaved: PageId[] = [];
  private operations = 0;

  constructor(
    private readonly store: SnapshotStore,
    private readonly pipeline: Pick<SequencerPipeline, 'summary'>,
    private readonly everyOperations: number,
    private readonly logger: Logger,
  ) {}

  /** Counts operations sealed since the last capture. */
  count(operations: number): void {
    this.operations += operations;
  }

  get isDue(): boolean {
    return this.held === undefined && this.operations >= this.everyOperations;
  }

  /** Captures the state after batch `number`; nothing may change it meanwhile. */
  async capture(state: State, number: number): Promise<void> {
    const pages = new Map<string, StatePage>();
    const changed = [...state.dirtyPages(), ...this.unsaved];
    for (const [i, { lane, page }] of changed.entries()) {
      if (i % PAGES_PER_TURN === PAGES_PER_TURN - 1) await new Promise((resolve) => setImmediate(resolve));
      pages.set(`${lane}/${page}`, { lane, page, data: state.exportPage(lane, page) });
    }
    state.clearDirty();
    this.unsaved = [];
    this.operations = 0;
    this.held = { number, pages };
  }

  /** Writes the held snapshot if its batch is final. @param l1 confirmed blocks */
  async save(l1: FinalView): Promise<void> {
    const { held } = this;
    if (!held || held.number > l1.latestFinal) return;
    const batch = await this.pipeline.summary(held.number);
    // Another batch of this number is final: the settler stops too, until an operator intervenes.
    if (!batch?.headerHash || l1.batch(held.number)?.headerHash !== toHex(batch.headerHash)) return;
    this.held = undefined;
    const pages = [...held.pages.values()];
    try {
      await this.store.save({ number: held.number, headerHash: batch.headerHash, meta: {}, pages });
    } catch (error) {
      this.unsaved = pages.map(({ lane, page }) => ({ lane, page }) as PageId);
      throw error;
    }
    this.logger.info({ batch: held.number, pages: pages.length }, 'snapshot saved');
  }
}
