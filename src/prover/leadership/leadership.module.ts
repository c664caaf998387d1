import { Module } from '@nestjs/common';
import type { JsonRpcProvider, Wallet } from 'ethers';
import { DataSource } from 'typeorm';
import { createKzg } from '#libs/kzg';
import type { Deployment } from '#libs/l1';
import { loadCrypto } from '#libs/ledger';
import { DEPLOYMENT, L1_PROVIDER, WALLET } from '#libs/operator';
import { LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { PROVER_CONFIG, type ProverConfig } from '../config.js';
import { PROVER_METRICS, type ProverMetrics } from '../metrics.js';
import { Leadership } from './leadership.js';

/** Injection token of the {@link Leadership}; undefined where this prover may not lead. */
export const LEADERSHIP = Symbol('LEADERSHIP');

/** Plans and submits while this prover leads. A session is rebuilt each time that it does, so {@link Leadership} opens it, not Nest. */
@Module({
  providers: [
    {
      provide: LEADERSHIP,
      inject: [
        ...[WALLET, L1_PROVIDER, DEPLOYMENT, DataSource],
        ...[PROVER_CONFIG, PROVER_METRICS, LOGGER, SERVICE_SIGNAL],
      ],
      useFactory: async (
        wallet: Wallet | undefined,
        provider: JsonRpcProvider,
        deployment: Deployment,
        database: DataSource,
        config: ProverConfig,
        metrics: ProverMetrics,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        if (!wallet) return undefined;
        const onFallback = (err: unknown) => logger.warn({ err }, 'no native KZG engine');
        const kzg = () => createKzg(config.kzg, { onFallback });
        const crypto = await loadCrypto();
        const deps = { config, database, provider, deployment, wallet, kzg, crypto, metrics, logger };
        return new Leadership(deps, signal);
      },
    },
  ],
  exports: [LEADERSHIP],
})
export class LeadershipModule {}
