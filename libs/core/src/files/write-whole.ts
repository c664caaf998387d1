import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file's content; in parts where it is long. */
export type FileContent = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface WriteOptions {
  /** permission bits, whatever the umask; this user only unless told */
  mode?: number;
  /** of folders that are missing; as the umask has it unless told */
  folderMode?: number;
}

/** How the name of a file ends that is still being written. A crash leaves such files, and nobody reads them. */
export const UNFINISHED = '.tmp';

/**
 * Writes a file whole or not at all, replacing one that is there. Durable when it resolves: synced before it gets its name, and its
 * folder after. Nothing of it is left where it fails: a full disk must not be filled by what did not fit.
 */
export async function writeWhole(path: string, content: FileContent, options: WriteOptions = {}): Promise<void> {
  await writeBeside(path, content, options, (written) => rename(written, path));
}

/**
 * The same, but what is there is never replaced, not even where another process writes it at the same time.
 *
 * @returns whether it was written
 */
export async function writeOnce(path: string, content: FileContent, options: WriteOptions = {}): Promise<boolean> {
  try {
    await writeBeside(path, content, options, async (written) => {
      await link(written, path);
      await rm(written);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function writeBeside(
  path: string,
  content: FileContent,
  options: WriteOptions,
  finish: (written: string) => Promise<void>,
): Promise<void> {
  const written = `${path}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
  try {
    await writeSynced(written, content, options);
    await finish(written);
  } catch (error) {
    await rm(written, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeSynced(path: string, content: FileContent, { mode = 0o600, folderMode }: WriteOptions) {
  const file = await created(path, mode, folderMode);
  try {
    await file.writeFile(content as string | Uint8Array);
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function created(path: string, mode: number, folderMode: number | undefined) {
  try {
    return await open(path, 'wx', mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true, mode: folderMode });
    return open(path, 'wx', mode);
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
