import { CodedError, isCoded } from '#libs/protocol';
import { type BlobStore, DEFAULT_GET_TIMEOUT_MS, type GetOptions, notFoundYet, verified } from './blob-store.js';
import { type Cid, type Codec, codecOf } from './cid.js';

/** Passes everything on; wrappers override what they change. */
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

/** S2: believes nothing that the store inside it says: what is read is hashed here, and then checked by `check`, if given. */
export class VerifyingStore extends Wrapper {
  readonly name: string;

  /** @param check throws CodedError WRONG_BYTES where `bytes` are not what the caller knows `cid` to be, such as a blob of a commitment */
  constructor(
    inner: BlobStore,
    private readonly check: (cid: Cid, bytes: Uint8Array) => Promise<void> = async () => {},
  ) {
    super(inner);
    this.name = `verifying(${inner.name})`;
  }

  override async get(cid: Cid, options?: GetOptions): Promise<Uint8Array> {
    const bytes = verified(cid, await this.inner.get(cid, options), this.inner.name);
    await this.check(cid, bytes);
    return bytes;
  }
}

/** C4: on this machine's disk first, synced, then in the network's store: a crash or a lost network node loses nothing. */
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
      if (!isCoded(error, 'WRONG_BYTES', 'NOT_FOUND_YET')) throw error;
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

/** S2: knows every name that a batch ever had, so that it can tell `NEVER_EXISTED` from `NOT_FOUND_YET`. */
export class KnownOnlyStore extends Wrapper {
  readonly name: string;

  constructor(
    inner: BlobStore,
    private readonly isKnown: (cid: Cid) => Promise<boolean>,
  ) {
    super(inner);
    this.name = `known-only(${inner.name})`;
  }

  override async get(cid: Cid, options?: GetOptions): Promise<Uint8Array> {
    if (await this.isKnown(cid)) return this.inner.get(cid, options);
    throw new CodedError('NEVER_EXISTED', { cid }, 'no batch ever named this block');
  }
}

/**
 * Reads from the first of several stores that has the right bytes: a store that lies or fails is passed over, so each is
 * verified inside the fallback. Writes go to the first, which also gets back what only a later one had.
 */
export class FallbackStore extends Wrapper {
  readonly name: string;
  private readonly stores: readonly BlobStore[];

  /** @param onFailure told of every store that was passed over for more than not having it */
  constructor(
    first: BlobStore,
    others: readonly BlobStore[],
    private readonly onFailure: (error: unknown, store: string) => void = () => {},
  ) {
    super(first);
    this.stores = [first, ...others].map((store) => new VerifyingStore(store));
    this.name = `fallback(${[first, ...others].map(({ name }) => name).join(', ')})`;
  }

  /** @throws CodedError NOT_FOUND_YET, with what each store said as its cause; WRONG_BYTES where all that answered were wrong */
  override async get(cid: Cid, { signal, timeoutMs = DEFAULT_GET_TIMEOUT_MS }: GetOptions = {}): Promise<Uint8Array> {
    const errors: unknown[] = [];
    const share = Math.ceil(timeoutMs / this.stores.length);
    for (const [index, store] of this.stores.entries()) {
      try {
        const bytes = await store.get(cid, { signal, timeoutMs: share });
        if (index > 0) await this.heal(cid, bytes);
        return bytes;
      } catch (error) {
        signal?.throwIfAborted();
        if (!isCoded(error, 'NOT_FOUND_YET')) this.onFailure(error, store.name);
        errors.push(error);
      }
    }
    const worst = errors.every((error) => isCoded(error, 'WRONG_BYTES')) ? errors[0] : undefined;
    throw worst ?? notFoundYet(cid, this.name, new AggregateError(errors));
  }

  override async pin(cid: Cid, options?: GetOptions): Promise<void> {
    await this.get(cid, options);
    await this.inner.pin(cid, options);
  }

  override async close(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
  }

  // Serving what was found matters more than keeping it.
  private async heal(cid: Cid, bytes: Uint8Array): Promise<void> {
    const codec = codecOf(cid);
    await this.inner.put(bytes, codec).catch((error) => this.onFailure(error, this.inner.name));
  }
}
