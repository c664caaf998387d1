import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { L1Follower } from '#libs/l1';
import { type Metrics, OperationsModule } from '#libs/platform';
import { postgresCheck } from '#libs/storage';
import type { WatcherConfig } from './config.js';
import { DatabaseModule } from './database/database.module.js';
import { L1Module } from './l1/l1.module.js';
import { watcherMetrics } from './metrics.js';
import { ServingModule } from './serving/serving.module.js';
import { CONFIG, METRICS } from './tokens.js';

/** The watcher's root module. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class WatcherModule {
  static register(config: WatcherConfig, metrics: Metrics): DynamicModule {
    const operations = OperationsModule.registerAsync({
      service: 'watcher',
      metrics,
      imports: [DatabaseModule, L1Module],
      inject: [DataSource, L1Follower],
      useChecks: (database: DataSource, l1: L1Follower) => ({
        database: postgresCheck(database),
        l1: () => l1.check(),
      }),
    });
    const shared = [
      { provide: CONFIG, useValue: config },
      { provide: METRICS, useValue: watcherMetrics(metrics) },
    ];
    return {
      module: WatcherModule,
      global: true,
      imports: [ServingModule, operations],
      providers: shared,
      exports: shared,
    };
  }
}
