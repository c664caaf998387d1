import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import { L1Follower } from '#libs/l1';
import { LOGGER, type Logger } from '#libs/platform';
import { DatabaseModule } from '../database/database.module.js';
import { FinalityModule } from '../finality/finality.module.js';
import { L1Module } from '../l1/l1.module.js';
import { ReplicaModule } from '../replica/replica.module.js';
import { SequencerModule } from '../sequencer/sequencer.module.js';
import { PROVIDER } from '../tokens.js';
import { Assets } from './assets.js';
import { DeploymentController } from './deployment.controller.js';

@Module({
  imports: [DatabaseModule, L1Module, FinalityModule, ReplicaModule, SequencerModule],
  controllers: [DeploymentController],
  providers: [
    {
      provide: Assets,
      inject: [PROVIDER, L1Follower, LOGGER],
      useFactory: (provider: JsonRpcProvider, l1: L1Follower, logger: Logger) =>
        new Assets(provider, () => l1.confirmed, logger),
    },
  ],
})
export class DeploymentModule {}
