import type { Kzg } from '#libs/kzg';
import { BackgroundLoop, type Logger, type Metrics } from '#libs/platform';
import type { Address, BatchParameters, FieldHash } from '#libs/protocol';
import type { BlobStore } from '#libs/storage';
import type { SerialQueue } from '../attesting/serial-queue.js';
import type { CommitteeConfig } from '../config.js';
import type { BatchBook } from '../custody/batch-book.js';
import type { BlobCustody } from '../custody/blob-custody.js';
import type { Intake } from '../custody/intake.js';
import type { SnapshotKeeper } from '../custody/snapshot-keeper.js';
import type { Trees } from '../custody/trees.js';
import { Backfill } from './backfill.js';
import { BatchFetcher } from './batch-fetcher.js';
import { CatchUp, type CatchUpStatus } from './catch-up.js';
import { CatchUpMetrics } from './catch-up-metrics.js';
import { FollowBatch } from './follow-batch.js';
import { gatewaySource } from './gateway-source.js';
import { ipfsSource } from './ipfs-source.js';
import { Jump } from './jump.js';
import type { ChainOfL1 } from './l1-chain.js';
import { type ConnectPeer, Peers } from './peers.js';
import type { RetentionTimes } from './retention.js';
import { Sources } from './sources.js';

export interface CatchingUpDeps {
  signer: Address;
  parameters: BatchParameters & RetentionTimes;
  hash: FieldHash;
  kzg: Kzg;
  l1: ChainOfL1 & { onAdvance(listener: () => void): () => void };
  ipfs: BlobStore;
  book: BatchBook;
  blobs: BlobCustody;
  snapshots: SnapshotKeeper;
  trees: Trees;
  intake: Intake;
  queue: SerialQueue;
  connectPeer: ConnectPeer;
  onTip: (number: number) => void;
  metrics: Metrics;
  logger: Logger;
  /** the member's life */
  signal: AbortSignal;
}

/** Catching up while it runs. */
export interface CatchingUp {
  status(): CatchUpStatus;
  stop(): Promise<void>;
}

/** A round may take a whole state from another member. */
const DOWNLOAD_MS = 3_600_000;
const LOOK_INTERVAL_MS = 1_000;
const BACKFILL_INTERVAL_MS = 60_000;
/** What nobody has yet may be there a moment later: peers come to it at the same time. */
const BACKOFF = { firstMs: 200, maxMs: 5_000 };

/** Brings the member to where L1 is, and keeps it there where the sequencer does not. */
export function startCatchingUp(config: CommitteeConfig['catchUp'], deps: CatchingUpDeps): CatchingUp {
  const { l1, logger, signal, signer, kzg, parameters } = deps;
  const { deadlineMs } = config;
  const { limits, policy } = inSmallUnits(config);
  const peers = new Peers(l1, signer, deps.connectPeer, { deadlineMs, snapshotMs: limits.totalMs });
  const gateway = config.gatewayUrl === undefined ? [] : [gatewaySource(config.gatewayUrl, deadlineMs)];
  const ipfs = ipfsSource(deps.ipfs);
  const sources = new Sources(() => [ipfs, ...peers.sources(), ...gateway], logger);
  const own = { ...deps, sources, fetcher: new BatchFetcher({ sources, kzg, parameters, deadlineMs }) };
  const onTip = (number: number): void => {
    deps.onTip(number);
    // What is below is not gone through batch by batch: what is owed of it shows only there.
    paying.wake();
  };
  const steps = { follow: new FollowBatch(own), jump: new Jump({ ...own, limits, onTip }) };
  const catchUp = new CatchUp({ ...own, ...steps, policy, metrics: new CatchUpMetrics(deps.metrics) });
  const backfill = new Backfill(own);
  const following = new BackgroundLoop(
    {
      ...{ name: 'catch up', logger, signal, intervalMs: LOOK_INTERVAL_MS, backoff: BACKOFF },
      stuckMs: DOWNLOAD_MS,
    },
    (ending) => catchUp.round(ending),
  ).start();
  const paying = new BackgroundLoop(
    { name: 'get owed blobs', logger, signal, intervalMs: BACKFILL_INTERVAL_MS },
    (ending) => backfill.round(Math.floor(Date.now() / 1_000), ending),
  ).start();
  const stopListening = l1.onAdvance(() => following.wake());
  return {
    status: () => catchUp.status(),
    stop: async () => {
      stopListening();
      await Promise.all([following.stop(), paying.stop()]);
      peers.close();
    },
  };
}

/** What is configured in seconds and megabytes, in milliseconds and bytes. */
function inSmallUnits(config: CommitteeConfig['catchUp']) {
  const { patienceSeconds, jumpBatches, deadlineMs, snapshotSeconds, snapshotMegabytes } = config;
  const limits = { silenceMs: deadlineMs, totalMs: 1_000 * snapshotSeconds, maxBytes: 1_048_576 * snapshotMegabytes };
  return { limits, policy: { patienceMs: 1_000 * patienceSeconds, jumpBatches } };
}
