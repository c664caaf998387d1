import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { PipelineReader, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import {
  connectPostgres,
  l1StoreMigrations,
  type PostgresOptions,
  SnapshotStore,
  snapshotMigrations,
} from '#libs/storage';
import type { GatewayConfig } from '../config.js';
import { CONFIG, OPERATOR_DATABASE, OWN_DATABASE } from '../tokens.js';
import { historyMigrations } from './migrations.js';

type Options = Omit<PostgresOptions, 'logger' | 'applicationName'> & { applicationName?: string };

/** Opens one schema of the operator's database. */
async function open(config: GatewayConfig, logger: Logger, disposer: Disposer, options: Options): Promise<DataSource> {
  const database = await connectPostgres(config.postgres.url.reveal(), {
    applicationName: 'volition gateway',
    ...options,
    logger,
  });
  disposer.defer(() => database.destroy());
  return database;
}

const inject = [CONFIG, LOGGER, Disposer];

@Module({
  providers: [
    {
      provide: OPERATOR_DATABASE,
      inject,
      useFactory: (config: GatewayConfig, logger: Logger, disposer: Disposer) => {
        const { schema, poolSize, statementTimeoutMs } = config.postgres;
        const options = { schema, poolSize, statementTimeoutMs };
        return open(config, logger, disposer, {
          ...options,
          entities: pipelineEntities,
          migrations: pipelineMigrations,
        });
      },
    },
    {
      provide: OWN_DATABASE,
      inject,
      useFactory: (config: GatewayConfig, logger: Logger, disposer: Disposer) =>
        open(config, logger, disposer, {
          schema: config.l1Schema,
          poolSize: 2,
          migrations: [...l1StoreMigrations, ...historyMigrations],
          applicationName: 'volition gateway l1',
        }),
    },
    {
      // The sequencer's state pages, from which the replica starts: replaying all history would take hours.
      provide: SnapshotStore,
      inject,
      useFactory: async (config: GatewayConfig, logger: Logger, disposer: Disposer) => {
        const { statementTimeoutMs } = config.postgres;
        const options = { schema: config.snapshotSchema, poolSize: 1, statementTimeoutMs };
        return new SnapshotStore(await open(config, logger, disposer, { ...options, migrations: snapshotMigrations }));
      },
    },
    {
      provide: PipelineReader,
      inject: [OPERATOR_DATABASE],
      useFactory: (database: DataSource) => new PipelineReader(database),
    },
  ],
  exports: [OPERATOR_DATABASE, OWN_DATABASE, SnapshotStore, PipelineReader],
})
export class DatabaseModule {}
