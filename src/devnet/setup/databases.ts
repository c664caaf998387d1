import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { databaseOf, PARTIES, type SetupFolder } from './parties.js';

/** A database and the password of its own role. */
interface PartyDatabase {
  name: string;
  password: string;
}

/**
 * Creates each party's database and the only role that may connect to it. Resets the role's password.
 *
 * @param adminUrl connection URL of a superuser
 */
export async function makeDatabases(folder: SetupFolder, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('REVOKE CONNECT ON DATABASE postgres FROM PUBLIC');
    for (const database of await partyDatabases(folder)) await makeDatabase(client, database);
  } finally {
    await client.end();
  }
}

async function partyDatabases(folder: SetupFolder): Promise<PartyDatabase[]> {
  const databases = new Map<string, PartyDatabase>();
  for (const party of PARTIES) {
    const name = databaseOf(party);
    if (name === undefined) continue;
    databases.set(name, { name, password: new URL(await readFile(folder.databaseUrl(party), 'utf8')).password });
  }
  return [...databases.values()];
}

async function makeDatabase(client: pg.Client, { name, password }: PartyDatabase): Promise<void> {
  const [role, secret] = [client.escapeIdentifier(name), client.escapeLiteral(password)];
  const exists = async (query: string): Promise<boolean> => ((await client.query(query, [name])).rowCount ?? 0) > 0;
  if (!(await exists('SELECT FROM pg_roles WHERE rolname = $1'))) await client.query(`CREATE ROLE ${role} LOGIN`);
  await client.query(`ALTER ROLE ${role} PASSWORD ${secret}`);
  if (!(await exists('SELECT FROM pg_database WHERE datname = $1')))
    await client.query(`CREATE DATABASE ${role} OWNER ${role}`);
  await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${role} FROM PUBLIC`);
}
