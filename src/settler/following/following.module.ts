import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import { DataSource } from 'typeorm';
import { contractsOf, type Deployment, SettlementReader } from '#libs/l1';
import { DEPLOYMENT, L1_PROVIDER } from '#libs/operator';
import { SettlerPipeline } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import { LeaderLock } from '#libs/storage';
import { SETTLER_CONFIG, type SettlerConfig } from '../config.js';
import { SETTLER_METRICS, type SettlerMetrics } from '../metrics.js';
import { SubmitBatches } from '../submitting/submit-batches.js';
import { SubmittingModule } from '../submitting/submitting.module.js';
import { BondWatch } from './bond-watch.js';
import { Reconciler } from './reconcile.js';
import { SettleLoop } from './settle-loop.js';
import { openStall, SettleRound } from './settle-round.js';

/** Keeps the pipeline in step with L1, round by round, while this process leads. */
@Module({
  imports: [SubmittingModule],
  providers: [
    {
      provide: LeaderLock,
      inject: [DataSource, DEPLOYMENT, Disposer],
      useFactory: (database: DataSource, { chainId, settlement }: Deployment, disposer: Disposer) =>
        disposer.use(new LeaderLock(database, `volition settler ${chainId} ${settlement}`), (lock) => lock.release()),
    },
    {
      provide: Reconciler,
      inject: [SettlerPipeline, SettlementReader, SETTLER_METRICS, LOGGER],
      useFactory: (pipeline: SettlerPipeline, reader: SettlementReader, metrics: SettlerMetrics, logger: Logger) =>
        new Reconciler({ pipeline, reader, metrics, logger }),
    },
    {
      provide: BondWatch,
      inject: [DEPLOYMENT, L1_PROVIDER, SETTLER_METRICS, LOGGER],
      useFactory: (deployment: Deployment, provider: JsonRpcProvider, metrics: SettlerMetrics, logger: Logger) => {
        const { settlement } = contractsOf(deployment, provider);
        return new BondWatch({ settlement, expected: deployment.parameters.bond, metrics, logger });
      },
    },
    {
      provide: SettleRound,
      inject: [
        ...[SettlerPipeline, SettlementReader, LeaderLock, Reconciler, BondWatch, SubmitBatches],
        ...[SETTLER_CONFIG, SETTLER_METRICS, LOGGER],
      ],
      useFactory: (
        pipeline: SettlerPipeline,
        reader: SettlementReader,
        lock: LeaderLock,
        reconciler: Reconciler,
        bond: BondWatch,
        submitBatches: SubmitBatches,
        { submission, l1: { confirmations }, maxLagSeconds }: SettlerConfig,
        metrics: SettlerMetrics,
        logger: Logger,
      ) =>
        new SettleRound({
          ...{ pipeline, reader, lock, reconciler, bond, submitBatches, metrics, logger },
          stall: openStall(1_000 * submission.stuckSeconds, metrics, logger),
          ...{ confirmations, maxLagSeconds, now: Date.now },
        }),
    },
    SettleLoop,
  ],
  exports: [SettleRound],
})
export class FollowingModule {}
