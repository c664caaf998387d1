import { type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Deployment, L1Follower } from '#libs/l1';
import { type Checks, LOGGER, type Logger, type Metrics, OperationsModule } from '#libs/platform';
import { Identity } from '#libs/rpc';
import { cidOf, postgresCheck } from '#libs/storage';
import { AttestingModule, DECISION_GUARD } from './attesting/attesting.module.js';
import { CallersModule } from './callers/callers.module.js';
import { CALLERS_CONFIG } from './callers/config.js';
import { CatchingUpModule } from './catching-up/catching-up.module.js';
import { CATCHING_UP_CONFIG } from './catching-up/config.js';
import { ChainModule } from './chain/chain.module.js';
import { CHAIN_CONFIG } from './chain/config.js';
import { StateTrees } from './chain/state-trees.js';
import type { CommitteeConfig } from './config.js';
import { IDENTITY_CONFIG } from './identity/config.js';
import { IdentityModule, MEMBER_SIGNER } from './identity/identity.module.js';
import type { MemberSigner } from './identity/load-signer.js';
import { L1_CONFIG } from './l1/config.js';
import { DEPLOYMENT, L1Module } from './l1/l1.module.js';
import { ServingModule } from './serving/serving.module.js';
import { SigningGuard } from './signing-guard/signing-guard.js';
import { SigningGuardModule } from './signing-guard/signing-guard.module.js';
import { STORAGE_CONFIG } from './storage/config.js';
import type { IpfsNode } from './storage/ipfs-node.js';
import { IPFS_NODE, StorageModule } from './storage/storage.module.js';

/** Each feature injects its own part of the configuration. */
const CONFIGS = [...[STORAGE_CONFIG, IDENTITY_CONFIG, L1_CONFIG, CHAIN_CONFIG, CATCHING_UP_CONFIG, CALLERS_CONFIG]];

/**
 * One committee member. Providers open what they own in the order of their dependencies, and register what closes it
 * with the
 * `Disposer`; loops start when everything is open and stop before anything is closed.
 */
@Module({})
export class CommitteeModule implements OnApplicationBootstrap {
  constructor(
    @Inject(StateTrees) private readonly trees: StateTrees,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @param opened closes what was opened; the caller disposes it if the start fails */
  static register(config: CommitteeConfig, metrics: Metrics): DynamicModule {
    const features = [IdentityModule, StorageModule, L1Module, ChainModule, SigningGuardModule];
    const operations = OperationsModule.registerAsync({
      service: 'committee',
      metrics,
      imports: features,
      inject: [DataSource, IPFS_NODE, L1Follower],
      useChecks: readinessChecks,
    });
    const shared = [
      ...CONFIGS.map((provide) => ({ provide, useValue: config })),
      { provide: DECISION_GUARD, useExisting: SigningGuard },
      {
        // C6: what proves the member's address to others
        provide: Identity,
        inject: [DEPLOYMENT, MEMBER_SIGNER],
        useFactory: (deployment: Deployment, signer: MemberSigner) => new Identity(deployment, signer),
      },
    ];
    return {
      module: CommitteeModule,
      global: true,
      imports: [...features, AttestingModule, CatchingUpModule, CallersModule, ServingModule, operations],
      providers: shared,
      exports: shared,
    };
  }

  onApplicationBootstrap(): void {
    this.logger.info({ batch: this.trees.at.header.number }, 'member started');
  }
}

function readinessChecks(dataSource: DataSource, ipfs: IpfsNode, l1: L1Follower): Checks {
  const anyBlock = cidOf(new Uint8Array());
  return { l1: () => l1.check(), database: postgresCheck(dataSource), ipfs: () => ipfs.store.has(anyBlock) };
}
