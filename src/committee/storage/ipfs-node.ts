import { join } from 'node:path';
import type { Logger } from '#libs/platform';
import { type BlobStore, DiskStore, DurableStore, HeliaStore, KuboStore } from '#libs/storage';
import type { StorageConfig } from './config.js';

/** The member's IPFS node. When a `put` resolves, the block is on this machine's disk, synced (C4). */
export interface IpfsNode {
  store: BlobStore;
  /** where others can dial it; empty for Kubo, which does not tell */
  multiaddrs: () => string[];
}

/** @throws CodedError STORE_UNAVAILABLE */
export async function openIpfs(
  { ipfs, dataDirectory }: Pick<StorageConfig, 'ipfs' | 'dataDirectory'>,
  logger: Logger,
): Promise<IpfsNode> {
  if (ipfs.kind === 'kubo') {
    // Kubo's own configuration decides how durable its puts are, so a copy is kept beside it.
    const disk = await DiskStore.open(join(dataDirectory, 'blobs'));
    return { store: new DurableStore(disk, new KuboStore(ipfs.rpcUrl)), multiaddrs: () => [] };
  }
  const { host, port, peers } = ipfs;
  const store = await HeliaStore.open({ directory: join(dataDirectory, 'helia'), logger, host, port, peers });
  return { store, multiaddrs: () => store.multiaddrs() };
}
