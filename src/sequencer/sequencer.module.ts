import { type DynamicModule, Module } from '@nestjs/common';
import type { Wallet } from 'ethers';
import { loadKeystore } from '#libs/l1';
import { OperatorModule, requireSequencer } from '#libs/operator';
import { type Metrics, OperationsModule } from '#libs/platform';
import type { BlobStore } from '#libs/storage';
import { SequencerController } from './api/sequencer.controller.js';
import { SEQUENCER_CONFIG, type SequencerConfig } from './config.js';
import { L1Module } from './l1/l1.module.js';
import { SequencerMetrics } from './metrics.js';
import { SequencerReadiness } from './readiness.js';
import { Sequencer } from './sequencer.js';
import { SessionModule } from './session/session.module.js';
import { SHARED_STORE, StorageModule } from './storage/storage.module.js';
import { VerifyingModule } from './verifying/verifying.module.js';

/**
 * One sequencer. Providers open what they own in the order of their dependencies and register what closes it with the
 * `Disposer`.
 */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class SequencerModule {
  /**
   * @param metrics the registry that it adds its metrics to
   * @param store opened, and closed, by another service of this process
   * @throws (at start) CodedError DATABASE_UNAVAILABLE, KEYSTORE_UNREADABLE, INVALID_KEYSTORE_PASSWORD, KEY_WELL_KNOWN,
   *   NOT_SEQUENCER, KZG_ENGINE_UNAVAILABLE, STORE_UNAVAILABLE
   */
  static register(config: SequencerConfig, metrics: Metrics, store?: BlobStore): DynamicModule {
    const { keystore, network } = config;
    const operator = OperatorModule.register({
      service: 'sequencer',
      config,
      openWallet: () => loadKeystore(keystore.path, keystore.password.reveal(), network.network),
      check: ({ wallet, deployment }) => requireSequencer(wallet as Wallet, deployment),
    });
    const operations = OperationsModule.registerAsync({
      service: 'sequencer',
      metrics,
      inject: [SequencerReadiness],
      useChecks: ({ checks }: SequencerReadiness) => checks,
    });
    const shared = [
      { provide: SEQUENCER_CONFIG, useValue: config },
      { provide: SequencerMetrics, useValue: new SequencerMetrics(metrics) },
      { provide: SHARED_STORE, useValue: store },
    ];
    return {
      module: SequencerModule,
      global: true,
      imports: [operator, StorageModule, L1Module, VerifyingModule, SessionModule, operations],
      providers: [...shared, Sequencer, SequencerReadiness],
      exports: [...shared, Sequencer, SequencerReadiness],
      controllers: [SequencerController],
    };
  }
}
