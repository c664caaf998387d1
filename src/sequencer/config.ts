import { keystoreConfig, l1Config } from '#libs/l1';
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
  port,
  text,
  url,
} from '#libs/platform';
import { MAX_BUNDLE_OPERATIONS } from '#libs/protocol';
import { heliaConfig, postgresConfig } from '#libs/storage';
import { feesConfig } from './fees/config.js';
import { pruningConfig } from './pruning/config.js';

const sealingConfig = defineConfig({
  maxOperations: {
    env: 'VOLITION_SEAL_MAX_OPERATIONS',
    parser: integer({ min: 1, max: 4_096 }),
    default: 4_096,
    description: 'a batch is closed at this many operations',
  },
  targetGwei: {
    env: 'VOLITION_SEAL_TARGET_GWEI',
    parser: integer({ min: 0 }),
    default: 2_000,
    description: 'a batch is closed once each operation costs at most this on L1; 0: off',
  },
  batchGas: {
    env: 'VOLITION_SEAL_BATCH_GAS',
    parser: integer({ min: 1 }),
    default: 1_200_000,
    description: 'gas to submit, prove and finalise a batch, whatever it holds',
  },
  minGasPriceGwei: {
    env: 'VOLITION_SEAL_MIN_GAS_PRICE_GWEI',
    parser: integer({ min: 0 }),
    default: 1,
    description: 'minimum gas price to assume',
  },
  maxAgeMs: {
    env: 'VOLITION_SEAL_MAX_AGE_MS',
    parser: integer({ min: 1 }),
    default: 300_000,
    description: 'a batch is closed this long after its first operation, at any cost',
  },
  urgentAgeMs: {
    env: 'VOLITION_SEAL_URGENT_AGE_MS',
    parser: integer({ min: 1 }),
    default: 120_000,
    description: 'the same after its first inbox entry or withdrawal, which somebody awaits on L1',
  },
  quietMs: {
    env: 'VOLITION_SEAL_QUIET_MS',
    parser: integer({ min: 0 }),
    default: 0,
    description: 'a batch is closed after this idle time when no other is in flight; 0: off. For development networks',
  },
  maxInFlight: {
    env: 'VOLITION_SEAL_MAX_IN_FLIGHT',
    parser: integer({ min: 1 }),
    default: 2,
    description: 'with this many batches in flight to L1, only a full one is closed',
  },
  maxBacklog: {
    env: 'VOLITION_SEAL_MAX_BACKLOG',
    parser: integer({ min: 1 }),
    default: 32,
    description:
      'with this many batches without a certificate, none is closed, and admission stops when the open one is full',
  },
});

const admissionConfig = defineConfig({
  maxQueuedOperations: {
    env: 'VOLITION_QUEUE_OPERATIONS',
    parser: integer({ min: MAX_BUNDLE_OPERATIONS }),
    default: 20_000,
    description: 'operations that may wait to be verified and executed; more are refused (QUEUE_FULL)',
  },
  verifierThreads: {
    env: 'VOLITION_VERIFIER_THREADS',
    parser: integer({ min: 1, max: 64 }),
    default: 2,
    description: 'threads that verify signatures, about 1,500 a second each',
  },
  verifyDeadlineMs: {
    env: 'VOLITION_VERIFY_DEADLINE_MS',
    parser: integer({ min: 100 }),
    default: 5_000,
    description: "limit on a bundle's wait for a thread, and on its verification; then it is refused",
  },
});

/** How much may be accepted and unproved. */
const provingConfig = {
  env: 'VOLITION_PROVING',
  description: 'whether admission is bounded by what provers can prove in time; required on a public network',
  default: 'bounded',
  devnetOptions: ['unbounded'],
  options: {
    bounded: {
      safePercent: {
        env: 'VOLITION_PROVING_SAFE_PERCENT',
        parser: integer({ min: 1, max: 99 }),
        default: 50,
        description: 'part of PROVE_DEADLINE within which everything accepted must be provable',
      },
      operationsPerHour: {
        env: 'VOLITION_PROVING_OPERATIONS_PER_HOUR',
        parser: integer({ min: 1 }),
        default: 9_600,
        description: 'assumed rate of proving until it is measured',
      },
      windowSeconds: {
        env: 'VOLITION_PROVING_WINDOW_SECONDS',
        parser: integer({ min: 60, max: 604_800 }),
        default: 3_600,
        description: 'window over which the rate of proving is measured',
      },
    },
    unbounded: {},
  },
} as const;

const attestingConfig = defineConfig({
  deadlineMs: {
    env: 'VOLITION_ATTEST_DEADLINE_MS',
    parser: integer({ min: 100 }),
    default: 60_000,
    description: 'deadline for a member to answer one request',
  },
  maxBackoffMs: {
    env: 'VOLITION_ATTEST_MAX_BACKOFF_MS',
    parser: integer({ min: 100 }),
    default: 10_000,
    description: 'longest wait before a failing member is asked again',
  },
  marginSeconds: {
    env: 'VOLITION_CERTIFICATE_MARGIN_SECONDS',
    parser: integer({ min: 0 }),
    default: 120,
    description: 'a certificate that L1 would refuse within this time is replaced',
  },
  carry: {
    env: 'VOLITION_CARRY_WITHOUT_QUORUM',
    description: 'B2: whether a validium blob is carried on L1 when there is no quorum, if the deployment allows it',
    default: 'never',
    options: {
      never: {},
      after: {
        seconds: {
          env: 'VOLITION_CARRY_AFTER_SECONDS',
          parser: integer({ min: 1 }),
          default: 600,
          description: 'how long to wait for a quorum first',
        },
      },
    },
  },
  endpoints: {
    env: 'VOLITION_MEMBER_ENDPOINTS',
    parser: list(text()),
    default: [],
    description: 'address=host:port of members that are reached elsewhere than registered on L1',
  },
});

const followingConfig = defineConfig({
  ...l1Config,
  reorgPatienceMs: {
    env: 'VOLITION_REORG_PATIENCE_MS',
    parser: integer({ min: 0 }),
    default: 60_000,
    description: 'how long to wait, after a reorg, for served entries to return before their batches are abandoned',
  },
});

/** Configuration of a sequencer. */
export const sequencerConfig = defineConfig({
  network: networkConfig,
  logging: loggingConfig,
  http: httpConfig,
  postgres: postgresConfig,
  ownSchema: {
    env: 'VOLITION_SEQUENCER_SCHEMA',
    parser: text(),
    default: 'sequencer',
    description: "the sequencer's own schema: pages of the state, its view of L1",
  },
  grpc: {
    host: {
      env: 'VOLITION_GRPC_HOST',
      parser: text(),
      default: '127.0.0.1',
      description: 'address to listen on for gRPC; keep it on a private network',
    },
    port: { env: 'VOLITION_GRPC_PORT', parser: port(), default: 7_100, description: 'port to listen on for gRPC' },
  },
  l1: followingConfig,
  keystore: keystoreConfig,
  ipfs: {
    env: 'VOLITION_IPFS',
    description: "the operator's IPFS node",
    default: 'helia',
    options: {
      helia: {
        ...heliaConfig,
        directory: {
          env: 'VOLITION_DATA_DIRECTORY',
          parser: text(),
          description: 'directory of the embedded node',
        },
      },
      kubo: {
        rpcUrl: { env: 'IPFS_RPC_URL', parser: url('http', 'https'), description: "RPC API of the operator's Kubo" },
      },
    },
  },
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'KZG engine; auto takes the native one if it loads',
  },
  sealing: sealingConfig,
  admission: admissionConfig,
  fees: feesConfig,
  proving: provingConfig,
  attesting: attestingConfig,
  pruning: pruningConfig,
  snapshotOperations: {
    env: 'VOLITION_SNAPSHOT_OPERATIONS',
    parser: integer({ min: 1 }),
    default: 20_000,
    description: 'operations between two snapshots of the state',
  },
  maxLagSeconds: {
    env: 'VOLITION_MAX_LAG_SECONDS',
    parser: decimal({ min: 1 }),
    default: 120,
    description: 'not ready while the oldest batch without a certificate is older than this',
  },
});

export type SequencerConfig = ConfigOf<typeof sequencerConfig>;

/** Injection token of the {@link SequencerConfig}. */
export const SEQUENCER_CONFIG = Symbol('SEQUENCER_CONFIG');
