import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file's content, optionally in parts. */
export type FileContent = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface WriteOptions {
  /** permission bits, independent of the umask; default: owner only */
  mode?: number;
  /** permission bits of folders that are created; default: as the umask says */
  folderMode?: number;
}

/** Suffix of a file that is still being written. A crash may leave such files behind; nothing reads them. */
export const UNFINISHED = '.tmp';

/**
 * Writes a file atomically and replaces an existing one. Durable once it resolves: the file is synced before the
 * rename, the folder after it. On failure the temporary file is removed, so retries cannot fill the disk.
 */
export async function writeWhole(path: string, content: FileContent, options: WriteOptions = {}): Promise<void> {
  await writeBeside(path, content, options, (written) => rename(written, path));
}

/**
 * Like {@link writeWhole}, but never replaces an existing file, even one that another process creates concurrently.
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

/** Syncs a folder, so that new and renamed entries are durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
