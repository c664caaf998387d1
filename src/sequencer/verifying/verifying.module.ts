import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Deployment } from '#libs/l1';
import { DEPLOYMENT } from '#libs/operator';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import { signingDomain } from '#libs/protocol';
import { SEQUENCER_CONFIG, type SequencerConfig } from '../config.js';
import { SequencerMetrics } from '../metrics.js';
import { OWN_DATABASE, StorageModule } from '../storage/storage.module.js';
import { VerifierPool } from './verifier-pool.js';

/** Threads that verify signatures. */
@Module({
  imports: [StorageModule],
  providers: [
    {
      provide: VerifierPool,
      // The database first: what may fail early fails before threads are started.
      inject: [DEPLOYMENT, OWN_DATABASE, SEQUENCER_CONFIG, SequencerMetrics, LOGGER, Disposer],
      useFactory: (
        deployment: Deployment,
        _database: DataSource,
        { admission }: SequencerConfig,
        metrics: SequencerMetrics,
        logger: Logger,
        disposer: Disposer,
      ) => {
        const pool = new VerifierPool({
          domain: signingDomain(deployment),
          threads: admission.verifierThreads,
          deadlineMs: admission.verifyDeadlineMs,
          logger,
          onVerified: (seconds) => metrics.verifyDuration.observe(seconds),
        });
        return disposer.use(pool, (open) => open.close());
      },
    },
  ],
  exports: [VerifierPool],
})
export class VerifyingModule {}
