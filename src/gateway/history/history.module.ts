import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { L1Follower } from '#libs/l1';
import { PipelineReader } from '#libs/pipeline';
import { LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import type { GatewayConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { Finality } from '../finality/finality.js';
import { FinalityModule } from '../finality/finality.module.js';
import { L1Module } from '../l1/l1.module.js';
import { ReplicaModule } from '../replica/replica.module.js';
import { ReplicaFollower } from '../replica/replica-follower.js';
import { CONFIG, OPERATOR_DATABASE, OWN_DATABASE } from '../tokens.js';
import { BatchIndex } from './batch-index.js';
import { BatchReader } from './batch-reader.js';
import { HistoryController } from './history.controller.js';
import { History } from './history.js';
import { OperationIndex } from './operation-index.js';
import { PendingOperations } from './pending-operations.js';

@Module({
  imports: [DatabaseModule, L1Module, FinalityModule, ReplicaModule],
  controllers: [HistoryController],
  providers: [
    {
      provide: OperationIndex,
      inject: [OWN_DATABASE],
      useFactory: (database: DataSource) => new OperationIndex(database),
    },
    {
      provide: BatchReader,
      inject: [CONFIG, PipelineReader, OPERATOR_DATABASE, OWN_DATABASE, ReplicaFollower, LOGGER, SERVICE_SIGNAL],
      useFactory: (
        { pollMs }: GatewayConfig,
        pipeline: PipelineReader,
        database: DataSource,
        own: DataSource,
        replica: ReplicaFollower,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const options = { pipeline, database, index: new BatchIndex(own), logger, pollMs };
        const reader = new BatchReader({ ...options, state: () => replica.readable }, signal);
        replica.onApplied(() => reader.wake());
        return reader;
      },
    },
    {
      provide: History,
      inject: [OperationIndex, BatchReader, OPERATOR_DATABASE, PipelineReader, Finality, ReplicaFollower, L1Follower],
      useFactory: (
        index: OperationIndex,
        reader: BatchReader,
        database: DataSource,
        pipeline: PipelineReader,
        finality: Finality,
        replica: ReplicaFollower,
        l1: L1Follower,
      ) => {
        const pending = new PendingOperations({
          database,
          read: () => reader.number,
          holders: (slot) => replica.replica.state.get(slot),
          entry: (lane, entry) => l1.head.entry(lane, entry),
        });
        const requireCaughtUp = () => reader.requireCaughtUp();
        return new History({ index, pending, database, pipeline, finality, requireCaughtUp });
      },
    },
  ],
  exports: [OperationIndex, BatchReader],
})
export class HistoryModule {}
