import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type Deployment, L1Follower } from '#libs/l1';
import { DatabaseModule } from '../database/database.module.js';
import { Finality } from '../finality/finality.js';
import { FinalityModule } from '../finality/finality.module.js';
import { BatchReader } from '../history/batch-reader.js';
import { HistoryModule } from '../history/history.module.js';
import { WithdrawalIndex } from '../history/withdrawal-index.js';
import { L1Module } from '../l1/l1.module.js';
import { ReplicaModule } from '../replica/replica.module.js';
import { ReplicaFollower } from '../replica/replica-follower.js';
import { DEPLOYMENT, OPERATOR_DATABASE, OWN_DATABASE } from '../tokens.js';
import { Withdrawals } from './withdrawals.js';

@Module({
  imports: [DatabaseModule, L1Module, FinalityModule, ReplicaModule, HistoryModule],
  providers: [
    {
      provide: Withdrawals,
      inject: [OPERATOR_DATABASE, OWN_DATABASE, DEPLOYMENT, L1Follower, Finality, ReplicaFollower, BatchReader],
      useFactory: (
        database: DataSource,
        own: DataSource,
        { parameters: { safetySeconds } }: Deployment,
        l1: L1Follower,
        finality: Finality,
        replica: ReplicaFollower,
        reader: BatchReader,
      ) =>
        new Withdrawals({
          ...{ index: new WithdrawalIndex(own), database, safetySeconds },
          requireCaughtUp: () => reader.requireCaughtUp(),
          state: () => replica.replica.state,
          stateOf: (batch) => finality.stateOf(batch),
          view: () => l1.confirmed,
        }),
    },
  ],
  exports: [Withdrawals],
})
export class WithdrawalsModule {}
