import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { DiskSnapshots } from '#libs/client';
import { L1Follower } from '#libs/l1';
import { loadCrypto } from '#libs/ledger';
import { LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { Archive } from '../archive/archive.js';
import { ArchiveModule } from '../archive/archive.module.js';
import type { WatcherConfig } from '../config.js';
import { L1Module } from '../l1/l1.module.js';
import type { WatcherMetrics } from '../metrics.js';
import { CONFIG, METRICS } from '../tokens.js';
import { Rebuilder } from './rebuilder.js';

@Module({
  imports: [L1Module, ArchiveModule],
  providers: [
    {
      provide: Rebuilder,
      inject: [CONFIG, L1Follower, Archive, METRICS, LOGGER, SERVICE_SIGNAL],
      useFactory: async (
        { dataDirectory, watchMs: intervalMs }: WatcherConfig,
        l1: L1Follower,
        archive: Archive,
        metrics: WatcherMetrics,
        logger: Logger,
        signal: AbortSignal,
      ) => {
        const snapshots = new DiskSnapshots(join(dataDirectory, 'state'));
        return new Rebuilder({
          l1,
          archive,
          crypto: await loadCrypto(),
          snapshots,
          intervalMs,
          metrics,
          logger,
          signal,
        });
      },
    },
  ],
  exports: [Rebuilder],
})
export class RebuildingModule {}
