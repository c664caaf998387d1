import { Module } from '@nestjs/common';
import { createKzg } from '#libs/kzg';
import { type Deployment, L1Follower } from '#libs/l1';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import { Members, parseMemberEndpoint } from '#libs/rpc';
import type { WatcherConfig } from '../config.js';
import { L1Module } from '../l1/l1.module.js';
import { CONFIG, DEPLOYMENT, KZG } from '../tokens.js';

/** What calls members and checks their answers. */
@Module({
  imports: [L1Module],
  providers: [
    {
      provide: KZG,
      inject: [CONFIG, LOGGER],
      useFactory: ({ kzg }: WatcherConfig, logger: Logger) =>
        createKzg(kzg, { onFallback: (err) => logger.warn({ err }, 'the native KZG engine cannot be loaded') }),
    },
    {
      provide: Members,
      inject: [CONFIG, DEPLOYMENT, L1Follower, Disposer],
      useFactory: ({ members }: WatcherConfig, deployment: Deployment, l1: L1Follower, disposer: Disposer) => {
        const overrides = new Map(members.endpoints.map(parseMemberEndpoint));
        const calls = new Members(deployment, () => l1.confirmed, overrides, members.deadlineMs);
        return disposer.use(calls, (open) => open.close());
      },
    },
  ],
  exports: [KZG, Members],
})
export class SourcesModule {}
