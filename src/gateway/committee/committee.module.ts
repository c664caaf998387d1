import { Module } from '@nestjs/common';
import { type Deployment, L1Follower } from '#libs/l1';
import { Disposer } from '#libs/platform';
import { type Address, address, CodedError } from '#libs/protocol';
import type { GatewayConfig } from '../config.js';
import { L1Module } from '../l1/l1.module.js';
import { SequencerModule } from '../sequencer/sequencer.module.js';
import { CONFIG, DEPLOYMENT } from '../tokens.js';
import { CommitteeController } from './committee.controller.js';
import { Members } from './members.js';

@Module({
  imports: [L1Module, SequencerModule],
  controllers: [CommitteeController],
  providers: [
    {
      provide: Members,
      inject: [CONFIG, DEPLOYMENT, L1Follower, Disposer],
      useFactory: (config: GatewayConfig, deployment: Deployment, l1: L1Follower, disposer: Disposer) => {
        const overrides = new Map(config.members.endpoints.map(parseEndpoint));
        const members = new Members(deployment, () => l1.confirmed, overrides, config.members.deadlineMs);
        disposer.defer(() => members.close());
        return members;
      },
    },
  ],
  exports: [Members],
})
export class CommitteeModule {}

function parseEndpoint(text: string): [Address, string] {
  const [member, endpoint] = text.split('=');
  if (!member || !endpoint) throw new CodedError('INVALID_CONFIG', { expected: 'address=host:port', actual: text });
  return [address(member), endpoint];
}
