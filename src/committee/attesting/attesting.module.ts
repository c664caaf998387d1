import { Module } from '@nestjs/common';
import type { Kzg } from '#libs/kzg';
import { type Deployment, L1Follower } from '#libs/l1';
import { LOGGER, type Logger, Metrics } from '#libs/platform';
import { AttestationRepository } from '../chain/attestation-repository.js';
import { BatchImporter } from '../chain/batch-importer.js';
import { BatchRepository } from '../chain/batch-repository.js';
import { BlobCustody } from '../chain/blob-custody.js';
import { ChainModule, KZG } from '../chain/chain.module.js';
import { SerialQueue } from '../chain/serial-queue.js';
import { IdentityModule, MEMBER_SIGNER } from '../identity/identity.module.js';
import type { MemberSigner } from '../identity/load-signer.js';
import { DEPLOYMENT, L1Module } from '../l1/l1.module.js';
import { AttestMetrics } from './attest-metrics.js';
import { Attester, type DecisionGuard } from './attester.js';

/** Injection token of the {@link DecisionGuard}, which the application binds. */
export const DECISION_GUARD = Symbol('DECISION_GUARD');

/** Checks, stores and signs batches for the sequencer (C4). */
@Module({
  imports: [IdentityModule, L1Module, ChainModule],
  providers: [
    {
      provide: Attester,
      inject: [
        ...[DEPLOYMENT, MEMBER_SIGNER, L1Follower, KZG, BatchRepository, AttestationRepository, BlobCustody],
        ...[BatchImporter, DECISION_GUARD, SerialQueue, Metrics, LOGGER],
      ],
      useFactory: (
        deployment: Deployment,
        signer: MemberSigner,
        l1: L1Follower,
        kzg: Kzg,
        batches: BatchRepository,
        attestations: AttestationRepository,
        custody: BlobCustody,
        importer: BatchImporter,
        guard: DecisionGuard,
        queue: SerialQueue,
        metrics: Metrics,
        logger: Logger,
      ) =>
        new Attester({
          ...{ deployment, signer, l1, kzg, importer, guard, queue, logger },
          stores: { batches, attestations, custody },
          metrics: new AttestMetrics(metrics),
          now: () => Math.floor(Date.now() / 1_000),
        }),
    },
  ],
  exports: [Attester],
})
export class AttestingModule {}
