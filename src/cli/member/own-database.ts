import pg from 'pg';
import { address, CodedError } from '#libs/protocol';
import type { MemberSettings } from './settings.js';

const CALL_MS = 5_000;

/** A connection to a member's database, in its schema. */
export interface OwnDatabase {
  client: pg.Client;
  has(table: string): Promise<boolean>;
}

/**
 * Runs `work` on a member's database, and closes the connection.
 * @throws CodedError DATABASE_NEEDED, or what PostgreSQL says
 */
export async function withDatabase<T>(
  { databaseUrl, databaseSchema }: Pick<MemberSettings, 'databaseUrl' | 'databaseSchema'>,
  work: (database: OwnDatabase) => Promise<T>,
): Promise<T> {
  if (databaseUrl === undefined) throw new CodedError('DATABASE_NEEDED', {}, 'no database is named');
  const client = new pg.Client({
    connectionString: databaseUrl.reveal(),
    connectionTimeoutMillis: CALL_MS,
    query_timeout: CALL_MS,
  });
  // An idle connection that breaks must not end the process; the next query fails.
  client.on('error', () => {});
  try {
    await client.connect();
    const schema = client.escapeIdentifier(databaseSchema);
    await client.query(`SET search_path TO ${schema}`);
    const has = async (table: string): Promise<boolean> =>
      (await client.query('SELECT to_regclass($1) AS found', [`${schema}.${table}`])).rows[0]?.found !== null;
    return await work({ client, has });
  } finally {
    await client.end().catch(() => {});
  }
}

/** The deployment that it is bound to, as {@link deploymentName} has it; undefined if it is bound to none yet. */
export async function boundDeployment({ client, has }: OwnDatabase): Promise<string | undefined> {
  if (!(await has('held_deployment'))) return undefined;
  const { rows } = await client.query('SELECT chain_id, settlement FROM held_deployment');
  return rows[0] && deploymentName(rows[0].settlement, Number(rows[0].chain_id));
}

export const deploymentName = (settlement: string, chainId: number): string =>
  `${address(settlement)} on chain ${chainId}`;
