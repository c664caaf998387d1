import { keystoreConfig, l1Config } from '#libs/l1';
import {
  type ConfigOf,
  defineConfig,
  httpConfig,
  integer,
  loggingConfig,
  networkConfig,
  oneOf,
  port,
  text,
  url,
} from '#libs/platform';
import { heliaConfig, postgresConfig } from '#libs/storage';
import { callersConfig } from './callers/config.js';

/** Everything that a committee member is configured with; `main.js --help` prints it. */
export const committeeConfig = defineConfig({
  network: networkConfig,
  logging: loggingConfig,
  http: { host: httpConfig.host, port: { ...httpConfig.port, default: 7381 } },
  grpc: {
    host: {
      env: 'VOLITION_GRPC_HOST',
      parser: text(),
      default: '127.0.0.1',
      description: 'address to listen on for gRPC',
    },
    port: { env: 'VOLITION_GRPC_PORT', parser: port(), default: 7301, description: 'port to listen on for gRPC' },
  },
  callers: callersConfig,
  postgres: postgresConfig,
  keystore: keystoreConfig,
  l1: l1Config,
  dataDirectory: {
    env: 'VOLITION_DATA_DIRECTORY',
    parser: text(),
    description: 'where blobs live on this disk; back it up after the database, and without its folder signing-mark',
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
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'engine of KZG proofs; auto takes the native one where it loads',
  },
  attestQueue: {
    env: 'VOLITION_ATTEST_QUEUE',
    parser: integer({ min: 1, max: 256 }),
    default: 8,
    description: 'batches that may wait to be attested; more are refused as BUSY',
  },
  snapshotBatches: {
    env: 'VOLITION_SNAPSHOT_BATCHES',
    parser: integer({ min: 1 }),
    default: 64,
    description: 'batches between two snapshots of the trees',
  },
  retentionSeconds: {
    env: 'VOLITION_RETENTION_INTERVAL_SECONDS',
    parser: integer({ min: 1 }),
    default: 60,
    description: 'pause between two looks for blobs whose retention has passed',
  },
});

export type CommitteeConfig = ConfigOf<typeof committeeConfig>;
