import type { KuboRPCClient } from 'ipfs-http-client';
import { deadlineSignal } from '#libs/platform';
import { isCoded } from '#libs/protocol';
import {
  assertBlockSize,
  type BlobStore,
  DEFAULT_GET_TIMEOUT_MS,
  type GetOptions,
  notFoundYet,
  storeUnavailable,
  verified,
} from './blob-store.js';
import { type Cid, type Codec, cid as checkedCid, cidOf, parseCid } from './cid.js';

const CALL_TIMEOUT_MS = 30_000;

/** A Kubo node over RPC. Kubo's configuration decides how durable a `put` is; members put `DurableStore` before it. */
export class KuboStore implements BlobStore {
  readonly name = 'kubo';
  private opened: Promise<KuboRPCClient> | undefined;

  /** @param url of the RPC API, such as `http://127.0.0.1:5001` */
  constructor(private readonly url: string) {}

  async put(bytes: Uint8Array, codec: Codec = 'raw'): Promise<Cid> {
    assertBlockSize(bytes);
    const expected = cidOf(bytes, codec);
    // The client's own option names are those of older servers; it forwards options that it does not know.
    const options = { cidCodec: codec, mhtype: 'sha2-256', signal: deadlineSignal(CALL_TIMEOUT_MS) };
    const { block } = await this.client();
    const actual = checkedCid(String(await this.call('put', block.put(bytes, options))));
    if (actual !== expected) throw storeUnavailable(this.name, 'put', new Error(`it named ${expected} ${actual}`));
    await this.pinOnce(expected);
    return expected;
  }

  async get(cid: Cid, { signal, timeoutMs = DEFAULT_GET_TIMEOUT_MS }: GetOptions = {}): Promise<Uint8Array> {
    const limit = deadlineSignal(timeoutMs, signal);
    const { block } = await this.client();
    let bytes: Uint8Array;
    try {
      bytes = await block.get(parseCid(cid), { signal: limit, timeout: timeoutMs });
    } catch (error) {
      signal?.throwIfAborted();
      if (isUnreachable(error)) throw storeUnavailable(this.name, 'get', error);
      throw notFoundYet(cid, this.name, error);
    }
    return verified(cid, bytes, this.name);
  }

  async has(cid: Cid): Promise<boolean> {
    const options = { offline: true, signal: deadlineSignal(CALL_TIMEOUT_MS) };
    const { block } = await this.client();
    try {
      await block.stat(parseCid(cid), options);
      return true;
    } catch (error) {
      if (isUnreachable(error)) throw storeUnavailable(this.name, 'stat', error);
      return false;
    }
  }

  async pin(cid: Cid, { signal, timeoutMs = DEFAULT_GET_TIMEOUT_MS }: GetOptions = {}): Promise<void> {
    await this.get(cid, { signal, timeoutMs });
    await this.pinOnce(cid, signal);
  }

  async delete(cid: Cid): Promise<void> {
    const signal = deadlineSignal(CALL_TIMEOUT_MS);
    const name = parseCid(cid);
    const client = await this.client();
    await client.pin.rm(name, { recursive: true, signal }).catch((error) => this.rethrowIfUnreachable(error));
    await this.call('delete', this.removeBlock(client, cid, signal));
  }

  async close(): Promise<void> {}

  // Loaded on first use: every service imports this folder, and few use Kubo.
  private client(): Promise<KuboRPCClient> {
    this.opened ??= import('ipfs-http-client').then(({ create }) => create({ url: this.url }));
    return this.opened;
  }

  // Only the block: a core links to all history, which is pinned block by block.
  private async pinOnce(cid: Cid, signal?: AbortSignal): Promise<void> {
    const options = { recursive: false, signal: deadlineSignal(CALL_TIMEOUT_MS, signal) };
    const client = await this.client();
    await this.call('pin', client.pin.add(parseCid(cid), options));
  }

  private async removeBlock(client: KuboRPCClient, cid: Cid, signal: AbortSignal): Promise<void> {
    for await (const { error } of client.block.rm(parseCid(cid), { force: true, signal })) {
      if (error) throw error;
    }
  }

  // Unpinning a block that is not pinned is not a failure.
  private rethrowIfUnreachable(error: unknown): void {
    if (isUnreachable(error)) throw storeUnavailable(this.name, 'unpin', error);
  }

  private async call<T>(action: string, call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (error) {
      throw isCoded(error) ? error : storeUnavailable(this.name, action, error);
    }
  }
}

// An answer with a status is Kubo's; any other error (refused, reset, no route) means that Kubo was not reached.
function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Error && error.name !== 'HTTPError' && error.name !== 'TimeoutError' && error.name !== 'AbortError'
  );
}
