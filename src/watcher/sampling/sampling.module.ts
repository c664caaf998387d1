import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Kzg } from '#libs/kzg';
import { type Deployment, L1Follower } from '#libs/l1';
import { LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { Members } from '#libs/rpc';
import { Archive } from '../archive/archive.js';
import { ArchiveModule } from '../archive/archive.module.js';
import type { WatcherConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { L1Module } from '../l1/l1.module.js';
import type { WatcherMetrics } from '../metrics.js';
import { SourcesModule } from '../sources/sources.module.js';
import { CONFIG, DEPLOYMENT, KZG, METRICS, NOW } from '../tokens.js';
import { SampleBook } from './sample-book.js';
import { SampleRepository } from './sample-repository.js';
import { ipfsProbe, memberProbe } from './sampled-sources.js';
import { Sampler } from './sampler.js';

@Module({
  imports: [DatabaseModule, L1Module, SourcesModule, ArchiveModule],
  providers: [
    {
      provide: SampleBook,
      inject: [DataSource],
      useFactory: async (database: DataSource) => {
        const book = new SampleBook(new SampleRepository(database));
        await book.load();
        return book;
      },
    },
    {
      provide: Sampler,
      inject: [
        ...[CONFIG, DEPLOYMENT, SampleBook, Archive, Members, KZG, L1Follower, NOW],
        ...[METRICS, LOGGER, SERVICE_SIGNAL],
      ],
      useFactory: (
        { sampling, members: { deadlineMs }, archive: { ipfsGateways } }: WatcherConfig,
        { parameters: { maxRetentionSeconds } }: Deployment,
        book: SampleBook,
        archive: Archive,
        members: Members,
        kzg: Kzg,
        l1: L1Follower,
        now: () => number,
        metrics: WatcherMetrics,
        logger: Logger,
        signal: AbortSignal,
      ) =>
        new Sampler({
          ...{ book, archive, kzg, now, metrics, logger, signal },
          ...sampling,
          member: memberProbe(members),
          others: ipfsGateways.map((url) => ipfsProbe(url, archive)),
          l1,
          ...{ maxRetentionSeconds, deadlineMs },
        }),
    },
  ],
  exports: [SampleBook, Sampler],
})
export class SamplingModule {}
