import { assertBlockSize, type BlobStore, notFoundYet, storeUnavailable, verified } from './blob-store.js';
import { type Cid, type Codec, cidOf, parseCid } from './cid.js';
import { FsyncBlockstore } from './fsync-blockstore.js';

/** Blocks in a directory of this machine; `put` resolves when they are durable (C4). It asks nobody else. */
export class DiskStore implements BlobStore {
  readonly name: string = 'disk';

  private constructor(private readonly blocks: FsyncBlockstore) {}

  static async open(directory: string): Promise<DiskStore> {
    return new DiskStore(await openBlocks(directory));
  }

  async put(bytes: Uint8Array, codec: Codec = 'raw'): Promise<Cid> {
    const cid = cidOf(bytes, codec);
    await putDurably(this.blocks, cid, bytes, this.name);
    return cid;
  }

  async get(cid: Cid): Promise<Uint8Array> {
    const bytes = await readBlock(this.blocks, cid, this.name);
    if (bytes === undefined) throw notFoundYet(cid, this.name);
    return verified(cid, bytes, this.name);
  }

  has(cid: Cid): Promise<boolean> {
    return this.blocks.has(parseCid(cid));
  }

  async pin(cid: Cid): Promise<void> {
    await this.get(cid);
  }

  async delete(cid: Cid): Promise<void> {
    await this.blocks.delete(parseCid(cid));
  }

  async close(): Promise<void> {
    await this.blocks.close();
  }
}

/** @throws CodedError STORE_UNAVAILABLE if the directory cannot be used */
export async function openBlocks(directory: string): Promise<FsyncBlockstore> {
  const blocks = new FsyncBlockstore(directory);
  await blocks.open().catch((cause) => Promise.reject(storeUnavailable('disk', 'open', cause)));
  return blocks;
}

/**
 * Writes a block unless the same bytes are on disk already; corrupted bytes are replaced.
 *
 * @returns whether it was written
 */
export async function putDurably(
  blocks: FsyncBlockstore,
  cid: Cid,
  bytes: Uint8Array,
  store: string,
): Promise<boolean> {
  assertBlockSize(bytes);
  const held = await readBlock(blocks, cid, store);
  if (held !== undefined && Buffer.compare(held, bytes) === 0) return false;
  await blocks.put(parseCid(cid), bytes).catch((cause) => Promise.reject(storeUnavailable(store, 'put', cause)));
  return true;
}

/** A block's bytes on disk, unverified; undefined if there are none. */
export async function readBlock(blocks: FsyncBlockstore, cid: Cid, store: string): Promise<Uint8Array | undefined> {
  const name = parseCid(cid);
  if (!(await blocks.has(name))) return undefined;
  try {
    const parts: Uint8Array[] = [];
    for await (const part of blocks.get(name)) parts.push(part);
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  } catch (cause) {
    if (!(await blocks.has(name))) return undefined;
    throw storeUnavailable(store, 'get', cause);
  }
}
