import type { BatchRepository } from '../chain/batch-repository.js';
import type { L1ViewSource } from '../l1/l1-view.js';

/** How far the member's chain agrees with L1's confirmed blocks. */
export interface SyncStatus {
  /** the last batch up to which the member's chain is L1's; 0 is the genesis */
  agreed: number;
  /** L1's latest batch */
  latest: number;
  latestFinal: number;
}

/** @throws CodedError DATABASE_UNAVAILABLE */
export async function syncStatus({
  l1,
  batches,
}: {
  l1: Pick<L1ViewSource, 'confirmed'>;
  batches: BatchRepository;
}): Promise<SyncStatus> {
  const tip = await batches.tip();
  const { latest } = l1.confirmed;
  const isSame = async (number: number): Promise<boolean> =>
    (await batches.at(number))?.hash === l1.confirmed.batch(number)?.headerHash;
  const agreed = await lastAgreed(tip.header.number, latest, isSame);
  return { agreed, latest, latestFinal: l1.confirmed.latestFinal };
}

/**
 * The last batch up to which a chain is L1's. Headers name their parents, so chains that agree on a batch agree on all
 * earlier ones.
 *
 * @param isSame whether the chain and L1 have the same batch of a number
 */
export async function lastAgreed(
  tip: number,
  latest: number,
  isSame: (number: number) => Promise<boolean>,
): Promise<number> {
  let agreed = Math.min(tip, latest);
  while (agreed > 0 && !(await isSame(agreed))) agreed--;
  return agreed;
}
