import pg from 'pg';
import { CodedError } from '#libs/protocol';

/**
 * Creates a database on the server at `url`, unless it exists.
 *
 * @param template a database without connections, which is copied
 * @returns the URL of that database
 * @throws CodedError INVALID_DATABASE_NAME
 */
export async function createDatabase(url: string, name: string, template = 'template1'): Promise<string> {
  for (const named of [name, template])
    if (!/^[a-z_][a-z0-9_]{0,62}$/.test(named))
      throw new CodedError('INVALID_DATABASE_NAME', { actual: named.slice(0, 80) });
  await administer(url, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)).catch((error) => {
    // It exists: 42P04, or 23505 after a concurrent creation.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.toString();
}

/** Removes a database and terminates its connections. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await administer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`));
}

/** Long, because a server that has just started can be slow on a busy machine. */
const CONNECT_TIMEOUT_MS = 60_000;

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
