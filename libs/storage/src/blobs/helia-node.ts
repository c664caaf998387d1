import { withBitswap } from '@helia/bitswap';
import { type HeliaWithLibp2p, withLibp2pLight } from '@helia/libp2p';
import * as dagCbor from '@ipld/dag-cbor';
import { identify } from '@libp2p/identify';
import { noise } from '@libp2p/noise';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { LevelDatastore } from 'datastore-level';
import { type BlockBroker, createHeliaLight, type Helia } from 'helia';
import type { CID } from 'multiformats/cid';
import type { FsyncBlockstore } from './fsync-blockstore.js';

export interface HeliaNodeOptions {
  blocks: FsyncBlockstore;
  /** holds the node's identity and pins */
  dataDirectory: string;
  host: string;
  port: number;
}

export interface HeliaNode {
  helia: HeliaWithLibp2p<Record<string, unknown>>;
  /** Sends a block that has just become readable to the peers that wait for it. */
  announce(cid: CID): Promise<void>;
  /** Stops the node and closes its data, which another process may then open. */
  stop(): Promise<void>;
}

/**
 * A private IPFS node in this process: libp2p over TCP, noise and yamux, and bitswap with directly dialled peers. It
 * uses none of Helia's public parts: no bootstrap list, no DHT, no gateways, no relays, no discovery.
 */
export async function startHeliaNode(options: HeliaNodeOptions): Promise<HeliaNode> {
  const datastore = new LevelDatastore(options.dataDirectory);
  await datastore.open();
  const helia = createHeliaLight({ blockstore: options.blocks, datastore, codecs: [dagCbor] });
  const brokers = interceptBrokers(helia);
  const node = withBitswap(
    withLibp2pLight(helia, {
      addresses: { listen: [`/${options.host.includes(':') ? 'ip6' : 'ip4'}/${options.host}/tcp/${options.port}`] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      services: { identify: identify() },
    }),
    // Blocks are few and large, so batching them only delays them. And a peer may ask at once for a block that it lost
    // or refused.
    { sendWantlistDebounce: 1, sendBlocksDebounce: 1, doNotResendBlockWindow: 100 },
  );
  try {
    await node.start();
  } catch (error) {
    await datastore.close();
    throw error;
  }
  const announce = async (cid: CID) => {
    await Promise.all(brokers.map((broker) => broker.announce?.(cid)));
  };
  const stop = async () => {
    await node.stop();
    await datastore.close();
  };
  return { helia: node, announce, stop };
}

// Helia announces a block before it is stored, and a peer that it announces to too early gets no second announcement.
// So blocks are stored without Helia and announced afterwards. Its bitswap broker can be captured only while it is
// being added.
function interceptBrokers(helia: Helia): BlockBroker[] {
  const brokers: BlockBroker[] = [];
  const add = helia.addBlockBroker.bind(helia);
  helia.addBlockBroker = (broker) => {
    if (typeof broker !== 'function') brokers.push(broker);
    add(broker);
  };
  return brokers;
}
