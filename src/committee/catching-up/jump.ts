import type { Logger } from '#libs/platform';
import type { BatchParameters, FieldHash } from '#libs/protocol';
import { checkInbox } from '../attesting/checks.js';
import type { SerialQueue } from '../attesting/serial-queue.js';
import type { BatchBook } from '../custody/batch-book.js';
import type { SnapshotKeeper } from '../custody/snapshot-keeper.js';
import type { Trees } from '../custody/trees.js';
import type { BatchFetcher, FetchedBatch } from './batch-fetcher.js';
import type { ChainOfL1 } from './l1-chain.js';
import { type DownloadedSnapshot, downloadSnapshot, type SnapshotLimits } from './snapshot-download.js';
import type { SourceOf, Sources } from './sources.js';
import { standingOf } from './standing.js';

export interface JumpDeps {
  l1: ChainOfL1;
  sources: Sources;
  fetcher: BatchFetcher;
  queue: SerialQueue;
  book: BatchBook;
  snapshots: SnapshotKeeper;
  trees: Trees;
  parameters: BatchParameters;
  hash: FieldHash;
  limits: SnapshotLimits;
  onTip: (number: number) => void;
  logger: Logger;
}

/** To a peer's snapshot of a final batch, past all that is before it. */
export class Jump {
  constructor(private readonly deps: JumpDeps) {}

  /** @returns whether the chain's base is a peer's snapshot now; not where nobody has one that helps */
  async from(after: number, signal: AbortSignal): Promise<boolean> {
    const { sources, fetcher, queue } = this.deps;
    for (const source of sources.having('snapshot')) {
      const snapshot = await this.download(source, after, signal).catch((error) => {
        signal.throwIfAborted();
        sources.failed(source, error);
      });
      if (snapshot === undefined) continue;
      const batch = await fetcher.batch(snapshot.base, { authorizations: false, signal });
      return queue.runAlways(() => this.adopt(snapshot, batch));
    }
    return false;
  }

  private download(source: SourceOf<'snapshot'>, after: number, signal: AbortSignal): Promise<DownloadedSnapshot> {
    const { l1, hash, limits, logger } = this.deps;
    logger.info({ source: source.name, after }, 'a snapshot is asked for');
    return downloadSnapshot(source.snapshot(signal), l1, after, hash, limits, signal);
  }

  /** In one transaction the snapshot and the batch that it is of: after a crash it is all there, or nothing. */
  private async adopt({ state, base }: DownloadedSnapshot, batch: FetchedBatch): Promise<boolean> {
    const { l1, book, snapshots, trees, parameters, logger } = this.deps;
    const { header, hash, encoded } = batch;
    const { agreed } = await standingOf(this.deps);
    const parent = l1.confirmed.batch(base.number - 1);
    const isFinal = base.number <= l1.confirmed.latestFinal && l1.confirmed.batch(base.number)?.headerHash === hash;
    // L1 or the sequencer was faster.
    if (!isFinal || parent === undefined || agreed >= base.number) return false;
    const entries = checkInbox(parent.header, header, l1.confirmed, parameters);
    const durable = { header, hash, encoded, entries, blobs: [], keepUntil: 0 };
    const at = { header, hash };
    await snapshots.replace(at, state, (manager) => book.adopt(manager, durable, agreed));
    trees.jump(state, at);
    this.deps.onTip(base.number);
    logger.info({ batch: base.number, from: agreed }, 'a snapshot was taken over');
    return true;
  }
}
