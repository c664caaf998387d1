import { assertBlockSize, type BlobStore, notFoundYet, verified } from './blob-store.js';
import { type Cid, type Codec, cidOf } from './cid.js';

/** Blocks in memory, for tests and tools. */
export class MemoryStore implements BlobStore {
  readonly name = 'memory';
  private readonly blocks = new Map<Cid, Uint8Array>();

  async put(bytes: Uint8Array, codec: Codec = 'raw'): Promise<Cid> {
    assertBlockSize(bytes);
    const cid = cidOf(bytes, codec);
    this.blocks.set(cid, Uint8Array.from(bytes));
    return cid;
  }

  async get(cid: Cid): Promise<Uint8Array> {
    const bytes = this.blocks.get(cid);
    if (bytes === undefined) throw notFoundYet(cid, this.name);
    return verified(cid, Uint8Array.from(bytes), this.name);
  }

  async has(cid: Cid): Promise<boolean> {
    return this.blocks.has(cid);
  }

  async pin(cid: Cid): Promise<void> {
    await this.get(cid);
  }

  async delete(cid: Cid): Promise<void> {
    this.blocks.delete(cid);
  }

  async close(): Promise<void> {}
}
