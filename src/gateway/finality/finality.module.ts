import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import { type Deployment, L1Follower } from '#libs/l1';
import { LOGGER, type Logger, retry, SERVICE_SIGNAL } from '#libs/platform';
import { isCoded } from '#libs/protocol';
import type { GatewayConfig } from '../config.js';
import { L1Module } from '../l1/l1.module.js';
import { CONFIG, DEPLOYMENT, PROVIDER } from '../tokens.js';
import { Finality } from './finality.js';
import { readVerifiers } from './verifier.js';

@Module({
  imports: [L1Module],
  providers: [
    {
      provide: Finality,
      inject: [CONFIG, PROVIDER, DEPLOYMENT, L1Follower, LOGGER, SERVICE_SIGNAL],
      useFactory: async (
        { network: { network } }: GatewayConfig,
        provider: JsonRpcProvider,
        deployment: Deployment,
        l1: L1Follower,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const verifiers = await retry(() => readVerifiers(provider, deployment, { network, logger }), {
          signal,
          isRetryable: (error) => !isCoded(error),
          onFailure: (err, attempt) => logger.warn({ err, attempt }, 'L1 does not answer'),
        });
        return new Finality(() => l1.confirmed, deployment.parameters, verifiers);
      },
    },
  ],
  exports: [Finality],
})
export class FinalityModule {}
