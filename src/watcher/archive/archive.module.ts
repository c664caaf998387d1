import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Kzg } from '#libs/kzg';
import { L1Follower } from '#libs/l1';
import { Disposer, LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { Members } from '#libs/rpc';
import { DiskStore } from '#libs/storage';
import type { WatcherConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { L1Module } from '../l1/l1.module.js';
import type { WatcherMetrics } from '../metrics.js';
import { SourcesModule } from '../sources/sources.module.js';
import { CONFIG, KZG, METRICS } from '../tokens.js';
import { Archive } from './archive.js';
import { archiveSources } from './archive-sources.js';
import { Archiver } from './archiver.js';

/** For all sources of one blob together. */
const FETCH_MS = 60_000;

@Module({
  imports: [DatabaseModule, L1Module, SourcesModule],
  providers: [
    {
      provide: Archive,
      inject: [CONFIG, DataSource, Disposer],
      useFactory: async ({ dataDirectory }: WatcherConfig, database: DataSource, disposer: Disposer) => {
        const store = disposer.use(await DiskStore.open(join(dataDirectory, 'blobs')), (open) => open.close());
        return new Archive(store, database);
      },
    },
    {
      provide: Archiver,
      inject: [CONFIG, Archive, Members, KZG, L1Follower, METRICS, LOGGER, SERVICE_SIGNAL],
      useFactory: (
        config: WatcherConfig,
        archive: Archive,
        members: Members,
        kzg: Kzg,
        l1: L1Follower,
        metrics: WatcherMetrics,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const view = () => l1.confirmed;
        const sources = archiveSources(config, { members, view });
        const times = { deadlineMs: FETCH_MS, intervalMs: config.watchMs };
        return new Archiver({ archive, sources, view, kzg, ...times, metrics, logger, signal });
      },
    },
  ],
  exports: [Archive, Archiver],
})
export class ArchiveModule {}
