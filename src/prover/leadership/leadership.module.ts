import { Module } from '@nestjs/common';
import type { JsonRpcProvider, Wallet } from 'ethers';
import { DataSource } from 'typeorm';
import { createKzg } from '#libs/kzg';
import type { Deployment } from '#libs/l1';
import { loadCrypto } from '#libs/ledger';
import { DEPLOYMENT, L1_PROVIDER, WALLET } from '#libs/operator';
import { LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { type LeaderConfig, PROVER_CONFIG, type ProverConfig } from '../config.js';
import { PROVER_METRICS, type ProverMetrics } from '../metrics.js';
import type { WorkerCircuits } from '../proving/circuits.js';
import { ProvingModule, WORKER_CIRCUITS } from '../proving/proving.module.js';
import { Leadership } from './leadership.js';

/** Injection token of the {@link Leadership}; only a prover that may lead has one. */
export const LEADERSHIP = Symbol('LEADERSHIP');
/** Injection token of the {@link LeaderConfig}. */
export const LEADER_CONFIG = Symbol('LEADER_CONFIG');

/**
 * Plans and submits while this prover leads. A session is rebuilt each time that it does, so {@link Leadership} opens
 * it, not Nest.
 */
@Module({
  imports: [ProvingModule],
  providers: [
    {
      provide: LEADERSHIP,
      inject: [
        ...[WALLET, L1_PROVIDER, DEPLOYMENT, DataSource],
        ...[PROVER_CONFIG, LEADER_CONFIG, WORKER_CIRCUITS, PROVER_METRICS, LOGGER, SERVICE_SIGNAL],
      ],
      useFactory: async (
        wallet: Wallet,
        provider: JsonRpcProvider,
        deployment: Deployment,
        database: DataSource,
        config: ProverConfig,
        role: LeaderConfig,
        circuits: WorkerCircuits | undefined,
        metrics: ProverMetrics,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const onFallback = (err: unknown) => logger.warn({ err }, 'no native KZG engine');
        const kzg = () => createKzg(role.kzg, { onFallback });
        const crypto = await loadCrypto();
        const own = { circuits: circuits?.circuits };
        const deps = { ...own, config, role, database, provider, deployment, wallet, kzg, crypto, metrics, logger };
        return new Leadership(deps, signal);
      },
    },
  ],
  exports: [LEADERSHIP],
})
export class LeadershipModule {}
