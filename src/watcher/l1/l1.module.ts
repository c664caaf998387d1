import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import { DataSource } from 'typeorm';
import { awaitDeployment, connectProvider, countMeaningless, type Deployment, L1Follower, RpcL1Source } from '#libs/l1';
import { Disposer, LOGGER, type Logger, Metrics, SERVICE_SIGNAL } from '#libs/platform';
import { PgL1Store } from '#libs/storage';
import type { WatcherConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { CONFIG, DEPLOYMENT, NOW, PROVIDER } from '../tokens.js';

/** The watcher's own view of L1. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: PROVIDER,
      inject: [CONFIG, Disposer],
      useFactory: ({ l1 }: WatcherConfig, disposer: Disposer) =>
        disposer.use(connectProvider(l1.rpcUrl, l1.pollMs), (provider) => provider.destroy()),
    },
    {
      provide: DEPLOYMENT,
      inject: [CONFIG, PROVIDER, LOGGER, SERVICE_SIGNAL],
      useFactory: ({ l1 }: WatcherConfig, provider: JsonRpcProvider, logger: Logger, signal: AbortSignal) =>
        awaitDeployment(provider, l1, { logger, signal }),
    },
    {
      provide: L1Follower,
      inject: [CONFIG, PROVIDER, DEPLOYMENT, DataSource, LOGGER, Metrics, SERVICE_SIGNAL, Disposer],
      useFactory: async (
        { l1: { confirmations, pollMs } }: WatcherConfig,
        provider: JsonRpcProvider,
        deployment: Deployment,
        database: DataSource,
        logger: Logger,
        metrics: Metrics,
        signal: AbortSignal,
        disposer: Disposer,
      ) => {
        const source = new RpcL1Source(provider, deployment, signal);
        const options = { source, deployment, store: new PgL1Store(database), confirmations, pollMs, logger };
        const l1 = disposer.use(new L1Follower({ ...options, onMeaningless: countMeaningless(metrics) }), (follower) =>
          follower.stop(),
        );
        await l1.start(signal);
        return l1;
      },
    },
    {
      provide: NOW,
      inject: [L1Follower],
      useFactory: (l1: L1Follower) => () => Math.max(Math.floor(Date.now() / 1_000), l1.head.block.timestamp),
    },
  ],
  exports: [PROVIDER, DEPLOYMENT, L1Follower, NOW],
})
export class L1Module {}
