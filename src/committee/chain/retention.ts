import type { Logger } from '#libs/platform';
import type { BlobStore } from '#libs/storage';
import type { L1View } from '../l1/l1-view.js';
import type { BatchRepository } from './batch-repository.js';
import type { BlobRepository } from './blob-repository.js';
import type { StateSnapshots } from './state-snapshots.js';

/** Bounds of one round, which keeps attesting waiting. */
const ROUND_BLOBS = 64;
const ROUND_BATCHES = 64;

/**
 * Forgets blobs whose promised time has passed: never earlier (C4), and never a blob that a rebuild of the trees would
 * need. The database stops counting them first, then their bytes are deleted; after a crash between, the next round
 * finishes.
 *
 * @returns whether there may be more
 */
export async function forgetExpired(
  deps: { blobs: BlobRepository; ipfs: BlobStore; snapshots: StateSnapshots; logger: Logger },
  nowSeconds: number,
): Promise<boolean> {
  const { blobs, ipfs, snapshots, logger } = deps;
  await blobs.forget(await blobs.expired(nowSeconds, snapshots.saved, ROUND_BLOBS));
  const forgotten = await blobs.forgotten(ROUND_BLOBS);
  for (const { cid } of forgotten) await ipfs.delete(cid);
  await blobs.purged(forgotten);
  if (forgotten.length > 0) logger.info({ blobs: forgotten.length }, 'expired blobs deleted');
  return forgotten.length === ROUND_BLOBS;
}

/**
 * P3: deletes keys and signatures of batches that confirmed L1 blocks show to be final, and of superseded headers of
 * the same numbers, which can never be proved.
 *
 * @returns whether there may be more
 */
export async function forgetAuthorizations(
  { batches, logger }: { batches: BatchRepository; logger: Logger },
  { latestFinal }: Pick<L1View, 'latestFinal'>,
): Promise<boolean> {
  const deleted = await batches.deleteAuthorizations(latestFinal, ROUND_BATCHES);
  if (deleted > 0)
    logger.info({ batches: deleted, final: latestFinal }, 'keys and signatures of final batches deleted');
  return deleted === ROUND_BATCHES;
}
