import { type DynamicModule, Module } from '@nestjs/common';
import type { Wallet } from 'ethers';
import { DataSource } from 'typeorm';
import { loadKeystore } from '#libs/l1';
import { OperatorModule, requireSequencer } from '#libs/operator';
import { type Checks, Metrics, OperationsModule } from '#libs/platform';
import { postgresCheck } from '#libs/storage';
import { SETTLER_CONFIG, type SettlerConfig } from './config.js';
import { FollowingModule } from './following/following.module.js';
import { SettleRound } from './following/settle-round.js';
import { SETTLER_METRICS, settlerMetrics } from './metrics.js';

/**
 * The settler. Providers open what they own in the order of their dependencies and register what closes it with the
 * `Disposer`.
 */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class SettlerModule {
  /**
   * @param metrics the registry that it adds its metrics to
   * @throws (at start) CodedError KEYSTORE_UNREADABLE, INVALID_KEYSTORE_PASSWORD, KEY_WELL_KNOWN; NOT_SEQUENCER (B5);
   *   DATABASE_UNAVAILABLE
   */
  static register(config: SettlerConfig, metrics: Metrics): DynamicModule {
    const { keystore, network } = config;
    const operator = OperatorModule.register({
      service: 'settler',
      config,
      openWallet: () => loadKeystore(keystore.path, keystore.password.reveal(), network.network),
      check: ({ wallet, deployment }) => requireSequencer(wallet as Wallet, deployment),
    });
    const operations = OperationsModule.registerAsync({
      service: 'settler',
      metrics,
      imports: [FollowingModule],
      inject: [SettleRound, DataSource],
      useChecks: readinessChecks,
    });
    const shared = [
      { provide: SETTLER_CONFIG, useValue: config },
      { provide: SETTLER_METRICS, useValue: settlerMetrics(metrics) },
    ];
    return {
      module: SettlerModule,
      global: true,
      imports: [operator, FollowingModule, operations],
      providers: shared,
      exports: shared,
    };
  }
}

const readinessChecks = (round: SettleRound, database: DataSource): Checks => ({
  database: postgresCheck(database),
  l1: () => round.checkL1(),
  bond: () => round.checkBond(),
  submission: () => round.checkStall(),
  lag: () => round.checkLag(),
});
