import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import type { DataSource } from 'typeorm';
import { awaitDeployment, connectProvider, countMeaningless, type Deployment, L1Follower, RpcL1Source } from '#libs/l1';
import { Disposer, LOGGER, type Logger, Metrics, SERVICE_SIGNAL } from '#libs/platform';
import { PgL1Store } from '#libs/storage';
import type { GatewayConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { CONFIG, DEPLOYMENT, OWN_DATABASE, PROVIDER } from '../tokens.js';

/** The gateway's view of L1, in its own schema, because each store has one follower. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: PROVIDER,
      inject: [CONFIG, Disposer],
      useFactory: ({ l1 }: GatewayConfig, disposer: Disposer) => {
        const provider = connectProvider(l1.rpcUrl, l1.pollMs);
        disposer.defer(() => provider.destroy());
        return provider;
      },
    },
    {
      provide: DEPLOYMENT,
      inject: [CONFIG, PROVIDER, LOGGER, SERVICE_SIGNAL],
      useFactory: ({ l1 }: GatewayConfig, provider: JsonRpcProvider, logger: Logger, signal: AbortSignal) =>
        awaitDeployment(provider, l1, { logger, signal }),
    },
    {
      provide: L1Follower,
      inject: [CONFIG, PROVIDER, DEPLOYMENT, OWN_DATABASE, LOGGER, Metrics, SERVICE_SIGNAL, Disposer],
      useFactory: async (
        { l1: { confirmations, pollMs } }: GatewayConfig,
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
        const l1 = new L1Follower({ ...options, onMeaningless: countMeaningless(metrics) });
        disposer.defer(() => l1.stop());
        await l1.start(signal);
        return l1;
      },
    },
  ],
  exports: [PROVIDER, DEPLOYMENT, L1Follower],
})
export class L1Module {}
