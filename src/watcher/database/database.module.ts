import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import { connectPostgres, l1StoreMigrations } from '#libs/storage';
import type { WatcherConfig } from '../config.js';
import { CONFIG } from '../tokens.js';
import { watcherMigrations } from './migrations.js';

/** The watcher's own database. */
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [CONFIG, LOGGER, Disposer],
      useFactory: async ({ postgres }: WatcherConfig, logger: Logger, disposer: Disposer) => {
        const migrations = [...l1StoreMigrations, ...watcherMigrations];
        const options = { ...postgres, migrations, applicationName: 'volition watcher', logger };
        return disposer.use(await connectPostgres(postgres.url.reveal(), options), (database) => database.destroy());
      },
    },
  ],
  exports: [DataSource],
})
export class DatabaseModule {}
