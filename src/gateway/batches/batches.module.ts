import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { L1Follower } from '#libs/l1';
import { PipelineReader } from '#libs/pipeline';
import { Members } from '#libs/rpc';
import { CommitteeModule } from '../committee/committee.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { Finality } from '../finality/finality.js';
import { FinalityModule } from '../finality/finality.module.js';
import { L1Module } from '../l1/l1.module.js';
import { ReplicaModule } from '../replica/replica.module.js';
import { ReplicaFollower } from '../replica/replica-follower.js';
import { OPERATOR_DATABASE } from '../tokens.js';
import { Availability } from './availability.js';
import { BatchWithdrawals } from './batch-withdrawals.js';
import { BatchesController } from './batches.controller.js';
import { Batches } from './batches.js';
import { Cores } from './cores.js';
import { ReferencesController } from './references.controller.js';

@Module({
  imports: [DatabaseModule, L1Module, FinalityModule, ReplicaModule, CommitteeModule],
  controllers: [BatchesController, ReferencesController],
  providers: [
    {
      provide: Batches,
      inject: [PipelineReader, OPERATOR_DATABASE, Finality, ReplicaFollower],
      useFactory: (pipeline: PipelineReader, database: DataSource, finality: Finality, follower: ReplicaFollower) =>
        new Batches(pipeline, database, finality, (slot) => follower.replica.state.get(slot)),
    },
    {
      provide: Cores,
      inject: [PipelineReader],
      useFactory: (pipeline: PipelineReader) => new Cores(pipeline),
    },
    {
      provide: BatchWithdrawals,
      inject: [PipelineReader, ReplicaFollower],
      useFactory: (pipeline: PipelineReader, replica: ReplicaFollower) =>
        new BatchWithdrawals({ pipeline, holderOf: (slot) => replica.replica.state.get(slot) }),
    },
    {
      provide: Availability,
      inject: [Batches, PipelineReader, Members, L1Follower],
      useFactory: (batches: Batches, pipeline: PipelineReader, members: Members, l1: L1Follower) =>
        new Availability(batches, pipeline, members, () => l1.confirmed),
    },
  ],
})
export class BatchesModule {}
