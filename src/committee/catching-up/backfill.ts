import type { Logger } from '#libs/platform';
import type { Address, BatchParameters } from '#libs/protocol';
import { checkInbox } from '../attesting/checks.js';
import type { SerialQueue } from '../attesting/serial-queue.js';
import type { BatchBook } from '../custody/batch-book.js';
import type { BlobCustody } from '../custody/blob-custody.js';
import type { BatchFetcher } from './batch-fetcher.js';
import type { ChainOfL1, L1ChainBatch } from './l1-chain.js';
import { owedBatches, type RetentionTimes } from './retention.js';
import { standingOf } from './standing.js';

export interface BackfillDeps {
  l1: ChainOfL1;
  signer: Address;
  parameters: BatchParameters & RetentionTimes;
  fetcher: BatchFetcher;
  queue: SerialQueue;
  book: BatchBook;
  blobs: BlobCustody;
  logger: Logger;
}

/** Batches of one look for what is missing. */
const LOOK_BATCHES = 256;

/**
 * C2, S1: gets blobs that this member signed for and does not hold: it passed their batches by a jump, or its database is of before it
 * signed them.
 */
export class Backfill {
  constructor(private readonly deps: BackfillDeps) {}

  /** One look at all that is owed. @throws CodedError DATABASE_UNAVAILABLE; what nobody has is only said in the log */
  async round(nowSeconds: number, signal: AbortSignal): Promise<void> {
    const { l1, signer, parameters } = this.deps;
    // What is above comes by the batches themselves.
    const { agreed } = await standingOf(this.deps);
    const owed = [...owedBatches(l1.confirmed, agreed, signer, parameters, nowSeconds)];
    for (let start = 0; start < owed.length; start += LOOK_BATCHES)
      for (const { batch, keepUntil } of await this.lacking(owed.slice(start, start + LOOK_BATCHES)))
        await this.tryGet(batch, keepUntil, signal);
  }

  private async tryGet(batch: L1ChainBatch, keepUntil: number, signal: AbortSignal): Promise<void> {
    const place = { batch: batch.number, keepUntil };
    try {
      await this.get(batch, keepUntil, signal);
      this.deps.logger.info(place, 'blobs that were owed are held again');
    } catch (err) {
      signal.throwIfAborted();
      this.deps.logger.error({ ...place, err }, 'blobs that this member signed for are not to be had');
    }
  }

  private async lacking<T extends { batch: L1ChainBatch }>(owed: readonly T[]): Promise<T[]> {
    const names = ({ batch: { header } }: T) =>
      [header.rollupBlob, header.validiumBlob].filter((name) => name !== null);
    const held = await this.deps.book.blobs(owed.flatMap(names));
    const has = new Set(held.map(({ versionedHash }) => versionedHash));
    return owed.filter((each) => names(each).some((name) => !has.has(name)));
  }

  private async get(batch: L1ChainBatch, keepUntil: number, signal: AbortSignal): Promise<void> {
    const { fetcher, queue } = this.deps;
    const fetched = await fetcher.batch(batch, { authorizations: false, signal });
    const found = await fetcher.blobs(batch, fetched.hints, signal);
    await queue.runAlways(async () => {
      const { l1, parameters, book, blobs } = this.deps;
      const parent = l1.confirmed.batch(batch.number - 1);
      // Gone with a reorg or a rollback: then it is not owed any more, or will be asked for anew.
      if (parent === undefined || l1.confirmed.batch(batch.number)?.headerHash !== batch.headerHash) return;
      const { header, hash, encoded } = fetched;
      const entries = checkInbox(parent.header, header, l1.confirmed, parameters);
      await book.recordOwed({ header, hash, encoded, entries, blobs: await blobs.store(header, found), keepUntil });
    });
  }
}
