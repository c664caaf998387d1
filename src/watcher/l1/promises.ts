import type { L1Batch, L1View } from '#libs/l1';
import { type Address, bitmapMembers, type Hex, type VersionedHash } from '#libs/protocol';

/** A blob that the signers of a certificate promised to keep (C2). */
export interface PromisedBlob {
  versionedHash: VersionedHash;
  number: number;
  headerHash: Hex;
  /** C2: seconds since 1970 */
  retainUntil: number;
  signers: readonly Address[];
}

/** What a batch's certificate promises; undefined for a batch without one. */
export function promiseOf(view: Pick<L1View, 'members'>, batch: L1Batch): PromisedBlob | undefined {
  const { certificate, header, number, headerHash } = batch;
  if (!certificate || header.validiumBlob === null) return undefined;
  const members = view.members(certificate.epoch);
  const signers = bitmapMembers(certificate.bitmap).flatMap((index) => members[index] ?? []);
  return { versionedHash: header.validiumBlob, number, headerHash, retainUntil: certificate.retainUntil, signers };
}

/**
 * All promises that are still owed, latest batch first.
 *
 * @param now seconds since 1970
 * @param maxRetentionSeconds C2: no promise outlives its batch's submission by more
 */
export function promisedBlobs(
  view: Pick<L1View, 'members' | 'batch' | 'latest'>,
  now: number,
  maxRetentionSeconds: number,
): PromisedBlob[] {
  const promised: PromisedBlob[] = [];
  for (let number = view.latest; number > 0; number--) {
    const batch = view.batch(number);
    if (!batch || batch.blockTimestamp + maxRetentionSeconds < now) break;
    const promise = promiseOf(view, batch);
    if (promise && promise.retainUntil >= now) promised.push(promise);
  }
  return promised;
}
