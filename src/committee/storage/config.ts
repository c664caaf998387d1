import { type ConfigOf, defineConfig, text, url } from '#libs/platform';
import { heliaConfig, postgresConfig } from '#libs/storage';

/** The database, the data directory and the IPFS node of a member. */
export const storageConfig = defineConfig({
  postgres: postgresConfig,
  dataDirectory: {
    env: 'VOLITION_DATA_DIRECTORY',
    parser: text(),
    description:
      'directory of the blobs and the signing watermark; back it up after the database, without its folder signing-watermark',
  },
  ipfs: {
    env: 'VOLITION_IPFS',
    description: "this member's IPFS node",
    default: 'helia',
    options: {
      helia: heliaConfig,
      kubo: {
        rpcUrl: { env: 'IPFS_RPC_URL', parser: url('http', 'https'), description: "RPC API of this member's Kubo" },
      },
    },
  },
});

export type StorageConfig = ConfigOf<typeof storageConfig>;
/** Injection token of the {@link StorageConfig}. */
export const STORAGE_CONFIG = Symbol('STORAGE_CONFIG');
