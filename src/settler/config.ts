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

/** The settler's configuration; `main.js --help` prints it. */
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
      description: 'most transactions pending on L1 at once; nodes accept 16 with blobs per account',
    },
    stuckSeconds: {
      env: 'VOLITION_STUCK_SECONDS',
      parser: integer({ min: 1 }),
      default: 60,
      description:
        'a transaction kept out of blocks by its price for longer is replaced; any longer delay of batches is an error',
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
      description: 'how long inbox entries may be missing after a reorg before their batches are sealed again',
    },
    blobProofs: {
      env: 'VOLITION_BLOB_PROOFS',
      parser: oneOf('cells', 'blob'),
      default: 'cells',
      description: "blob proofs that L1's nodes accept: cells since Fusaka, blob before it; anvil accepts both",
    },
    maxTransactionFee: {
      env: 'VOLITION_MAX_TRANSACTION_FEE_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.maxTransactionFee,
      description: "cap on one transaction's gas limit times fee, within the node's own cap",
    },
    maxFeePerGas: {
      env: 'VOLITION_MAX_FEE_PER_GAS_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.ceiling.maxFeePerGas,
      description: 'most to offer',
    },
    maxPriorityFeePerGas: {
      env: 'VOLITION_MAX_PRIORITY_FEE_PER_GAS_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.ceiling.maxPriorityFeePerGas,
      description: 'most to offer',
    },
    maxFeePerBlobGas: {
      env: 'VOLITION_MAX_FEE_PER_BLOB_GAS_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.ceiling.maxFeePerBlobGas,
      description: 'most to offer',
    },
  },
  maxLagSeconds: {
    env: 'VOLITION_MAX_LAG_SECONDS',
    parser: integer({ min: 1 }),
    default: 1_800,
    description: 'not ready while a certificate older than this is not submitted',
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
