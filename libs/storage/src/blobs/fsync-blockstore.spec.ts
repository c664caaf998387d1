import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#libs/testing';
import { cidOf, parseCid } from './cid.js';
import { FsyncBlockstore } from './fsync-blockstore.js';

async function filesIn(directory: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(directory, { recursive: true }))
    if ((await stat(join(directory, name))).isFile()) found.push(name);
  return found;
}

describe('a block that cannot be written', () => {
  it('leaves nothing on disk, and can be written later', async () => {
    const directory = await temporaryDirectory();
    const store = new FsyncBlockstore(directory);
    await store.open();
    const bytes = randomBytes(10_000);
    const cid = parseCid(cidOf(bytes));
    const half = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 5_000);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    await expect(store.put(cid, half())).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await filesIn(directory)).toEqual([]);
    await store.put(cid, bytes);
    expect(await filesIn(directory)).toHaveLength(1);
  });
});
