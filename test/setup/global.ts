import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { endOrphan, removePostgres } from '#libs/embedded';
import { loadProcessConfig, url } from '#libs/platform';
import { ANVIL_PID_FILE } from '#libs/testing';

const PREFIX = 'openvolition-run-';
const ANVIL_STOP_MS = 5_000;

/**
 * Once per test run: creates a directory shared by its workers. The first test that needs PostgreSQL or anvil starts it
 * there.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeDeadRuns();
  const runDirectory = join(tmpdir(), `${PREFIX}${process.pid}`);
  await mkdir(runDirectory, { recursive: true });
  project.provide('runDirectory', runDirectory);
  project.provide('externalDatabaseUrl', externalDatabaseUrl());
  return () => removeRun(runDirectory);
}

function externalDatabaseUrl(): string {
  const parser = url('postgres', 'postgresql');
  const spec = { url: { env: 'DATABASE_URL', parser, optional: true, description: 'server to test against' } } as const;
  return loadProcessConfig(spec).url ?? '';
}

// A killed run leaves its servers behind. Its directory is named after its process.
async function removeDeadRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : 0;
    if (pid > 0 && !isAlive(pid)) await removeRun(join(tmpdir(), name));
  }
}

async function removeRun(directory: string): Promise<void> {
  await removePostgres(join(directory, 'postgres'));
  const names = await readdir(directory).catch(() => []);
  const anvils = names.filter((name) => ANVIL_PID_FILE.test(name));
  await Promise.all(anvils.map((name) => endOrphan(join(directory, name), 'anvil', ANVIL_STOP_MS)));
  await rm(directory, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
