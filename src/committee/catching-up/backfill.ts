import type { Logger } from '#libs/platform';
import { type Address, blobNames } from '#libs/protocol';
import type { BatchRepository } from '../chain/batch-repository.js';
import type { BlobCustody } from '../chain/blob-custody.js';
import type { BlobRepository } from '../chain/blob-repository.js';
import { checkInbox } from '../chain/inbox.js';
import type { SerialQueue } from '../chain/serial-queue.js';
import type { L1Batch, L1ViewSource } from '../l1/l1-view.js';
import type { BatchFetcher } from './batch-fetcher.js';
import { promisedBatches, type RetentionTimes } from './promises.js';
import { syncStatus } from './sync-status.js';

export interface BackfillDeps {
  l1: Pick<L1ViewSource, 'confirmed'>;
  signer: Address;
  parameters: RetentionTimes;
  fetcher: BatchFetcher;
  queue: SerialQueue;
  batches: BatchRepository;
  blobs: BlobRepository;
  custody: BlobCustody;
  logger: Logger;
}

/** Batches looked up at a time. */
const LOOKUP_BATCHES = 256;

/**
 * C2, S1: fetches blobs that this member promised to keep and does not hold: a snapshot sync skipped their batches, or
 * its database was restored from before it signed them.
 */
export class Backfill {
  constructor(private readonly deps: BackfillDeps) {}

  /** Fetches every missing blob once; one that no source has is only logged. @throws CodedError DATABASE_UNAVAILABLE */
  async round(nowSeconds: number, signal: AbortSignal): Promise<void> {
    const { l1, signer, parameters } = this.deps;
    // Blobs of later batches come with the batches.
    const { agreed } = await syncStatus(this.deps);
    const promised = [...promisedBatches(l1.confirmed, agreed, signer, parameters, nowSeconds)];
    for (let start = 0; start < promised.length; start += LOOKUP_BATCHES)
      for (const { batch, keepUntil } of await this.missing(promised.slice(start, start + LOOKUP_BATCHES)))
        await this.tryFetch(batch, keepUntil, signal);
  }

  private async tryFetch(batch: L1Batch, keepUntil: number, signal: AbortSignal): Promise<void> {
    const place = { batch: batch.number, keepUntil };
    try {
      await this.fetch(batch, keepUntil, signal);
      this.deps.logger.info(place, 'missing blobs are held again');
    } catch (err) {
      signal.throwIfAborted();
      this.deps.logger.error({ ...place, err }, 'blobs that this member promised to keep were not found');
    }
  }

  private async missing<T extends { batch: L1Batch }>(promised: readonly T[]): Promise<T[]> {
    const names = ({ batch: { header } }: T) => blobNames(header).filter((name) => name !== null);
    const held = await this.deps.blobs.held(promised.flatMap(names));
    const has = new Set(held.map(({ versionedHash }) => versionedHash));
    return promised.filter((each) => names(each).some((name) => !has.has(name)));
  }

  private async fetch(batch: L1Batch, keepUntil: number, signal: AbortSignal): Promise<void> {
    const { fetcher, queue } = this.deps;
    const fetched = await fetcher.batch(batch, { authorizations: false, signal });
    const blobs = await fetcher.blobs(batch, fetched.hints, signal);
    await queue.runAlways(async () => {
      const { l1, batches, custody } = this.deps;
      const parent = l1.confirmed.batch(batch.number - 1);
      // Gone by a reorg or a rollback: no longer promised, or found again in a later round.
      if (parent === undefined || l1.confirmed.batch(batch.number)?.headerHash !== batch.headerHash) return;
      const { header, hash, encoded } = fetched;
      const entries = checkInbox(parent.header, header, l1.confirmed);
      const stored = await custody.store(header, blobs);
      await batches.recordBackfill({ header, hash, encoded, entries, blobs: stored, keepUntil });
    });
  }
}
