import type { Logger } from '#libs/platform';
import type { FieldHash } from '#libs/protocol';
import type { BatchRepository } from '../chain/batch-repository.js';
import { checkInbox } from '../chain/inbox.js';
import type { SerialQueue } from '../chain/serial-queue.js';
import type { StateSnapshots } from '../chain/state-snapshots.js';
import type { StateTrees } from '../chain/state-trees.js';
import type { L1ViewSource } from '../l1/l1-view.js';
import type { BatchFetcher, FetchedBatch } from './batch-fetcher.js';
import { type DownloadedSnapshot, downloadSnapshot, type SnapshotLimits } from './snapshot-download.js';
import type { Sources, SourceWith } from './sources.js';
import { syncStatus } from './sync-status.js';

export interface SnapshotSyncDeps {
  l1: Pick<L1ViewSource, 'confirmed'>;
  sources: Sources;
  fetcher: BatchFetcher;
  queue: SerialQueue;
  batches: BatchRepository;
  snapshots: StateSnapshots;
  trees: StateTrees;
  hash: FieldHash;
  limits: SnapshotLimits;
  /** called with the number of the adopted batch */
  onAdopted: (number: number) => void;
  logger: Logger;
}

/** Snapshot sync: adopts a peer's snapshot of a final batch and skips earlier batches. */
export class SnapshotSync {
  constructor(private readonly deps: SnapshotSyncDeps) {}

  /** @returns whether a peer's snapshot was adopted: false if no peer has one later than batch `after` */
  async run(after: number, signal: AbortSignal): Promise<boolean> {
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

  private download(source: SourceWith<'snapshot'>, after: number, signal: AbortSignal): Promise<DownloadedSnapshot> {
    const { l1, hash, limits, logger } = this.deps;
    logger.info({ source: source.name, after }, 'downloading a snapshot');
    return downloadSnapshot(source.snapshot(signal), l1, after, hash, limits, signal);
  }

  /** Replaces snapshot and base in one transaction: after a crash there is all of it or nothing. */
  private async adopt({ state, base }: DownloadedSnapshot, batch: FetchedBatch): Promise<boolean> {
    const { l1, batches, snapshots, trees, logger } = this.deps;
    const { header, hash, encoded } = batch;
    const { agreed } = await syncStatus(this.deps);
    const parent = l1.confirmed.batch(base.number - 1);
    const isFinal = base.number <= l1.confirmed.latestFinal && l1.confirmed.batch(base.number)?.headerHash === hash;
    // A reorg removed it, or the sequencer sent it meanwhile.
    if (!isFinal || parent === undefined || agreed >= base.number) return false;
    const entries = checkInbox(parent.header, header, l1.confirmed);
    const durable = { header, hash, encoded, entries, blobs: [], keepUntil: 0 };
    const at = { header, hash };
    await snapshots.replace(at, state, (manager) => batches.adopt(manager, durable, agreed));
    trees.reset(state, at);
    this.deps.onAdopted(base.number);
    logger.info({ batch: base.number, from: agreed }, 'snapshot adopted');
    return true;
  }
}
