import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Deployment, L1Follower } from '#libs/l1';
import { LOGGER, type Logger, Metrics } from '#libs/platform';
import { ChainModule } from '../chain/chain.module.js';
import { IDENTITY_CONFIG, type IdentityConfig } from '../identity/config.js';
import { IdentityModule, MEMBER_SIGNER } from '../identity/identity.module.js';
import type { MemberSigner } from '../identity/load-signer.js';
import { DEPLOYMENT, L1Module } from '../l1/l1.module.js';
import { ExclusiveAccess } from '../storage/exclusive-access.js';
import { StorageModule } from '../storage/storage.module.js';
import { CertificateWatch } from './certificate-watch.js';
import { GuardMetrics } from './guard-metrics.js';
import { HoldRepository } from './hold-repository.js';
import { SigningGuard } from './signing-guard.js';
import { SigningWatermark } from './signing-watermark.js';

/** Suspends signing while the member may have forgotten what it signed (C4). */
@Module({
  imports: [StorageModule, IdentityModule, L1Module, ChainModule],
  providers: [
    {
      provide: SigningGuard,
      inject: [IDENTITY_CONFIG, MEMBER_SIGNER, ExclusiveAccess, DataSource, DEPLOYMENT, L1Follower, Metrics, LOGGER],
      useFactory: async (
        { network }: IdentityConfig,
        { address: signer }: MemberSigner,
        { lock, watermarks }: ExclusiveAccess,
        dataSource: DataSource,
        { parameters: { submitSeconds } }: Deployment,
        l1: L1Follower,
        metrics: Metrics,
        logger: Logger,
      ) =>
        SigningGuard.open({
          ...{ lock, l1, signer, submitSeconds, logger },
          holds: new HoldRepository(dataSource),
          watermark: await SigningWatermark.open(watermarks),
          isPublic: network.network === 'public',
          now: () => Math.floor(Date.now() / 1_000),
          metrics: new GuardMetrics(metrics),
        }),
    },
    CertificateWatch,
  ],
  exports: [SigningGuard],
})
export class SigningGuardModule {}
