import type { DataSource } from 'typeorm';
import type { Logger } from '#libs/platform';
import { connectPostgres, l1StoreMigrations, snapshotMigrations } from '#libs/storage';
import type { StorageConfig } from './config.js';
import { chainEntities } from './entities.js';
import { memberMigrations } from './migrations.js';

/** @throws CodedError DATABASE_UNAVAILABLE */
export function openDatabase({ postgres }: StorageConfig, logger: Logger): Promise<DataSource> {
  return connectPostgres(postgres.url.reveal(), {
    schema: postgres.schema,
    // The lock of ExclusiveAccess keeps one connection for good.
    poolSize: postgres.poolSize + 1,
    statementTimeoutMs: postgres.statementTimeoutMs,
    entities: chainEntities,
    migrations: [...l1StoreMigrations, ...snapshotMigrations, ...memberMigrations],
    applicationName: 'volition committee',
    logger,
  });
}
