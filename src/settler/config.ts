import { DEFAULT_FEE_POLICY, keystoreConfig, l1Config } from '#libs/l1';
import {
  bigInteger,
  type ConfigOf,
  defineConfig,
  httpConfig,
  integer,
  loggingConfig,
  networkConfig,
  oneOf,
} from '#libs/platform';
import { postgresConfig } from '#libs/storage';

/** Everything that the settler is configured with; `main.js --help` prints it. */
export const settlerConfig = defineConfig({
  network: networkConfig,
  logging: loggingConfig,
  http: { host: httpConfig.host, port: { ...httpConfig.port, default: 7280 } },
  postgres: postgresConfig,
  keystore: keystoreConfig,
  l1: {
    ...l1Config,
    blockSeconds: {
      env: 'VOLITION_L1_BLOCK_SECONDS',
      parser: integer({ max: 3_600 }),
      default: 0,
      devnet: true,
      description: "length of L1's slots, 12 on mainnet; 0 where blocks are made on demand",
    },
  },
  submission: {
    maxInFlight: {
      env: 'VOLITION_MAX_IN_FLIGHT',
      parser: integer({ min: 1, max: 16 }),
      default: 4,
      description: 'most transactions that wait on L1 at once; nodes take 16 with blobs of one account',
    },
    stuckSeconds: {
      env: 'VOLITION_STUCK_SECONDS',
      parser: integer({ min: 1 }),
      default: 60,
      description:
        'a transaction that waits longer, and whose price is why, is replaced; what holds batches up longer is an error',
    },
    failureSeconds: {
      env: 'VOLITION_FAILURE_PAUSE_SECONDS',
      parser: integer({ min: 1 }),
      default: 5,
      description: 'pause after a transaction that failed on L1; it doubles each time',
    },
    graceSeconds: {
      env: 'VOLITION_REFUSAL_GRACE_SECONDS',
      parser: integer(),
      default: 120,
      description: 'how long inbox entries that a reorg took away may be missing before batches on them are given up',
    },
    blobProofs: {
      env: 'VOLITION_BLOB_PROOFS',
      parser: oneOf('cells', 'blob'),
      default: 'cells',
      description: "proofs of blobs as L1's nodes take them: cells since Fusaka, blob before it; anvil takes both",
    },
    maxTransactionFee: {
      env: 'VOLITION_MAX_TRANSACTION_FEE_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.maxTransactionFee,
      description: "gas limit times fee of one transaction at most: what the node's own cap lets pass",
    },
    maxFeePerGas: {
      env: 'VOLITION_MAX_FEE_PER_GAS_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.ceiling.maxFeePerGas,
      description: 'never offered more',
    },
    maxPriorityFeePerGas: {
      env: 'VOLITION_MAX_PRIORITY_FEE_PER_GAS_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.ceiling.maxPriorityFeePerGas,
      description: 'never offered more',
    },
    maxFeePerBlobGas: {
      env: 'VOLITION_MAX_FEE_PER_BLOB_GAS_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.ceiling.maxFeePerBlobGas,
      description: 'never offered more',
    },
  },
  maxLagSeconds: {
    env: 'VOLITION_MAX_LAG_SECONDS',
    parser: integer({ min: 1 }),
    default: 1_800,
    description: 'not ready while a certificate is older than this and not submitted',
  },
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'engine of KZG proofs; auto takes the native one where it loads',
  },
});

export type SettlerConfig = ConfigOf<typeof settlerConfig>;

/** Injection token of the {@link SettlerConfig}. */
export const SETTLER_CONFIG = Symbol('SETTLER_CONFIG');
