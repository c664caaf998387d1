import { Module } from '@nestjs/common';
import { type Deployment, L1Follower } from '#libs/l1';
import { Metrics } from '#libs/platform';
import type { Address } from '#libs/protocol';
import { DEPLOYMENT, L1Module } from '../l1/l1.module.js';
import type { CallerRole } from './caller.js';
import { CALLERS_CONFIG, type CallersConfig } from './config.js';
import { Gatekeeper } from './gatekeeper.js';

/** What callers may call, and how much (C6). */
@Module({
  imports: [L1Module],
  providers: [
    {
      provide: Gatekeeper,
      inject: [CALLERS_CONFIG, DEPLOYMENT, L1Follower, Metrics],
      useFactory: ({ callers: limits }: CallersConfig, deployment: Deployment, l1: L1Follower, metrics: Metrics) => {
        const roleOf = (address: Address): CallerRole => {
          if (address === deployment.sequencer) return 'sequencer';
          return (l1.confirmed.member(address)?.stake ?? 0n) > 0n ? 'member' : 'stranger';
        };
        return new Gatekeeper({ limits, roleOf, metrics });
      },
    },
  ],
  exports: [Gatekeeper],
})
export class CallersModule {}
