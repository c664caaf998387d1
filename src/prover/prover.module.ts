import { type DynamicModule, Module } from '@nestjs/common';
import type { Wallet } from 'ethers';
import { DataSource } from 'typeorm';
import { loadKeystore } from '#libs/l1';
import { OperatorModule } from '#libs/operator';
import { ProofQueue } from '#libs/pipeline';
import { type Checks, Metrics, OperationsModule } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { postgresCheck } from '#libs/storage';
import { PROVER_CONFIG, type ProverConfig } from './config.js';
import type { Leadership } from './leadership/leadership.js';
import { LEADERSHIP, LeadershipModule } from './leadership/leadership.module.js';
import { PROVER_METRICS, proverMetrics } from './metrics.js';
import { ProverLoops } from './prover-loops.js';
import { ProvingModule } from './proving/proving.module.js';
import { requireTrusted } from './proving/trust.js';

/** Connections beside the one that each worker holds: for queries and the leader's lock. */
const SPARE_CONNECTIONS = 6;

/** A prover. Providers open what they own in the order of their dependencies and register what closes it with the `Disposer`. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class ProverModule {
  /**
   * @param metrics the registry that it adds its metrics to
   * @throws (at start) CodedError INSECURE_VERIFIER, INSECURE_REFERENCE_STRING, REFERENCE_STRING_MISMATCH (P4); NO_ARTIFACT where there
   *   is no circuit for the deployment; KEYSTORE_MISSING where it may lead and has no key; DATABASE_UNAVAILABLE
   */
  static register(config: ProverConfig, metrics: Metrics): DynamicModule {
    const poolSize = Math.max(config.postgres.poolSize, config.proving.workers + SPARE_CONNECTIONS);
    const operator = OperatorModule.register({
      service: 'prover',
      config: { l1: config.l1, postgres: { ...config.postgres, poolSize } },
      openWallet: () => openWallet(config),
      check: ({ provider, deployment, logger }) => requireTrusted(config, provider, deployment, logger),
    });
    const operations = OperationsModule.registerAsync({
      service: 'prover',
      metrics,
      imports: [LeadershipModule],
      inject: [PROVER_CONFIG, DataSource, LEADERSHIP],
      useChecks: readinessChecks,
    });
    const shared = [
      { provide: PROVER_CONFIG, useValue: config },
      { provide: PROVER_METRICS, useValue: proverMetrics(metrics) },
    ];
    return {
      module: ProverModule,
      global: true,
      imports: [operator, ProvingModule, LeadershipModule, operations],
      providers: [...shared, ProverLoops],
      exports: shared,
    };
  }
}

async function openWallet({ lead, keystore, network }: ProverConfig): Promise<Wallet | undefined> {
  if (!lead) return undefined;
  const { path, password } = keystore;
  if (path === undefined || password === undefined)
    throw new CodedError('KEYSTORE_MISSING', {}, 'a prover that may lead pays for proofs: it needs a keystore');
  return loadKeystore(path, password.reveal(), network.network);
}

function readinessChecks(
  { maxLagSeconds }: ProverConfig,
  database: DataSource,
  leadership: Leadership | undefined,
): Checks {
  const queue = new ProofQueue(database);
  const lag = async (): Promise<void> => {
    const { oldest } = await queue.counts();
    const seconds = oldest ? (Date.now() - oldest.getTime()) / 1_000 : 0;
    if (seconds > maxLagSeconds)
      throw new CodedError('PROVING_LATE', { expectedSeconds: maxLagSeconds, actualSeconds: seconds });
  };
  return { database: postgresCheck(database), ...(leadership && { l1: () => leadership.check(), lag }) };
}
