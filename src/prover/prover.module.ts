import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadKeystore } from '#libs/l1';
import { OperatorDatabaseModule, OperatorModule } from '#libs/operator';
import { ProofQueue } from '#libs/pipeline';
import { type Checks, Metrics, OperationsModule } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { postgresCheck } from '#libs/storage';
import { type LeaderConfig, PROVER_CONFIG, type ProverConfig } from './config.js';
import type { Leadership } from './leadership/leadership.js';
import { LEADER_CONFIG, LEADERSHIP, LeadershipModule } from './leadership/leadership.module.js';
import { PROVER_METRICS, proverMetrics } from './metrics.js';
import { ProverLoops } from './prover-loops.js';
import { ProvingModule } from './proving/proving.module.js';
import { requireSecure, requireTrusted } from './proving/trust.js';

/** Connections beside the one that each worker holds: for queries and the leader's lock. */
const SPARE_CONNECTIONS = 6;

/**
 * A prover. Providers open what they own in the order of their dependencies and register what closes it with the
 * `Disposer`.
 */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class ProverModule {
  /**
   * @param metrics the registry that it adds its metrics to
   * @throws CodedError INSECURE_REFERENCE_STRING (P4); at start, INSECURE_VERIFIER, REFERENCE_STRING_MISMATCH (P4);
   *   NO_ARTIFACT, MEMORY_TOO_SMALL; the keystore's; DATABASE_UNAVAILABLE
   */
  static register(config: ProverConfig, metrics: Metrics): DynamicModule {
    const { role } = config;
    const shared = [
      { provide: PROVER_CONFIG, useValue: config },
      { provide: PROVER_METRICS, useValue: proverMetrics(metrics) },
      ...(role.kind === 'leader' ? [{ provide: LEADER_CONFIG, useValue: role }] : []),
    ];
    const own = role.kind === 'leader' ? leaderModules(config, role, metrics) : workerModules(config, metrics);
    return {
      module: ProverModule,
      global: true,
      imports: [...own, ProvingModule],
      providers: [...shared, ProverLoops],
      exports: shared,
    };
  }
}

function leaderModules(config: ProverConfig, role: LeaderConfig, metrics: Metrics): DynamicModule['imports'] & object {
  const { network } = config;
  const { l1, keystore } = role;
  const operator = OperatorModule.register({
    service: 'prover',
    config: { l1, postgres: postgresOf(config) },
    openWallet: () => loadKeystore(keystore.path, keystore.password.reveal(), network.network),
    check: ({ provider, deployment, logger }) => requireTrusted(config, provider, deployment, logger),
  });
  const operations = OperationsModule.registerAsync({
    service: 'prover',
    metrics,
    imports: [LeadershipModule],
    inject: [LEADER_CONFIG, DataSource, LEADERSHIP],
    useChecks: leaderChecks,
  });
  return [operator, LeadershipModule, operations];
}

function workerModules(config: ProverConfig, metrics: Metrics): DynamicModule['imports'] & object {
  requireSecure(config);
  const operations = OperationsModule.registerAsync({
    service: 'prover',
    metrics,
    inject: [DataSource],
    useChecks: (database: DataSource) => ({ database: postgresCheck(database) }),
  });
  return [OperatorDatabaseModule.register('prover', postgresOf(config)), operations];
}

const postgresOf = ({ postgres, proving }: ProverConfig) => ({
  ...postgres,
  poolSize: Math.max(postgres.poolSize, proving.workers + SPARE_CONNECTIONS),
});

function leaderChecks({ maxLagSeconds }: LeaderConfig, database: DataSource, leadership: Leadership): Checks {
  const queue = new ProofQueue(database);
  const lag = async (): Promise<void> => {
    const { oldest } = await queue.counts();
    const seconds = oldest ? (Date.now() - oldest.getTime()) / 1_000 : 0;
    if (seconds > maxLagSeconds)
      throw new CodedError('PROVING_LATE', { expectedSeconds: maxLagSeconds, actualSeconds: seconds });
  };
  return { database: postgresCheck(database), l1: () => leadership.check(), plan: () => leadership.checkPlan(), lag };
}
