import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FsBlockstore } from 'blockstore-fs';
import { NextToLast } from 'blockstore-fs/sharding';
import type { CID } from 'multiformats/cid';
import { orRemoved } from '#libs/platform';

type BlockBytes = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

const TEMPORARY = '.tmp';

/**
 * blockstore-fs whose `put` resolves only when the block would survive a loss of power: the file is synced before it gets its
 * name, and the directory after (C4). A name therefore never stands for part of a block.
 */
export class FsyncBlockstore extends FsBlockstore {
  readonly #sharding = new NextToLast();
  readonly #shards = new Map<string, Promise<void>>();

  override async open(): Promise<void> {
    const first = await mkdir(this.path, { recursive: true });
    if (first !== undefined) await syncDirectory(dirname(first));
    await this.#removeTemporaries();
  }

  override async put(cid: CID, value: BlockBytes): Promise<CID> {
    const { dir, file } = this.#sharding.encode(cid);
    const shard = join(this.path, dir);
    await this.#ensureShard(shard);
    const temporary = join(shard, `${file}.${randomBytes(6).toString('hex')}${TEMPORARY}`);
    await orRemoved(temporary, async () => {
      await writeSynced(temporary, value);
      await rename(temporary, join(shard, file));
    });
    await syncDirectory(shard);
    return cid;
  }

  override async delete(cid: CID): Promise<void> {
    const { dir, file } = this.#sharding.encode(cid);
    await rm(join(this.path, dir, file), { force: true });
  }

  async #ensureShard(shard: string): Promise<void> {
    let made = this.#shards.get(shard);
    if (made === undefined) {
      made = mkdir(shard, { recursive: true }).then(() => syncDirectory(this.path));
      this.#shards.set(shard, made);
      made.catch(() => this.#shards.delete(shard));
    }
    await made;
  }

  // What a crash left half written.
  async #removeTemporaries(): Promise<void> {
    for (const entry of await readdir(this.path, { recursive: true })) {
      if (entry.endsWith(TEMPORARY)) await rm(join(this.path, entry), { force: true });
    }
  }
}

async function writeSynced(path: string, value: BlockBytes): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (value instanceof Uint8Array) await file.writeFile(value);
    else for await (const part of value) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names in a directory durable. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
