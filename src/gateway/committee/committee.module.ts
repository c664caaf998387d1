import { Module } from '@nestjs/common';
import { type Deployment, L1Follower } from '#libs/l1';
import { Disposer } from '#libs/platform';
import { Members, parseMemberEndpoint } from '#libs/rpc';
import type { GatewayConfig } from '../config.js';
import { L1Module } from '../l1/l1.module.js';
import { SequencerModule } from '../sequencer/sequencer.module.js';
import { CONFIG, DEPLOYMENT } from '../tokens.js';
import { CommitteeController } from './committee.controller.js';

@Module({
  imports: [L1Module, SequencerModule],
  controllers: [CommitteeController],
  providers: [
    {
      provide: Members,
      inject: [CONFIG, DEPLOYMENT, L1Follower, Disposer],
      useFactory: (config: GatewayConfig, deployment: Deployment, l1: L1Follower, disposer: Disposer) => {
        const overrides = new Map(config.members.endpoints.map(parseMemberEndpoint));
        const members = new Members(deployment, () => l1.confirmed, overrides, config.members.deadlineMs);
        disposer.defer(() => members.close());
        return members;
      },
    },
  ],
  exports: [Members],
})
export class CommitteeModule {}
