import { join } from 'node:path';
import { multiaddr } from '@multiformats/multiaddr';
import { BackgroundLoop, deadlineSignal, type Logger, pause } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import {
  type BlobStore,
  DEFAULT_GET_TIMEOUT_MS,
  type GetOptions,
  notFoundYet,
  storeUnavailable,
  verified,
} from './blob-store.js';
import { type Cid, type Codec, cidOf, parseCid } from './cid.js';
import { openBlocks, putDurably, readBlock } from './disk-store.js';
import type { FsyncBlockstore } from './fsync-blockstore.js';
import type { HeliaNode } from './helia-node.js';
import { SharedFetches, WANT_COOLING_MS } from './shared-fetches.js';

const DIAL_TIMEOUT_MS = 5_000;
const REDIAL_INTERVAL_MS = 2_000;
/** Long enough for a block to arrive over a slow line: one that arrives after its want was given up is lost. */
const WANT_AGAIN_AFTER_MS = [300, 1_000, 3_000];
const LONGEST_WANT_MS = 10_000;

export interface HeliaStoreOptions {
  /** holds blocks, identity and pins; one process at a time */
  directory: string;
  logger: Logger;
  /** address to listen on; loopback by default */
  host?: string;
  /** 0 picks a free one. A node that others dial by address after a restart needs a fixed one. */
  port?: number;
  /** multiaddrs of peers to stay connected to */
  peers?: readonly string[];
}

/**
 * An embedded, private IPFS node (Helia). `put` resolves after fsync. Missing blocks are fetched by bitswap from
 * connected peers, verified, and kept.
 */
export class HeliaStore implements BlobStore {
  readonly name = 'helia';
  private readonly fetches = new SharedFetches((cid: Cid, signal: AbortSignal) => this.fetch(cid, signal));
  private readonly peers = new Set<string>();
  private readonly redial: BackgroundLoop;

  private constructor(
    private readonly node: HeliaNode,
    private readonly blocks: FsyncBlockstore,
    private readonly logger: Logger,
  ) {
    const loop = { name: 'redial', logger, intervalMs: REDIAL_INTERVAL_MS };
    this.redial = new BackgroundLoop(loop, (signal) => this.dialMissing(signal));
  }

  /** @throws CodedError STORE_UNAVAILABLE if the directory is in use or the port is taken */
  static async open(options: HeliaStoreOptions): Promise<HeliaStore> {
    const blocks = await openBlocks(join(options.directory, 'blocks'));
    // Helia takes seconds to load, so it is loaded only when it is used.
    const { startHeliaNode } = await import('./helia-node.js');
    const node = await startHeliaNode({
      blocks,
      dataDirectory: join(options.directory, 'data'),
      host: options.host ?? '127.0.0.1',
      port: options.port ?? 0,
    }).catch((cause) => Promise.reject(storeUnavailable('helia', 'start', cause)));
    const store = new HeliaStore(node, blocks, options.logger);
    store.connectTo(...(options.peers ?? []));
    return store;
  }

  /** Addresses for other nodes to dial, ending in this node's peer id. */
  multiaddrs(): string[] {
    return this.node.helia.libp2p.getMultiaddrs().map(String);
  }

  /** Peer ids of the current connections. */
  connectedPeers(): string[] {
    return this.node.helia.libp2p.getPeers().map(String);
  }

  /** Connects to a peer once. @throws CodedError PEER_UNAVAILABLE */
  async dial(address: string): Promise<void> {
    try {
      await this.node.helia.libp2p.dial(multiaddr(address), { signal: AbortSignal.timeout(DIAL_TIMEOUT_MS) });
    } catch (cause) {
      throw new CodedError('PEER_UNAVAILABLE', { address }, `cannot reach ${address}`, { cause });
    }
  }

  /** Connects to peers, and again when a connection is lost, until `close`. Addresses must end in a peer id. */
  connectTo(...addresses: string[]): void {
    for (const address of addresses) this.peers.add(address);
    if (this.peers.size > 0) this.redial.start().wake();
  }

  async put(bytes: Uint8Array, codec: Codec = 'raw'): Promise<Cid> {
    const cid = cidOf(bytes, codec);
    if (await putDurably(this.blocks, cid, bytes, this.name)) await this.node.announce(parseCid(cid));
    return cid;
  }

  async get(cid: Cid, { signal, timeoutMs = DEFAULT_GET_TIMEOUT_MS }: GetOptions = {}): Promise<Uint8Array> {
    const held = await readBlock(this.blocks, cid, this.name);
    if (held !== undefined) return verified(cid, held, this.name);
    try {
      return verified(cid, await this.fetches.get(cid, timeoutMs, signal), this.name);
    } catch (error) {
      if (isCoded(error, 'INVALID_BYTES', 'ABORTED')) throw error;
      throw notFoundYet(cid, this.name, error);
    }
  }

  has(cid: Cid): Promise<boolean> {
    return this.blocks.has(parseCid(cid));
  }

  // Nothing is garbage-collected: a block is held until `delete`, so holding is pinning.
  async pin(cid: Cid, options?: GetOptions): Promise<void> {
    await this.get(cid, options);
  }

  async delete(cid: Cid): Promise<void> {
    await this.blocks.delete(parseCid(cid));
  }

  async close(): Promise<void> {
    await this.redial.stop();
    await this.node.stop();
  }

  // A peer may have sent the block in answer to an older want that was given up here. It then takes the next want for a
  // repetition and drops it. So an unanswered want is repeated.
  private async fetch(cid: Cid, signal: AbortSignal): Promise<Uint8Array> {
    for (let attempt = 0; ; attempt++) {
      const patience = WANT_AGAIN_AFTER_MS[attempt] ?? LONGEST_WANT_MS;
      try {
        return await this.want(cid, deadlineSignal(patience, signal));
      } catch (error) {
        if (signal.aborted) throw error;
        await pause(WANT_COOLING_MS, signal);
      }
    }
  }

  private async want(cid: Cid, signal: AbortSignal): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.node.helia.blockstore.get(parseCid(cid), { signal })) parts.push(part);
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  private async dialMissing(signal: AbortSignal): Promise<void> {
    const connected = new Set(this.connectedPeers());
    const missing = [...this.peers].filter((address) => !connected.has(address.split('/p2p/').at(-1) ?? ''));
    await Promise.all(missing.map((address) => this.tryDial(address, signal)));
  }

  private async tryDial(address: string, signal: AbortSignal): Promise<void> {
    try {
      await this.node.helia.libp2p.dial(multiaddr(address), { signal: deadlineSignal(DIAL_TIMEOUT_MS, signal) });
      this.logger.info({ peer: address }, 'peer connected');
    } catch (err) {
      this.logger.debug({ peer: address, err }, 'peer not reachable');
    }
  }
}
