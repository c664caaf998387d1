import { Inject, Injectable } from '@nestjs/common';
import { L1Follower } from '#libs/l1';
import { BackgroundLoop, LOGGER, type Logger, LoopService, SERVICE_SIGNAL } from '#libs/platform';
import type { IpfsNode } from '../storage/ipfs-node.js';
import { IPFS_NODE } from '../storage/storage.module.js';
import { BatchRepository } from './batch-repository.js';
import { BlobRepository } from './blob-repository.js';
import { ChainMetrics } from './chain-metrics.js';
import { CHAIN_CONFIG, type ChainConfig } from './config.js';
import { forgetAuthorizations, forgetExpired } from './retention.js';
import { SerialQueue } from './serial-queue.js';
import { StateSnapshots } from './state-snapshots.js';

const FINALITY_INTERVAL_MS = 10_000;

/** Saves snapshots of final batches and deletes their keys and signatures, in turns with attesting. */
@Injectable()
export class FinalityMaintenance extends LoopService {
  protected readonly loop: BackgroundLoop;

  constructor(
    @Inject(SerialQueue) private readonly queue: SerialQueue,
    @Inject(StateSnapshots) private readonly snapshots: StateSnapshots,
    @Inject(BatchRepository) private readonly batches: BatchRepository,
    @Inject(BlobRepository) private readonly blobs: BlobRepository,
    @Inject(ChainMetrics) private readonly metrics: ChainMetrics,
    @Inject(L1Follower) private readonly l1: L1Follower,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SERVICE_SIGNAL) signal: AbortSignal,
  ) {
    super();
    const options = { name: 'follow finality', logger, signal, intervalMs: FINALITY_INTERVAL_MS };
    this.loop = new BackgroundLoop(options, () => this.round());
  }

  protected override listen(): (() => void)[] {
    return [this.l1.onAdvance(() => this.wake())];
  }

  private async round(): Promise<'again' | undefined> {
    const { queue, snapshots, batches, blobs, l1, logger } = this;
    await queue.runAlways(() => snapshots.saveFinal(l1.confirmed));
    this.metrics.held(await blobs.count(), snapshots.saved);
    const more = await queue.runAlways(() => forgetAuthorizations({ batches, logger }, l1.confirmed));
    return more ? 'again' : undefined;
  }
}

/** Deletes blobs whose retention has passed, in turns with attesting. */
@Injectable()
export class BlobExpiry extends LoopService {
  protected readonly loop: BackgroundLoop;

  constructor(
    @Inject(SerialQueue) queue: SerialQueue,
    @Inject(BlobRepository) blobs: BlobRepository,
    @Inject(IPFS_NODE) { store: ipfs }: IpfsNode,
    @Inject(StateSnapshots) snapshots: StateSnapshots,
    @Inject(CHAIN_CONFIG) { retentionSeconds }: ChainConfig,
    @Inject(LOGGER) logger: Logger,
    @Inject(SERVICE_SIGNAL) signal: AbortSignal,
  ) {
    super();
    const options = { name: 'delete expired blobs', logger, signal, intervalMs: 1_000 * retentionSeconds };
    this.loop = new BackgroundLoop(options, async () => {
      const nowSeconds = Math.floor(Date.now() / 1_000);
      const more = await queue.runAlways(() => forgetExpired({ blobs, ipfs, snapshots, logger }, nowSeconds));
      return more ? 'again' : undefined;
    });
  }
}
