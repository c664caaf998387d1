import pg from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type MigrationInterface } from 'typeorm';
import { type Check, defineConfig, integer, type Logger, text, url } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { endClient, impatientClient, KEEP_ALIVE } from './impatient-client.js';

type Class<T> = new (...args: never[]) => T;

export const postgresConfig = defineConfig({
  url: {
    env: 'DATABASE_URL',
    parser: url('postgres', 'postgresql'),
    secret: true,
    description: 'the PostgreSQL database',
  },
  schema: {
    env: 'VOLITION_DATABASE_SCHEMA',
    parser: text(),
    default: 'public',
    description: 'schema of this party in the database; created if missing',
  },
  poolSize: {
    env: 'VOLITION_DATABASE_POOL_SIZE',
    parser: integer({ min: 1, max: 200 }),
    default: 10,
    description: 'most connections',
  },
  statementTimeoutMs: {
    env: 'VOLITION_DATABASE_STATEMENT_TIMEOUT_MS',
    parser: integer({ min: 1 }),
    default: 30_000,
    description: 'a statement that takes longer is cancelled',
  },
});

export interface PostgresOptions {
  /** This party's schema; created if missing, and the search path of every connection. */
  schema?: string;
  entities?: (Class<object> | EntitySchema)[];
  /** All migrations of the service, its libraries' included; run in order of the time in their names. */
  migrations?: Class<MigrationInterface>[];
  poolSize?: number;
  statementTimeoutMs?: number;
  /** shown by pg_stat_activity */
  applicationName?: string;
  logger?: Logger;
}

const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 30_000;
/** Includes waiting for another process's migrations. */
const MIGRATION_TIMEOUT_MS = 600_000;

/**
 * Connects to a party's schema and migrates it. Of several processes, only one runs each migration.
 *
 * @throws CodedError DATABASE_UNAVAILABLE | MIGRATION_FAILED | INVALID_SCHEMA
 */
export async function connectPostgres(databaseUrl: string, options: PostgresOptions = {}): Promise<DataSource> {
  const schema = checkedSchema(options.schema ?? 'public');
  const statementTimeoutMs = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema,
    entities: options.entities ?? [],
    migrations: (options.migrations ?? []) as (new () => MigrationInterface)[],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: options.applicationName ?? 'volition',
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: (err: unknown) => options.logger?.warn({ err }, 'idle database connection lost'),
    extra: {
      options: sessionSettings(schema, statementTimeoutMs),
      ...KEEP_ALIVE,
      Client: impatientClient(statementTimeoutMs),
    },
  });
  await underMigrationLock(databaseUrl, schema, async () => {
    await dataSource.initialize();
    await dataSource.runMigrations().catch((cause) => {
      throw new CodedError('MIGRATION_FAILED', { schema }, 'a migration failed', { cause });
    });
  }).catch(async (cause) => {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw isCoded(cause) ? cause : databaseUnavailable(cause);
  });
  return dataSource;
}

/**
 * Settings of every session, whatever the server's defaults: commits are durable before they are acknowledged, and a
 * transaction left open by a lost client does not hold its locks for ever.
 */
const sessionSettings = (schema: string, statementTimeoutMs: number): string =>
  [
    `search_path=${schema}`,
    `statement_timeout=${statementTimeoutMs}`,
    'synchronous_commit=on',
    'idle_in_transaction_session_timeout=120000',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/** Readiness check: the database answers. */
export function postgresCheck(dataSource: DataSource): Check {
  return () => dataSource.query('SELECT 1').catch((cause) => Promise.reject(databaseUnavailable(cause)));
}

/**
 * Runs `work` in one transaction. It is run again after a deadlock or a serialization failure, so it must have no
 * effects besides the database.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  { isolation = 'READ COMMITTED' as 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE', attempts = 5 } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(isolation, work);
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
    }
  }
}

/** Whether an error is a violation of a unique constraint, or of the given one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const { code, constraint: actual } = driverError(error);
  return code === '23505' && (constraint === undefined || constraint === actual);
}

// 40001: serialization failure; 40P01: deadlock detected.
function isTransient(error: unknown): boolean {
  const { code } = driverError(error);
  return code === '40001' || code === '40P01';
}

function driverError(error: unknown): { code?: unknown; constraint?: unknown } {
  if (typeof error !== 'object' || error === null) return {};
  return 'driverError' in error ? driverError(error.driverError) : error;
}

async function underMigrationLock(databaseUrl: string, schema: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: MIGRATION_TIMEOUT_MS,
    ...KEEP_ALIVE,
  });
  // An idle connection that breaks must not end the process; the next query fails.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`volition migrations of ${schema}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    await work();
  } finally {
    // Ending the session releases the lock.
    await endClient(client);
  }
}

// The name is part of SQL and of connection options, so it has letters, digits and underscores only.
function checkedSchema(schema: string): string {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return schema;
  throw new CodedError('INVALID_SCHEMA', {
    expected: 'lower-case letters, digits, underscores',
    actual: schema.slice(0, 80),
  });
}

export function databaseUnavailable(cause: unknown): CodedError {
  return new CodedError('DATABASE_UNAVAILABLE', {}, 'the database does not answer', { cause });
}
