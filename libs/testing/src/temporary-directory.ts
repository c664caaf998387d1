import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory that is removed when the present test ends. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'openvolition-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** The same for a whole file: `afterAll(remove)`. */
export async function makeTemporaryDirectory(): Promise<{ directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'openvolition-'));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}
