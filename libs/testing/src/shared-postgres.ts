import { randomBytes } from 'node:crypto';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createDatabase, dropDatabase, startPostgres } from '#libs/embedded';
import { waitFor } from './wait-for.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Directory of this test run, removed at its end. */
    runDirectory: string;
    /** A PostgreSQL server to use instead of an embedded one, or empty. */
    externalDatabaseUrl: string;
  }
}

/** Test data need not survive a crash. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

let server: Promise<string> | undefined;

/**
 * URL of the test run's PostgreSQL server. The first call in any worker starts it; test/setup/global.ts stops it.
 */
export function sharedPostgres(): Promise<string> {
  server ??= attachOrStart();
  return server;
}

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Creates an empty database. `drop` removes it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const url = await sharedPostgres();
  const name = newName();
  return { url: await createDatabase(url, name), drop: () => dropDatabase(url, name) };
}

/** Copies a database of this run, once nobody is connected to it. */
export async function copyDatabase(of: string): Promise<TestDatabase> {
  const url = await sharedPostgres();
  const name = newName();
  const template = new URL(of).pathname.slice(1);
  const copied = await waitFor(() => createDatabase(url, name, template), {
    what: `connections to ${template} to end`,
  });
  return { url: copied, drop: () => dropDatabase(url, name) };
}

const newName = (): string => `test_${randomBytes(8).toString('hex')}`;

async function attachOrStart(): Promise<string> {
  const external = inject('externalDatabaseUrl');
  if (external) return external;
  const runDirectory = inject('runDirectory');
  if (!runDirectory) throw new Error('vitest.config.ts must name test/setup/global.ts in globalSetup');
  const lock = join(runDirectory, 'postgres.lock');
  // mkdir is atomic: one worker starts the server, the others find it running.
  await waitFor(() => mkdir(lock).then(() => true), {
    deadlineMs: 60_000,
    intervalMs: 50,
    what: 'the lock on PostgreSQL',
  });
  try {
    const { url } = await startPostgres({ directory: join(runDirectory, 'postgres'), settings: SETTINGS });
    return url;
  } finally {
    await rmdir(lock);
  }
}
