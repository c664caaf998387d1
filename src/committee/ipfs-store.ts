import { join } from 'node:path';
import type { Logger } from '#libs/platform';
import { type BlobStore, DiskStore, DurableStore, HeliaStore, KuboStore } from '#libs/storage';
import type { CommitteeConfig } from './config.js';

/** The member's IPFS node: a `put` is on this machine's disk, synced, when it resolves (C4). */
export interface IpfsNode {
  store: BlobStore;
  /** where others can dial it; empty where only Kubo knows */
  multiaddrs: () => string[];
}

/** @throws CodedError STORE_UNAVAILABLE */
export async function openIpfs(
  { ipfs, dataDirectory }: Pick<CommitteeConfig, 'ipfs' | 'dataDirectory'>,
  logger: Logger,
): Promise<IpfsNode> {
  if (ipfs.kind === 'kubo') {
    // How durable a Kubo's put is, is its own configuration: a copy of ours stands beside it.
    const disk = await DiskStore.open(join(dataDirectory, 'blobs'));
    return { store: new DurableStore(disk, new KuboStore(ipfs.rpcUrl)), multiaddrs: () => [] };
  }
  const { host, port, peers } = ipfs;
  const store = await HeliaStore.open({ directory: join(dataDirectory, 'helia'), logger, host, port, peers });
  return { store, multiaddrs: () => store.multiaddrs() };
}
