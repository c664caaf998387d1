import { defineConfig, list, port, text } from '#libs/platform';

/** Address and peers of the embedded IPFS node. */
export const heliaConfig = defineConfig({
  host: {
    env: 'VOLITION_IPFS_HOST',
    parser: text(),
    default: '127.0.0.1',
    description: 'address that the embedded node listens on',
  },
  port: {
    env: 'VOLITION_IPFS_PORT',
    parser: port(),
    default: 0,
    description: 'port of the embedded node; a fixed one lets peers find it again after a restart',
  },
  peers: {
    env: 'VOLITION_IPFS_PEERS',
    parser: list(text()),
    default: [],
    description: 'multiaddrs of peers to which the embedded node stays connected',
  },
});
