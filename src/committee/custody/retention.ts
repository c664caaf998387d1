import type { Logger } from '#libs/platform';
import type { BlobStore } from '#libs/storage';
import type { OwnView } from '../l1/own-view.js';
import type { BatchBook } from './batch-book.js';
import type { SnapshotKeeper } from './snapshot-keeper.js';

/** Blobs, or batches, of one round: a round holds up attesting. */
const ROUND_BLOBS = 64;
const ROUND_BATCHES = 64;

/**
 * Forgets blobs whose promise has passed: never before (C4), and never one that the trees would need to be built again.
 * First the book says that they are not held, then their bytes go; a crash between is made up for by the next round.
 *
 * @returns whether there may be more to do
 */
export async function forgetExpired(
  parts: { book: BatchBook; ipfs: BlobStore; snapshots: SnapshotKeeper; logger: Logger },
  nowSeconds: number,
): Promise<boolean> {
  const { book, ipfs, snapshots, logger } = parts;
  const expired = await book.expired(nowSeconds, snapshots.saved, ROUND_BLOBS);
  await book.forget(expired);
  const going = await book.forgotten(ROUND_BLOBS);
  for (const { cid } of going) await ipfs.delete(cid);
  await book.purged(going);
  if (going.length > 0) logger.info({ blobs: going.length }, 'blobs forgotten after their retention');
  return going.length === ROUND_BLOBS;
}

/**
 * P3: deletes keys and signatures of batches once they are final, as confirmed L1 blocks say. Those of a header that gave way
 * to another go with it: it can never be proved.
 *
 * @returns whether there may be more to do
 */
export async function forgetAuthorizations(
  { book, logger }: { book: BatchBook; logger: Logger },
  { latestFinal }: OwnView,
): Promise<boolean> {
  const batches = await book.forgetAuthorizations(latestFinal, ROUND_BATCHES);
  if (batches > 0) logger.info({ batches, final: latestFinal }, 'keys and signatures of final batches deleted');
  return batches === ROUND_BATCHES;
}
