import { SigningKey } from 'ethers';
import { loadConfig, silentLogger } from '#libs/platform';
import { SnapshotStore } from '#libs/storage';
import { committeeConfig } from '../../src/committee/config.js';
import { BatchBook } from '../../src/committee/custody/batch-book.js';
import { BlobCustody } from '../../src/committee/custody/blob-custody.js';
import { HoldBook } from '../../src/committee/signing-hold/hold-book.js';
import { LevelMarkStore } from '../../src/committee/signing-hold/signing-mark.js';
import { startCommittee } from '../../src/committee/start.js';

/** What a doomed member is about to do, or has just done, when it dies by SIGKILL: all before it is durable, and nothing after it is there. */
export const DEATHS = {
  'its first mark': () => deadlyAt(LevelMarkStore.prototype, 'write'),
  'its first word in the database': () => deadlyAt(HoldBook.prototype, 'begin'),
  'the decision': () => deadlyAt(BatchBook.prototype, 'record'),
  'the decision’s mark': () => deadlyAt(LevelMarkStore.prototype, 'write', 1),
  // The first that its key signs is its certificate for TLS (C6).
  'the signature': () => deadlyAt(SigningKey.prototype, 'sign', 1),
  'the record of the signature': () => deadlyAt(BatchBook.prototype, 'recordSignature'),
  /** the blobs of the second batch that it follows are durable, the batch is not */
  'between blobs and batch': () => deadlyAfter(BlobCustody.prototype, 'store', 1),
  /** the second batch that it follows is durable, and its trees are not there yet */
  'after a batch': () => deadlyAfter(BatchBook.prototype, 'record', 1),
  /** a peer's snapshot is in the database and not committed */
  'while a snapshot is taken over': () => deadlyAfter(BatchBook.prototype, 'adopt'),
  /** a peer's snapshot is committed, and the trees are not there yet */
  'after a snapshot was taken over': () => deadlyAfter(SnapshotStore.prototype, 'replace'),
};

export type Death = keyof typeof DEATHS;

export async function runDoomedMember(env: Record<string, string>, death: Death): Promise<void> {
  DEATHS[death]();
  await startCommittee(loadConfig(committeeConfig, env), silentLogger());
}

/** @param survived calls that it survives */
function deadlyAt<T, K extends keyof T>(victim: T, method: K, survived = 0): void {
  const work = victim[method] as (...values: unknown[]) => unknown;
  let calls = 0;
  victim[method] = function (this: T, ...values: unknown[]) {
    if (calls++ === survived) process.kill(process.pid, 'SIGKILL');
    return work.apply(this, values);
  } as T[K];
}

/** @param survived calls that it survives the end of */
function deadlyAfter<T, K extends keyof T>(victim: T, method: K, survived = 0): void {
  const work = victim[method] as (...values: unknown[]) => Promise<unknown>;
  let calls = 0;
  victim[method] = async function (this: T, ...values: unknown[]) {
    const result = await work.apply(this, values);
    if (calls++ === survived) process.kill(process.pid, 'SIGKILL');
    return result;
  } as T[K];
}
