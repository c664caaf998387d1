import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FsBlockstore } from 'blockstore-fs';
import { NextToLast } from 'blockstore-fs/sharding';
import type { CID } from 'multiformats/cid';
import { type FileContent, syncFolder, UNFINISHED, writeWhole } from '#libs/platform';

/** Backup tools may read blocks. */
const MODE = 0o644;

/**
 * blockstore-fs whose `put` resolves only when the block would survive a power loss: the file is synced before it is
 * renamed, and the directory after (C4). So a name never refers to part of a block.
 */
export class FsyncBlockstore extends FsBlockstore {
  private readonly sharding = new NextToLast();
  private readonly shards = new Map<string, Promise<void>>();

  override async open(): Promise<void> {
    const first = await mkdir(this.path, { recursive: true });
    if (first !== undefined) await syncFolder(dirname(first));
    await this.removeTemporaries();
  }

  override async put(cid: CID, value: FileContent): Promise<CID> {
    const { dir, file } = this.sharding.encode(cid);
    const shard = join(this.path, dir);
    await this.ensureShard(shard);
    await writeWhole(join(shard, file), value, { mode: MODE });
    return cid;
  }

  override async delete(cid: CID): Promise<void> {
    const { dir, file } = this.sharding.encode(cid);
    await rm(join(this.path, dir, file), { force: true });
  }

  private async ensureShard(shard: string): Promise<void> {
    let made = this.shards.get(shard);
    if (made === undefined) {
      made = mkdir(shard, { recursive: true }).then(() => syncFolder(this.path));
      this.shards.set(shard, made);
      made.catch(() => this.shards.delete(shard));
    }
    await made;
  }

  // Files that a crash left half-written.
  private async removeTemporaries(): Promise<void> {
    for (const entry of await readdir(this.path, { recursive: true })) {
      if (entry.endsWith(UNFINISHED)) await rm(join(this.path, entry), { force: true });
    }
  }
}
