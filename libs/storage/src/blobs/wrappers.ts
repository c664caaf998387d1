import { isCoded } from '#libs/protocol';
import { type BlobStore, type GetOptions, verified } from './blob-store.js';
import { type Cid, type Codec, codecOf } from './cid.js';

/** Forwards everything; subclasses override what they change. */
abstract class Wrapper implements BlobStore {
  abstract readonly name: string;

  constructor(protected readonly inner: BlobStore) {}

  put(bytes: Uint8Array, codec?: Codec): Promise<Cid> {
    return this.inner.put(bytes, codec);
  }

  get(cid: Cid, options?: GetOptions): Promise<Uint8Array> {
    return this.inner.get(cid, options);
  }

  has(cid: Cid): Promise<boolean> {
    return this.inner.has(cid);
  }

  pin(cid: Cid, options?: GetOptions): Promise<void> {
    return this.inner.pin(cid, options);
  }

  delete(cid: Cid): Promise<void> {
    return this.inner.delete(cid);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}

/** S2: hashes again everything that the inner store returns. */
export class VerifyingStore extends Wrapper {
  readonly name: string;

  constructor(inner: BlobStore) {
    super(inner);
    this.name = `verifying(${inner.name})`;
  }

  override async get(cid: Cid, options?: GetOptions): Promise<Uint8Array> {
    return verified(cid, await this.inner.get(cid, options), this.inner.name);
  }
}

/**
 * C4: writes to this machine's disk first, synced, then to the network's store: a crash or a lost network node loses
 * nothing.
 */
export class DurableStore extends Wrapper {
  readonly name: string;

  /** @param disk a store whose `put` resolves when the block is durable */
  constructor(
    private readonly disk: BlobStore,
    network: BlobStore,
  ) {
    super(network);
    this.name = `durable(${network.name})`;
  }

  override async put(bytes: Uint8Array, codec?: Codec): Promise<Cid> {
    await this.disk.put(bytes, codec);
    return this.inner.put(bytes, codec);
  }

  override async get(cid: Cid, options?: GetOptions): Promise<Uint8Array> {
    if (!(await this.disk.has(cid))) return this.inner.get(cid, options);
    try {
      return await this.disk.get(cid, options);
    } catch (error) {
      if (!isCoded(error, 'INVALID_BYTES', 'NOT_FOUND_YET')) throw error;
      return this.inner.get(cid, options);
    }
  }

  override async has(cid: Cid): Promise<boolean> {
    return (await this.disk.has(cid)) || this.inner.has(cid);
  }

  override async pin(cid: Cid, options?: GetOptions): Promise<void> {
    const codec = codecOf(cid);
    await this.put(await this.get(cid, options), codec);
  }

  override async delete(cid: Cid): Promise<void> {
    await this.inner.delete(cid);
    await this.disk.delete(cid);
  }

  override async close(): Promise<void> {
    await Promise.all([this.inner.close(), this.disk.close()]);
  }
}
