import { l1Config } from '#libs/l1';
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
import { postgresConfig } from '#libs/storage';

/** Everything that the gateway is configured with; `main.js --help` prints it. */
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
    description: "schema of the sequencer's state pages, which are read, in the operator's database",
  },
  l1: {
    ...l1Config,
    beaconUrl: {
      env: 'VOLITION_L1_BEACON_URL',
      parser: url('http', 'https'),
      optional: true,
      description: 'consensus node, for blobs that Ethereum still keeps',
    },
    beaconGenesisSeconds: {
      env: 'VOLITION_L1_BEACON_GENESIS_SECONDS',
      parser: integer(),
      optional: true,
      description: "time of the chain's slot 0; without it a slot is a block number, as with anvil",
    },
    beaconSlotSeconds: {
      env: 'VOLITION_L1_BEACON_SLOT_SECONDS',
      parser: integer({ min: 1 }),
      default: 12,
      description: 'length of a slot',
    },
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
      description: 'how long a call of the sequencer may take',
    },
  },
  members: {
    endpoints: {
      env: 'VOLITION_MEMBER_ENDPOINTS',
      parser: list(text()),
      default: [],
      description: "committee members' gRPC as address=host:port, where L1's are not reachable from here",
    },
    deadlineMs: {
      env: 'VOLITION_MEMBER_DEADLINE_MS',
      parser: integer({ min: 1 }),
      default: 1_500,
      description: 'how long a member may take to answer before it counts as silent',
    },
  },
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
      description: 'memory for blobs that are read often',
    },
    deadlineMs: {
      env: 'VOLITION_BLOB_DEADLINE_MS',
      parser: integer({ min: 1 }),
      default: 10_000,
      description: 'how long to look for a blob everywhere together',
    },
    maxOpenings: {
      env: 'VOLITION_MAX_OPENINGS',
      parser: integer({ min: 1 }),
      default: 8,
      description: 'KZG openings computed at once; more are refused',
    },
  },
  api: {
    ratePerSecond: {
      env: 'VOLITION_RATE_PER_SECOND',
      parser: decimal(),
      default: 200,
      description: 'requests that an address may make each second; dear ones count more; 0 is no limit',
    },
    rateBurst: {
      env: 'VOLITION_RATE_BURST',
      parser: integer({ min: 1 }),
      default: 100,
      description:
        'requests that an address may make at once; each waits for those before it, so a burst delays others, too',
    },
    proxies: proxiesConfig,
    corsOrigins: {
      env: 'VOLITION_CORS_ORIGINS',
      parser: list(text()),
      default: ['*'],
      description: 'origins whose pages may use the API',
    },
    maxStreams: {
      env: 'VOLITION_MAX_STREAMS',
      parser: integer({ min: 1 }),
      default: 1_000,
      description: 'event streams at once',
    },
    maxStreamsPerAddress: {
      env: 'VOLITION_MAX_STREAMS_PER_ADDRESS',
      parser: integer({ min: 1 }),
      default: 32,
      description: 'event streams at once of one address',
    },
  },
  pollMs: {
    env: 'VOLITION_GATEWAY_POLL_MS',
    parser: integer({ min: 10 }),
    default: 1_000,
    description: 'pause between two looks at the pipeline, besides its announcements',
  },
  undoBatches: {
    env: 'VOLITION_GATEWAY_UNDO_BATCHES',
    parser: integer({ min: 1 }),
    default: 256,
    description: 'abandoned batches that can be undone without loading the state again',
  },
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'engine of KZG proofs; auto takes the native one where it loads',
  },
});

export type GatewayConfig = ConfigOf<typeof gatewayConfig>;
