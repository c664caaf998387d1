import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import { DataSource } from 'typeorm';
import { awaitDeployment, connectProvider, countMeaningless, type Deployment, L1Follower, RpcL1Source } from '#libs/l1';
import { Disposer, LOGGER, type Logger, Metrics, SERVICE_SIGNAL } from '#libs/platform';
import { PgL1Store } from '#libs/storage';
import { bindDatabase } from '../storage/bind-database.js';
import { StorageModule } from '../storage/storage.module.js';
import { L1_CONFIG, type MemberL1Config } from './config.js';

/** Injection token of the {@link Deployment}. */
export const DEPLOYMENT = Symbol('DEPLOYMENT');
const PROVIDER = Symbol('PROVIDER');

/** The deployment, and the member's own view of L1 (C4), up to date once it is open. */
@Module({
  imports: [StorageModule],
  providers: [
    {
      provide: PROVIDER,
      inject: [L1_CONFIG, Disposer],
      useFactory: ({ l1 }: MemberL1Config, disposer: Disposer) =>
        disposer.use(connectProvider(l1.rpcUrl, l1.pollMs), (provider) => provider.destroy()),
    },
    {
      // Waits for a node that does not answer yet. From then on the database is the deployment's.
      provide: DEPLOYMENT,
      inject: [PROVIDER, L1_CONFIG, DataSource, LOGGER, SERVICE_SIGNAL],
      useFactory: async (
        provider: JsonRpcProvider,
        { l1 }: MemberL1Config,
        dataSource: DataSource,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const deployment = await awaitDeployment(provider, l1, { logger, signal });
        await bindDatabase(dataSource, deployment);
        return deployment;
      },
    },
    {
      provide: L1Follower,
      inject: [PROVIDER, DEPLOYMENT, L1_CONFIG, DataSource, Metrics, Disposer, LOGGER, SERVICE_SIGNAL],
      useFactory: async (
        provider: JsonRpcProvider,
        deployment: Deployment,
        { l1: { confirmations, pollMs } }: MemberL1Config,
        dataSource: DataSource,
        metrics: Metrics,
        disposer: Disposer,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const source = new RpcL1Source(provider, deployment, signal);
        const store = new PgL1Store(dataSource);
        const onMeaningless = countMeaningless(metrics);
        const follower = new L1Follower({ source, deployment, store, confirmations, pollMs, logger, onMeaningless });
        await disposer.use(follower, (following) => following.stop()).start(signal);
        return follower;
      },
    },
  ],
  exports: [DEPLOYMENT, L1Follower],
})
export class L1Module {}
