import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { BackgroundLoop, type Logger, type Metrics, retry } from '#libs/platform';
import { type Address, CodedError, isCoded } from '#libs/protocol';
import { LeaderLock } from '#libs/storage';
import type { SerialQueue } from '../attesting/serial-queue.js';
import type { CommitteeConfig } from '../config.js';
import { HoldBook } from './hold-book.js';
import { HoldMetrics } from './hold-metrics.js';
import { type HoldL1, SigningHold } from './signing-hold.js';
import { LevelMarkStore, SigningMark } from './signing-mark.js';

/** The folder of the mark, in the data directory. Never part of a backup. */
const MARK_FOLDER = 'signing-mark';
/** Longer than PostgreSQL takes to notice that a process was killed. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 10_000;

/** What one process at a time has of a member. */
export interface Sole {
  lock: LeaderLock;
  marks: LevelMarkStore;
  release(): Promise<void>;
}

/**
 * Makes sure that this process is the only one of its database and of its data directory.
 *
 * @throws CodedError MEMBER_ELSEWHERE | DATA_DIRECTORY_IN_USE | MARK_UNREADABLE
 */
export async function takeAlone(
  { postgres, dataDirectory }: Pick<CommitteeConfig, 'postgres' | 'dataDirectory'>,
  { dataSource, logger, signal }: { dataSource: DataSource; logger: Logger; signal: AbortSignal },
): Promise<Sole> {
  const lock = new LeaderLock(dataSource, `volition member of ${postgres.schema}`);
  const take = async (): Promise<void> => {
    if (await lock.hold()) return;
    throw new CodedError('MEMBER_ELSEWHERE', {}, 'another process is this member, in this database');
  };
  await retry(take, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    isRetryable: (error) => isCoded(error, 'MEMBER_ELSEWHERE'),
    backoff: { firstMs: 100, maxMs: 1_000 },
    onFailure: (_error, attempt) => {
      if (attempt === 1) logger.warn('another process is this member, in this database: waiting');
    },
  });
  try {
    const marks = await LevelMarkStore.open(join(dataDirectory, MARK_FOLDER));
    const release = async (): Promise<void> => {
      await marks.close();
      await lock.release();
    };
    return { lock, marks, release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface HoldSurroundings {
  sole: Sole;
  dataSource: DataSource;
  signer: { address: Address };
  deployment: { parameters: { submitSeconds: number } };
  l1: HoldL1;
  metrics: Metrics;
  logger: Logger;
  now: () => number;
}

/** Judges whether this member may sign, by its mark, its database and L1. */
export async function openSigningHold(
  { network }: Pick<CommitteeConfig, 'network'>,
  { sole, dataSource, signer, deployment, l1, metrics, logger, now }: HoldSurroundings,
): Promise<SigningHold> {
  return SigningHold.open({
    book: new HoldBook(dataSource),
    mark: await SigningMark.open(sole.marks),
    lock: sole.lock,
    l1,
    signer: signer.address,
    submitSeconds: deployment.parameters.submitSeconds,
    isPublic: network.network === 'public',
    now,
    metrics: new HoldMetrics(metrics),
    logger,
  });
}

interface Watched {
  hold: SigningHold;
  queue: SerialQueue;
  l1: { onAdvance(listener: () => void): () => void; onReorg(listener: () => void): () => void };
  logger: Logger;
  signal: AbortSignal;
}

/** Looks at certificates as L1 goes on, in turns with attesting. @returns what ends it */
export function watchCertificates({ hold, queue, l1, logger, signal }: Watched): () => Promise<void> {
  const looking = new BackgroundLoop({ name: 'look at certificates', logger, signal, intervalMs: LOOK_MS }, () =>
    queue.runAlways(async () => {
      await hold.look();
      await hold.current();
    }),
  ).start();
  const stops = [l1.onAdvance(() => looking.wake()), l1.onReorg(() => hold.lookAgain())];
  return async () => {
    for (const stop of stops) stop();
    await looking.stop();
  };
}
