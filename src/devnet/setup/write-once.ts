import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { orRemoved } from '#libs/core';

/** Writes a file whole or not at all; on disk when it resolves. */
export async function writeWhole(path: string, content: string, mode = 0o600): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const written = `${path}.new`;
  await orRemoved(written, async () => {
    const file = await open(written, 'w', mode);
    try {
      await file.writeFile(content);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(written, path);
  });
}

/** Writes a file unless there is one: what is made at random is made once. @returns whether it was written */
export async function writeOnce(path: string, make: () => string, mode?: number): Promise<boolean> {
  if (existsSync(path)) return false;
  await writeWhole(path, make(), mode);
  return true;
}
