import { rm } from 'node:fs/promises';

/**
 * Makes a file by `work`, and removes what there is of it where that fails: a full disk must not be filled by what did not fit.
 *
 * @param path of the temporary file that `work` writes and then gives its name
 */
export async function orRemoved<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw error;
  }
}
