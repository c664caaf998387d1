import { SigningKey } from 'ethers';
import { loadConfig, silentLogger } from '#libs/platform';
import { committeeConfig } from '../../src/committee/config.js';
import { BatchBook } from '../../src/committee/custody/batch-book.js';
import { HoldBook } from '../../src/committee/signing-hold/hold-book.js';
import { LevelMarkStore } from '../../src/committee/signing-hold/signing-mark.js';
import { startCommittee } from '../../src/committee/start.js';

/** What a doomed member is about to do when it dies by SIGKILL: all before it is durable, and nothing after it is there. */
export const DEATHS = {
  'its first mark': () => deadlyAt(LevelMarkStore.prototype, 'write'),
  'its first word in the database': () => deadlyAt(HoldBook.prototype, 'begin'),
  'the decision': () => deadlyAt(BatchBook.prototype, 'record'),
  'the decision’s mark': () => deadlyAt(LevelMarkStore.prototype, 'write', 1),
  // The first that its key signs is its certificate for TLS (C6).
  'the signature': () => deadlyAt(SigningKey.prototype, 'sign', 1),
  'the record of the signature': () => deadlyAt(BatchBook.prototype, 'recordSignature'),
};

export type Death = keyof typeof DEATHS;

export async function runDoomedMember(env: Record<string, string>, death: Death): Promise<void> {
  DEATHS[death]();
  await startCommittee(loadConfig(committeeConfig, env), silentLogger());
}

/** @param after calls that it survives */
function deadlyAt<T, K extends keyof T>(victim: T, method: K, after = 0): void {
  const work = victim[method] as (...values: unknown[]) => unknown;
  let calls = 0;
  victim[method] = function (this: T, ...values: unknown[]) {
    if (calls++ === after) process.kill(process.pid, 'SIGKILL');
    return work.apply(this, values);
  } as T[K];
}
