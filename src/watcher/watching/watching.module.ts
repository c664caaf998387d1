import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Deployment, L1Follower } from '#libs/l1';
import { LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { AlertRepository } from '../alerting/alert-repository.js';
import { Notifier } from '../alerting/notifier.js';
import { ArchiveModule } from '../archive/archive.module.js';
import { Archiver } from '../archive/archiver.js';
import type { WatcherConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { L1Module } from '../l1/l1.module.js';
import type { WatcherMetrics } from '../metrics.js';
import { Rebuilder } from '../rebuilding/rebuilder.js';
import { RebuildingModule } from '../rebuilding/rebuilding.module.js';
import { SampleBook } from '../sampling/sample-book.js';
import { Sampler } from '../sampling/sampler.js';
import { SamplingModule } from '../sampling/sampling.module.js';
import { CONFIG, DEPLOYMENT, METRICS, NOW } from '../tokens.js';
import { Watch } from './watch.js';

@Module({
  imports: [DatabaseModule, L1Module, ArchiveModule, RebuildingModule, SamplingModule],
  providers: [
    {
      provide: AlertRepository,
      inject: [DataSource],
      useFactory: (database: DataSource) => new AlertRepository(database),
    },
    {
      provide: Watch,
      inject: [
        ...[CONFIG, DEPLOYMENT, L1Follower, SampleBook, Sampler, Archiver, Rebuilder, AlertRepository, NOW],
        ...[METRICS, LOGGER, SERVICE_SIGNAL],
      ],
      useFactory: (
        { limits: { proofShare, ...limits }, alerts: settings, watchMs: intervalMs }: WatcherConfig,
        deployment: Deployment,
        l1: L1Follower,
        book: SampleBook,
        sampler: Sampler,
        archiver: Archiver,
        rebuilder: Rebuilder,
        alerts: AlertRepository,
        now: () => number,
        metrics: WatcherMetrics,
        logger: Logger,
        signal: AbortSignal,
      ) =>
        new Watch({
          ...{ l1, deployment, book, sampler, archiver, rebuilder, alerts, intervalMs, now, metrics, logger, signal },
          hasWebhook: settings.webhookUrl !== undefined,
          limits: { ...limits, proofSeconds: proofShare * deployment.parameters.proveSeconds },
          alertLimits: settings,
        }),
    },
    {
      provide: Notifier,
      inject: [CONFIG, AlertRepository, NOW, METRICS, LOGGER, SERVICE_SIGNAL],
      useFactory: (
        { alerts: { webhookUrl, webhookSecret, deadlineMs, maxAttempts } }: WatcherConfig,
        repository: AlertRepository,
        now: () => number,
        metrics: WatcherMetrics,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const webhook = webhookUrl && { url: webhookUrl.reveal(), secret: webhookSecret?.reveal(), deadlineMs };
        return new Notifier({ repository, webhook, maxAttempts, now, metrics, logger, signal });
      },
    },
  ],
  exports: [Watch],
})
export class WatchingModule {}
