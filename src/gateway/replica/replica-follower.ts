import type { Account, Crypto } from '#libs/ledger';
import type { BatchRow, PipelineReader } from '#libs/pipeline';
import { BackgroundLoop, type Check, type Logger, LoopService } from '#libs/platform';
import { CodedError, type Hex, type InboxEntry, isCoded, type Lane, type Slot, toHex } from '#libs/protocol';
import type { SnapshotStore } from '#libs/storage';
import { committedBatch } from './sealed-batch.js';
import { StateReplica } from './state-replica.js';

/** Number of batches read at once, about 170 KB each. */
const BATCHES_PER_READ = 8;
const SNAPSHOT_ATTEMPTS = 5;

export interface FollowerOptions {
  pipeline: PipelineReader;
  snapshots: SnapshotStore;
  crypto: Crypto;
  entry(lane: Lane, index: number): InboxEntry | undefined;
  logger: Logger;
  pollMs: number;
  /** number of batches that can be undone without reloading the state */
  undoDepth: number;
}

/**
 * Keeps the replica at the pipeline's last committed batch: starts from the snapshot, applies batches, and undoes
 * abandoned ones. Everything from the database is verified against headers, so a wrong page or element stops the
 * replica and is never served.
 */
export class ReplicaFollower extends LoopService {
  protected readonly loop: BackgroundLoop;
  private loaded: StateReplica | undefined;
  /** whether it has reached the pipeline's tip once, so that served state is recent */
  private caughtUp = false;
  private readonly listeners: ((number: number) => void)[] = [];

  constructor(
    private readonly options: FollowerOptions,
    signal: AbortSignal,
  ) {
    super();
    const { logger, pollMs } = options;
    this.loop = new BackgroundLoop({ name: 'replica', logger, intervalMs: pollMs, signal }, (roundSignal) =>
      this.round(roundSignal),
    );
  }

  /** The state. Read from it without awaiting in between. @throws CodedError NOT_READY while it is being loaded */
  get replica(): StateReplica {
    if (!this.loaded || !this.caughtUp)
      throw new CodedError('NOT_READY', { what: 'state' }, 'the state is being loaded: try again shortly');
    return this.loaded;
  }

  /** The state's batch and the holders of its slots; undefined while the state is being loaded. */
  get readable(): { number: number; headerHash: Hex; holders(slot: Slot): Account | undefined } | undefined {
    if (!this.loaded || !this.caughtUp) return undefined;
    const { position, state } = this.loaded;
    const holders = (slot: Slot) => state.get(slot);
    return { number: position.header.number, headerHash: position.headerHash, holders };
  }

  /** Calls `listener` with the number of each batch that the state reaches. */
  onApplied(listener: (number: number) => void): void {
    this.listeners.push(listener);
  }

  readonly check: Check = async () => this.replica;

  private async round(signal: AbortSignal): Promise<'again' | undefined> {
    const replica = this.loaded ?? (await this.load());
    this.loaded = replica;
    if (!(await this.onCanonical(replica))) return 'again';
    const applied = await this.advance(replica, signal);
    if (applied < BATCHES_PER_READ) this.caughtUp = true;
    return applied > 0 ? 'again' : undefined;
  }

  /** Undoes batches that the pipeline no longer has. */
  private async onCanonical(replica: StateReplica): Promise<boolean> {
    const { header, headerHash } = replica.position;
    if (header.number === 0 || (await this.hashOf(header.number)) === headerHash) return true;
    this.options.logger.warn({ batch: header.number, headerHash }, 'batch was abandoned');
    if (!replica.undo()) this.forget();
    return false;
  }

  private async hashOf(number: number): Promise<Hex | undefined> {
    const row = await this.options.pipeline.summary(number);
    return row?.headerHash ? toHex(row.headerHash) : undefined;
  }

  private async advance(replica: StateReplica, signal: AbortSignal): Promise<number> {
    const { entry: entries, undoDepth } = this.options;
    const rows = await this.batchesAfter(replica.number);
    let applied = 0;
    for (const row of rows) {
      const batch = committedBatch(row);
      if (!batch || row.number !== replica.number + 1 || signal.aborted) break;
      if (!(await this.tried(() => replica.apply(batch, { entries }, signal)))) break;
      replica.settle(undoDepth);
      for (const listener of this.listeners) listener(row.number);
      applied++;
    }
    return applied;
  }

  private async batchesAfter(number: number): Promise<BatchRow[]> {
    try {
      return await this.options.pipeline.batches(number + 1, BATCHES_PER_READ);
    } catch (error) {
      // The state is below the unpruned batches: the next round starts from the snapshot.
      if (isCoded(error, 'BATCH_PRUNED')) this.forget();
      throw error;
    }
  }

  private forget(): void {
    this.loaded = undefined;
    this.caughtUp = false;
  }

  /** @returns false if it is too early or the batch was abandoned, which the next round handles */
  private async tried(apply: () => Promise<void>): Promise<boolean> {
    try {
      await apply();
      return true;
    } catch (error) {
      if (isCoded(error, 'ENTRY_UNKNOWN', 'PARENT_MISMATCH')) return false;
      throw error;
    }
  }

  private async load(): Promise<StateReplica> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.loadOnce();
      } catch (error) {
        // The sequencer may save a newer snapshot while this one is read; then the pages contradict the head.
        if (attempt === SNAPSHOT_ATTEMPTS || !isCoded(error, 'SNAPSHOT_CORRUPT', 'ROOT_MISMATCH')) throw error;
      }
    }
  }

  private async loadOnce(): Promise<StateReplica> {
    const { pipeline, snapshots, crypto, logger } = this.options;
    const head = await snapshots.load();
    if (head === null || head.number === 0) return StateReplica.start(crypto, StateReplica.genesis(crypto));
    const row = await pipeline.batch(head.number);
    const header = row && committedBatch(row)?.header;
    if (!header)
      throw new CodedError('SNAPSHOT_CORRUPT', { number: head.number }, 'the snapshot is of an unknown batch');
    const replica = await StateReplica.start(crypto, { header, pages: snapshots.pages() });
    logger.info({ batch: head.number, accounts: replica.size(0) + replica.size(1) }, 'state loaded');
    return replica;
  }
}
