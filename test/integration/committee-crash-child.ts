import { SigningKey } from 'ethers';
import { loadConfig, silentLogger } from '#libs/platform';
import { SnapshotStore } from '#libs/storage';
import { AttestationRepository } from '../../src/committee/chain/attestation-repository.js';
import { BatchRepository } from '../../src/committee/chain/batch-repository.js';
import { BlobCustody } from '../../src/committee/chain/blob-custody.js';
import { committeeConfig } from '../../src/committee/config.js';
import { HoldRepository } from '../../src/committee/signing-guard/hold-repository.js';
import { startCommittee } from '../../src/committee/start.js';
import { LevelWatermarkStore } from '../../src/committee/storage/level-watermark-store.js';

// A committee member in its own process that kills itself. It is compiled with the services, because Node cannot run
// decorators.

/** The moment at which the member kills itself by SIGKILL. */
const CRASH_POINTS = {
  'its first watermark': () => deadlyAt(LevelWatermarkStore.prototype, 'write'),
  'its first record in the database': () => deadlyAt(HoldRepository.prototype, 'begin'),
  'the decision': () => deadlyAt(BatchRepository.prototype, 'record'),
  'the decision’s watermark': () => deadlyAt(LevelWatermarkStore.prototype, 'write', 1),
  // The key's first signature is for its TLS certificate (C6).
  'the signature': () => deadlyAt(SigningKey.prototype, 'sign', 1),
  'the record of the signature': () => deadlyAt(AttestationRepository.prototype, 'recordSignature'),
  /** the blobs of the second followed batch are durable, but the batch is not */
  'between blobs and batch': () => crashAfter(BlobCustody.prototype, 'store', 1),
  /** the second followed batch is durable, but the trees have not reached it */
  'after a batch': () => crashAfter(BatchRepository.prototype, 'record', 1),
  /** a peer's snapshot is written but not committed */
  'while a snapshot is adopted': () => crashAfter(BatchRepository.prototype, 'adopt'),
  /** a peer's snapshot is committed, but the trees have not reached it */
  'after a snapshot was adopted': () => crashAfter(SnapshotStore.prototype, 'replace'),
};

export type CrashPoint = keyof typeof CRASH_POINTS;

/** Kills the process at the start of a call of `method`. @param survived number of calls before it */
function deadlyAt<T, K extends keyof T>(victim: T, method: K, survived = 0): void {
  const work = victim[method] as (...values: unknown[]) => unknown;
  let calls = 0;
  victim[method] = function (this: T, ...values: unknown[]) {
    if (calls++ === survived) process.kill(process.pid, 'SIGKILL');
    return work.apply(this, values);
  } as T[K];
}

/** Kills the process at the end of a call of `method`. @param survived number of calls before it */
function crashAfter<T, K extends keyof T>(victim: T, method: K, survived = 0): void {
  const work = victim[method] as (...values: unknown[]) => Promise<unknown>;
  let calls = 0;
  victim[method] = async function (this: T, ...values: unknown[]) {
    const result = await work.apply(this, values);
    if (calls++ === survived) process.kill(process.pid, 'SIGKILL');
    return result;
  } as T[K];
}

process.on('disconnect', () => process.exit(0));
const { MEMBER_ENVIRONMENT = '', MEMBER_DEATH } = process.env;
CRASH_POINTS[MEMBER_DEATH as CrashPoint]();
await startCommittee(loadConfig(committeeConfig, JSON.parse(MEMBER_ENVIRONMENT)), silentLogger());
process.send?.('ready');
