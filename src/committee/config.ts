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
  catchUp: {
    patienceSeconds: {
      env: 'VOLITION_CATCH_UP_PATIENCE_SECONDS',
      parser: integer({ min: 0 }),
      default: 5,
      description: 'how long what L1 has and this member has not is left to the sequencer, but for a start',
    },
    jumpBatches: {
      env: 'VOLITION_CATCH_UP_JUMP_BATCHES',
      parser: integer({ min: 1 }),
      default: 512,
      description: "final batches it lacks from which on it takes a peer's snapshot rather than one after another",
    },
    deadlineMs: {
      env: 'VOLITION_CATCH_UP_DEADLINE_MS',
      parser: integer({ min: 1 }),
      default: 10_000,
      description: 'how long a peer, the gateway or the IPFS node may take for one answer',
    },
    snapshotSeconds: {
      env: 'VOLITION_CATCH_UP_SNAPSHOT_SECONDS',
      parser: integer({ min: 1 }),
      default: 1_800,
      description: "how long a peer's snapshot may take in all",
    },
    snapshotMegabytes: {
      env: 'VOLITION_CATCH_UP_SNAPSHOT_MEGABYTES',
      parser: integer({ min: 1 }),
      default: 2_048,
      description: "how large a peer's snapshot may be; it is about 120 bytes an account, in memory too",
    },
    gatewayUrl: {
      env: 'VOLITION_GATEWAY_URL',
      parser: url('http', 'https'),
      optional: true,
      description: 'a gateway that is asked after the other members',
    },
  },
});

export type CommitteeConfig = ConfigOf<typeof committeeConfig>;
