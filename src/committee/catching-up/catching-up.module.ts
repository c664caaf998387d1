import { Module } from '@nestjs/common';
import type { Kzg } from '#libs/kzg';
import { type Deployment, L1Follower } from '#libs/l1';
import type { Crypto } from '#libs/ledger';
import { Disposer, LOGGER, type Logger, Metrics } from '#libs/platform';
import { connectCommittee, Identity } from '#libs/rpc';
import { BatchImporter } from '../chain/batch-importer.js';
import { BatchRepository } from '../chain/batch-repository.js';
import { BlobCustody } from '../chain/blob-custody.js';
import { BlobRepository } from '../chain/blob-repository.js';
import { ChainModule, CRYPTO, KZG } from '../chain/chain.module.js';
import { ChainMetrics } from '../chain/chain-metrics.js';
import { SerialQueue } from '../chain/serial-queue.js';
import { StateSnapshots } from '../chain/state-snapshots.js';
import { StateTrees } from '../chain/state-trees.js';
import { IdentityModule, MEMBER_SIGNER } from '../identity/identity.module.js';
import type { MemberSigner } from '../identity/load-signer.js';
import { DEPLOYMENT, L1Module } from '../l1/l1.module.js';
import type { IpfsNode } from '../storage/ipfs-node.js';
import { IPFS_NODE, StorageModule } from '../storage/storage.module.js';
import { Backfill } from './backfill.js';
import { BatchFetcher } from './batch-fetcher.js';
import { CatchUp } from './catch-up.js';
import { CatchUpMetrics } from './catch-up-metrics.js';
import { CATCHING_UP_CONFIG, type CatchingUpConfig, catchUpPolicy, snapshotLimits } from './config.js';
import { FollowBatch } from './follow-batch.js';
import { gatewaySource } from './gateway-source.js';
import { ipfsSource } from './ipfs-source.js';
import { BackfillLoop, CatchUpLoop } from './loops.js';
import { Peers } from './peers.js';
import { SnapshotSync } from './snapshot-sync.js';
import { Sources } from './sources.js';

/** Brings the member to L1's latest batch, and keeps it there when the sequencer does not. */
@Module({
  imports: [StorageModule, IdentityModule, L1Module, ChainModule],
  providers: [
    {
      provide: Peers,
      inject: [CATCHING_UP_CONFIG, MEMBER_SIGNER, Identity, DEPLOYMENT, L1Follower, Disposer],
      useFactory: (
        config: CatchingUpConfig,
        signer: MemberSigner,
        identity: Identity,
        deployment: Deployment,
        l1: L1Follower,
        disposer: Disposer,
      ) => {
        const limits = { deadlineMs: config.catchUp.deadlineMs, snapshotMs: snapshotLimits(config).totalMs };
        const peers = new Peers(
          l1,
          signer.address,
          (member, endpoint) => connectCommittee(endpoint, { deployment, member, identity }),
          limits,
        );
        return disposer.use(peers, (open) => open.close());
      },
    },
    {
      provide: Sources,
      inject: [CATCHING_UP_CONFIG, IPFS_NODE, Peers, LOGGER],
      useFactory: ({ catchUp }: CatchingUpConfig, { store }: IpfsNode, peers: Peers, logger: Logger) => {
        const ipfs = ipfsSource(store);
        const gateway = catchUp.gatewayUrl === undefined ? [] : [gatewaySource(catchUp.gatewayUrl, catchUp.deadlineMs)];
        return new Sources(() => [ipfs, ...peers.sources(), ...gateway], logger);
      },
    },
    {
      provide: BatchFetcher,
      inject: [CATCHING_UP_CONFIG, Sources, KZG],
      useFactory: ({ catchUp: { deadlineMs } }: CatchingUpConfig, sources: Sources, kzg: Kzg) =>
        new BatchFetcher({ sources, kzg, deadlineMs }),
    },
    {
      provide: FollowBatch,
      inject: [
        ...[L1Follower, MEMBER_SIGNER, DEPLOYMENT, Sources, BatchFetcher, SerialQueue, BatchRepository, BatchImporter],
        LOGGER,
      ],
      useFactory: (
        l1: L1Follower,
        { address: signer }: MemberSigner,
        { parameters }: Deployment,
        sources: Sources,
        fetcher: BatchFetcher,
        queue: SerialQueue,
        batches: BatchRepository,
        importer: BatchImporter,
        logger: Logger,
      ) => new FollowBatch({ l1, signer, parameters, sources, fetcher, queue, batches, importer, logger }),
    },
    {
      provide: Backfill,
      inject: [
        ...[L1Follower, MEMBER_SIGNER, DEPLOYMENT, BatchFetcher, SerialQueue, BatchRepository, BlobRepository],
        ...[BlobCustody, LOGGER],
      ],
      useFactory: (
        l1: L1Follower,
        { address: signer }: MemberSigner,
        { parameters }: Deployment,
        fetcher: BatchFetcher,
        queue: SerialQueue,
        batches: BatchRepository,
        blobs: BlobRepository,
        custody: BlobCustody,
        logger: Logger,
      ) => new Backfill({ l1, signer, parameters, fetcher, queue, batches, blobs, custody, logger }),
    },
    {
      provide: SnapshotSync,
      inject: [
        ...[CATCHING_UP_CONFIG, L1Follower, CRYPTO, Sources, BatchFetcher, SerialQueue, BatchRepository],
        ...[StateSnapshots, StateTrees, ChainMetrics, BackfillLoop, LOGGER],
      ],
      useFactory: (
        config: CatchingUpConfig,
        l1: L1Follower,
        { hash }: Crypto,
        sources: Sources,
        fetcher: BatchFetcher,
        queue: SerialQueue,
        batches: BatchRepository,
        snapshots: StateSnapshots,
        trees: StateTrees,
        metrics: ChainMetrics,
        backfill: BackfillLoop,
        logger: Logger,
      ) =>
        new SnapshotSync({
          ...{ l1, hash, sources, fetcher, queue, batches, snapshots, trees, logger },
          limits: snapshotLimits(config),
          onAdopted: (number) => {
            metrics.tip(number);
            // A snapshot skips the batches below it, so only the backfill can notice missing blobs there.
            backfill.wake();
          },
        }),
    },
    {
      provide: CatchUp,
      inject: [CATCHING_UP_CONFIG, L1Follower, BatchRepository, FollowBatch, SnapshotSync, Metrics],
      useFactory: (
        config: CatchingUpConfig,
        l1: L1Follower,
        batches: BatchRepository,
        follow: FollowBatch,
        snapshotSync: SnapshotSync,
        metrics: Metrics,
      ) => {
        const policy = catchUpPolicy(config);
        return new CatchUp({ l1, batches, follow, snapshotSync, policy, metrics: new CatchUpMetrics(metrics) });
      },
    },
    CatchUpLoop,
    BackfillLoop,
  ],
  exports: [CatchUp],
})
export class CatchingUpModule {}
