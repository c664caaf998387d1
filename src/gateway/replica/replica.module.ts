import { Module } from '@nestjs/common';
import { type Deployment, L1Follower } from '#libs/l1';
import { loadCrypto } from '#libs/ledger';
import { PipelineReader } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger, Metrics, SERVICE_SIGNAL } from '#libs/platform';
import { SnapshotStore } from '#libs/storage';
import type { GatewayConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { L1Module } from '../l1/l1.module.js';
import { CONFIG, DEPLOYMENT } from '../tokens.js';
import { ReplicaFollower } from './replica-follower.js';

@Module({
  imports: [DatabaseModule, L1Module],
  providers: [
    {
      provide: ReplicaFollower,
      inject: [
        CONFIG,
        DEPLOYMENT,
        L1Follower,
        PipelineReader,
        SnapshotStore,
        LOGGER,
        Metrics,
        SERVICE_SIGNAL,
        Disposer,
      ],
      useFactory: async (
        config: GatewayConfig,
        { parameters }: Deployment,
        l1: L1Follower,
        pipeline: PipelineReader,
        snapshots: SnapshotStore,
        logger: Logger,
        metrics: Metrics,
        signal: AbortSignal,
        disposer: Disposer,
      ) => {
        const { pollMs, undoBatches: undoDepth } = config;
        const options = { pipeline, snapshots, parameters, crypto: await loadCrypto(), logger, pollMs, undoDepth };
        const replica = new ReplicaFollower({ ...options, entry: (lane, index) => l1.head.entry(lane, index) }, signal);
        const height = metrics.gauge({
          name: 'gateway_state_batches',
          help: 'Number of the batch of the served state',
        });
        replica.onApplied((number) => height.set(number));
        disposer.defer(l1.onAdvance(() => replica.wake()));
        return replica;
      },
    },
  ],
  exports: [ReplicaFollower],
})
export class ReplicaModule {}
