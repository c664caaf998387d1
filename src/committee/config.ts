import {
  address,
  type ConfigOf,
  defineConfig,
  httpConfig,
  integer,
  list,
  loggingConfig,
  networkConfig,
  oneOf,
  port,
  text,
  url,
} from '#libs/platform';
import { postgresConfig } from '#libs/storage';

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
  postgres: postgresConfig,
  keystore: {
    path: {
      env: 'VOLITION_KEYSTORE',
      parser: text(),
      description: "file with the member's Ethereum key, encrypted JSON",
    },
    password: {
      env: 'VOLITION_KEYSTORE_PASSWORD',
      parser: text(),
      secret: true,
      description: 'password of the keystore',
    },
  },
  l1: {
    rpcUrl: {
      env: 'VOLITION_L1_RPC_URL',
      parser: url('http', 'https', 'ws', 'wss'),
      default: 'http://127.0.0.1:8545',
      devnet: true,
      description: "this member's own Ethereum node: what it signs rests on it",
    },
    settlement: { env: 'VOLITION_SETTLEMENT', parser: address(), description: 'address of the settlement contract' },
    deploymentBlock: {
      env: 'VOLITION_DEPLOYMENT_BLOCK',
      parser: integer(),
      optional: true,
      description: 'block of the deployment, where the node refuses to search for it',
    },
    confirmations: {
      env: 'VOLITION_L1_CONFIRMATIONS',
      parser: integer({ max: 10_000 }),
      default: 1,
      devnet: true,
      description: 'blocks above the one as of which inbox entries, epochs and submissions are believed (C4)',
    },
    pollMilliseconds: {
      env: 'VOLITION_L1_POLL_MILLISECONDS',
      parser: integer({ min: 10 }),
      default: 500,
      description: 'pause between two looks at L1',
    },
  },
  dataDirectory: {
    env: 'VOLITION_DATA_DIRECTORY',
    parser: text(),
    description: 'where blobs live on this disk; back it up together with the database',
  },
  ipfs: {
    env: 'VOLITION_IPFS',
    description: "this member's IPFS node",
    default: 'helia',
    options: {
      helia: {
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
          description: 'multiaddrs of peers that the embedded node stays connected to',
        },
      },
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
