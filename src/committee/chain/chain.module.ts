import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createKzg } from '#libs/kzg';
import { type Deployment, L1Follower } from '#libs/l1';
import { type Crypto, emptyRoot, loadCrypto } from '#libs/ledger';
import { Disposer, LOGGER, type Logger, Metrics, SERVICE_SIGNAL } from '#libs/platform';
import { signingDomain } from '#libs/protocol';
import { SnapshotStore } from '#libs/storage';
import { DEPLOYMENT, L1Module } from '../l1/l1.module.js';
import type { IpfsNode } from '../storage/ipfs-node.js';
import { IPFS_NODE, StorageModule } from '../storage/storage.module.js';
import { AttestationRepository } from './attestation-repository.js';
import { BatchImporter } from './batch-importer.js';
import { BatchRepository } from './batch-repository.js';
import { BlobCustody } from './blob-custody.js';
import { BlobRepository } from './blob-repository.js';
import { ChainMetrics } from './chain-metrics.js';
import { CHAIN_CONFIG, type ChainConfig } from './config.js';
import { checkGenesis } from './genesis.js';
import { BlobExpiry, FinalityMaintenance } from './maintenance.js';
import { SerialQueue } from './serial-queue.js';
import { StateSnapshots } from './state-snapshots.js';
import { StateTrees } from './state-trees.js';

/** Injection token of the KZG engine. */
export const KZG = Symbol('KZG');
/** Injection token of the ledger's {@link Crypto}. */
export const CRYPTO = Symbol('CRYPTO');

/** The chain of batches that the member stands behind: its trees, its records, its blobs. */
@Module({
  imports: [StorageModule, L1Module],
  providers: [
    // Loaded once L1 is followed: loading blocks the event loop.
    { provide: CRYPTO, inject: [L1Follower], useFactory: () => loadCrypto() },
    {
      provide: KZG,
      inject: [CHAIN_CONFIG, LOGGER, L1Follower],
      useFactory: ({ kzg }: ChainConfig, logger: Logger) =>
        createKzg(kzg, {
          precompute: false,
          onFallback: (err) => logger.warn({ err }, 'the native KZG engine does not load'),
        }),
    },
    {
      provide: BatchRepository,
      inject: [DataSource, CRYPTO],
      useFactory: (dataSource: DataSource, { hash }: Crypto) => new BatchRepository(dataSource, emptyRoot(hash)),
    },
    ...[BlobRepository, AttestationRepository, SnapshotStore].map((repository) => ({
      provide: repository,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new repository(dataSource),
    })),
    {
      provide: BlobCustody,
      inject: [IPFS_NODE, BlobRepository],
      useFactory: ({ store }: IpfsNode, blobs: BlobRepository) => new BlobCustody(store, blobs),
    },
    {
      provide: StateSnapshots,
      inject: [SnapshotStore, BatchRepository, CHAIN_CONFIG, LOGGER],
      useFactory: (store: SnapshotStore, batches: BatchRepository, { snapshotBatches }: ChainConfig, logger: Logger) =>
        new StateSnapshots(store, batches, snapshotBatches, logger),
    },
    {
      provide: SerialQueue,
      inject: [CHAIN_CONFIG],
      useFactory: ({ attestQueue }: ChainConfig) => new SerialQueue(attestQueue),
    },
    {
      provide: StateTrees,
      inject: [
        ...[CRYPTO, DEPLOYMENT, BatchRepository, IPFS_NODE, StateSnapshots, L1Follower, SerialQueue, Disposer],
        ...[LOGGER, SERVICE_SIGNAL],
      ],
      useFactory: async (
        crypto: Crypto,
        deployment: Deployment,
        batches: BatchRepository,
        { store: ipfs }: IpfsNode,
        snapshots: StateSnapshots,
        l1: L1Follower,
        queue: SerialQueue,
        disposer: Disposer,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        checkGenesis(batches, l1);
        const domain = signingDomain(deployment);
        const trees = new StateTrees({ crypto, domain, batches, ipfs, snapshots, l1, logger, signal });
        // A batch that is being attested ends before the database and the IPFS node close.
        disposer.defer(() => queue.runAlways(async () => {}));
        await trees.restore();
        return trees;
      },
    },
    {
      provide: ChainMetrics,
      inject: [Metrics],
      useFactory: (metrics: Metrics) => new ChainMetrics(metrics),
    },
    {
      provide: BatchImporter,
      inject: [L1Follower, BatchRepository, BlobCustody, StateTrees, ChainMetrics, LOGGER],
      useFactory: (
        l1: L1Follower,
        batches: BatchRepository,
        custody: BlobCustody,
        trees: StateTrees,
        metrics: ChainMetrics,
        logger: Logger,
      ) => new BatchImporter({ l1, batches, custody, trees, metrics, logger }),
    },
    FinalityMaintenance,
    BlobExpiry,
  ],
  exports: [
    ...[KZG, CRYPTO, BatchRepository, BlobRepository, AttestationRepository, BlobCustody, SnapshotStore],
    ...[StateSnapshots, SerialQueue, StateTrees, ChainMetrics, BatchImporter],
  ],
})
export class ChainModule {}
