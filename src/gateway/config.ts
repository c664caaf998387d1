import { beaconConfig, l1Config } from '#libs/l1';
import {
  type ConfigOf,
  decimal,
  defineConfig,
  httpConfig,
  integer,
  list,
  loggingConfig,
  networkConfig,
  oneOf,
  proxiesConfig,
  text,
  url,
} from '#libs/platform';
import { membersConfig } from '#libs/rpc';
import { postgresConfig } from '#libs/storage';

/** The gateway's configuration, printed by `main.js --help`. */
export const gatewayConfig = defineConfig({
  network: networkConfig,
  logging: loggingConfig,
  http: httpConfig,
  postgres: postgresConfig,
  l1Schema: {
    env: 'VOLITION_GATEWAY_SCHEMA',
    parser: text(),
    default: 'gateway',
    description: "schema of the gateway's own view of L1, in the operator's database",
  },
  snapshotSchema: {
    env: 'VOLITION_SEQUENCER_SCHEMA',
    parser: text(),
    default: 'sequencer',
    description: "schema of the sequencer's state pages in the operator's database, read-only",
  },
  l1: {
    ...l1Config,
    ...beaconConfig,
  },
  sequencer: {
    endpoint: {
      env: 'VOLITION_SEQUENCER_ENDPOINT',
      parser: text(),
      default: '127.0.0.1:7100',
      description: "the sequencer's gRPC, host:port",
    },
    deadlineMs: {
      env: 'VOLITION_SEQUENCER_DEADLINE_MS',
      parser: integer({ min: 1 }),
      default: 5_000,
      description: 'deadline of a call to the sequencer',
    },
  },
  members: membersConfig,
  blobs: {
    store: {
      env: 'VOLITION_BLOBS',
      description: "where the operator's blobs are; members and L1 are asked for what it lacks",
      default: 'members',
      options: {
        kubo: { rpcUrl: { env: 'IPFS_RPC_URL', parser: url('http', 'https'), description: 'RPC API of Kubo' } },
        disk: {
          directory: { env: 'VOLITION_BLOB_DIRECTORY', parser: text(), description: "the operator's blob folder" },
        },
        members: {},
      },
    },
    cacheBytes: {
      env: 'VOLITION_BLOB_CACHE_BYTES',
      parser: integer(),
      default: 134_217_728,
      description: 'memory for cached blobs',
    },
    deadlineMs: {
      env: 'VOLITION_BLOB_DEADLINE_MS',
      parser: integer({ min: 1 }),
      default: 10_000,
      description: 'deadline for finding a blob in all sources',
    },
    maxOpenings: {
      env: 'VOLITION_MAX_OPENINGS',
      parser: integer({ min: 1 }),
      default: 8,
      description: 'concurrent KZG openings; more are refused',
    },
  },
  api: {
    ratePerSecond: {
      env: 'VOLITION_RATE_PER_SECOND',
      parser: decimal(),
      default: 200,
      description: 'tokens per second and address; expensive requests cost more; 0 for no limit',
    },
    rateBurst: {
      env: 'VOLITION_RATE_BURST',
      parser: integer({ min: 1 }),
      default: 100,
      description: 'tokens that an address may use at once; a burst delays other requests too',
    },
    proxies: proxiesConfig,
    corsOrigins: {
      env: 'VOLITION_CORS_ORIGINS',
      parser: list(text()),
      default: ['*'],
      description: 'origins allowed to use the API (CORS)',
    },
    maxStreams: {
      env: 'VOLITION_MAX_STREAMS',
      parser: integer({ min: 1 }),
      default: 1_000,
      description: 'concurrent event streams',
    },
    maxStreamsPerAddress: {
      env: 'VOLITION_MAX_STREAMS_PER_ADDRESS',
      parser: integer({ min: 1 }),
      default: 32,
      description: 'concurrent event streams of one address',
    },
  },
  page: {
    serve: {
      env: 'VOLITION_PAGE',
      parser: oneOf('on', 'off'),
      default: 'on',
      description: 'whether browsers get the explorer at /',
    },
    l1Explorer: {
      env: 'VOLITION_L1_EXPLORER_URL',
      parser: url('http', 'https'),
      optional: true,
      description: 'block explorer of L1 that pages link to, with /tx/… and /address/…',
    },
    l1Rpc: {
      env: 'VOLITION_PAGE_RPC_URL',
      parser: url('http', 'https'),
      optional: true,
      description: 'RPC API of L1 that pages suggest to readers, who may choose another',
    },
    ipfsGateway: {
      env: 'VOLITION_IPFS_GATEWAY_URL',
      parser: url('http', 'https'),
      optional: true,
      description: 'IPFS gateway that pages link to, with /ipfs/…',
    },
  },
  pollMs: {
    env: 'VOLITION_GATEWAY_POLL_MS',
    parser: integer({ min: 10 }),
    default: 1_000,
    description: 'polling interval of the pipeline, in addition to its notifications',
  },
  undoBatches: {
    env: 'VOLITION_GATEWAY_UNDO_BATCHES',
    parser: integer({ min: 1 }),
    default: 256,
    description: 'number of abandoned batches that can be undone without reloading the state',
  },
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'KZG engine; auto uses the native one if it can be loaded',
  },
});

export type GatewayConfig = ConfigOf<typeof gatewayConfig>;
