import { DEFAULT_FEE_POLICY, keystoreConfig, l1Config } from '#libs/l1';
import {
  bigInteger,
  type ConfigOf,
  defineConfig,
  flag,
  hex,
  httpConfig,
  integer,
  loggingConfig,
  networkConfig,
  oneOf,
  text,
  url,
} from '#libs/platform';
import { postgresConfig } from '#libs/storage';

const referenceStringDirectory = {
  env: 'VOLITION_REFERENCE_STRING_DIRECTORY',
  parser: text(),
  description:
    'directory of the reference string: 8 MB for segments of 16, 268 MB for 512; several provers may share it',
} as const;

/** What a prover needs that may lead. */
const leaderConfig = defineConfig({
  keystore: {
    path: { ...keystoreConfig.path, description: 'encrypted JSON file with the Ethereum key that pays for proofs' },
    password: keystoreConfig.password,
  },
  l1: l1Config,
  ownSchema: {
    env: 'VOLITION_PROVER_SCHEMA',
    parser: text(),
    default: 'prover',
    description: "schema of the leader's view of L1, in the operator's database",
  },
  snapshotSchema: {
    env: 'VOLITION_SEQUENCER_SCHEMA',
    parser: text(),
    default: 'sequencer',
    description: "schema of the sequencer's state pages in the operator's database, which are only read",
  },
  planning: {
    memory: {
      env: 'VOLITION_PLAN_MEMORY',
      parser: integer({ min: 512 }),
      optional: true,
      description:
        "MiB of memory of the operator's largest prover, which has all circuits that fit it; this prover's memory and circuits unless it is set",
    },
    maxQueuedBatches: {
      env: 'VOLITION_MAX_QUEUED_BATCHES',
      parser: integer({ min: 1 }),
      default: 32,
      description:
        'planning pauses with this many batches to prove; one of 4,096 operations takes up to 8 MB of the database',
    },
  },
  submission: {
    maxGas: {
      env: 'VOLITION_MAX_TRANSACTION_GAS',
      parser: integer({ min: 3_000_000, max: 16_777_216 }),
      default: 15_000_000,
      description: 'most gas of one transaction, below the 16,777,216 of EIP-7825',
    },
    stuckSeconds: {
      env: 'VOLITION_STUCK_SECONDS',
      parser: integer({ min: 1 }),
      default: 60,
      description:
        'a transaction kept out of blocks by its price for longer is replaced; if L1 takes none for longer, that is an error',
    },
    credit: {
      env: 'VOLITION_PROVER_CREDIT',
      parser: flag(),
      default: true,
      description: 'credits withdrawals of final batches, so that owners only need to claim',
    },
    collectFeesMultiple: {
      env: 'VOLITION_COLLECT_FEES_MULTIPLE',
      parser: integer({ max: 1_000_000 }),
      default: 20,
      description:
        "pays out the sequencer's entry fees once they are this multiple of the transaction's cost; 0: never",
    },
    keepBlocks: {
      env: 'VOLITION_KEEP_PROOFS_BLOCKS',
      parser: integer(),
      default: 64,
      description: "L1 blocks for which a batch's proofs are kept after it is final at the confirmed block",
    },
    maxTransactionFee: {
      env: 'VOLITION_MAX_TRANSACTION_FEE_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.maxTransactionFee,
      description: "cap on one transaction's gas limit times fee, within the node's own cap; larger ones are split",
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
  },
  maxLagSeconds: {
    env: 'VOLITION_MAX_LAG_SECONDS',
    parser: integer({ min: 1 }),
    default: 14_400,
    description: 'the leader is not ready while a batch planned longer ago is not proved on L1',
  },
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'engine of KZG proofs; auto takes the native one where it loads',
  },
});

/** A prover's configuration; `main.js --help` prints it. */
export const proverConfig = defineConfig({
  network: networkConfig,
  logging: loggingConfig,
  http: { host: httpConfig.host, port: { ...httpConfig.port, default: 7480 } },
  postgres: postgresConfig,
  role: {
    env: 'VOLITION_PROVER_ROLE',
    description:
      'a leader plans and submits while no other does, and proves; a worker only proves, and needs the database only',
    default: 'leader',
    options: { leader: leaderConfig, worker: {} },
  },
  proving: {
    workers: {
      env: 'VOLITION_PROVER_WORKERS',
      parser: integer({ max: 64 }),
      default: 1,
      description: 'parts that this process proves concurrently; 0 to plan and submit only',
    },
    memory: {
      env: 'VOLITION_PROVER_MEMORY',
      parser: integer({ min: 512 }),
      optional: true,
      description:
        "MiB of memory for the part that each worker proves: it takes parts that need no more; the machine's, shared by the workers, unless it is set",
    },
    threads: {
      env: 'VOLITION_PROVER_THREADS',
      parser: integer({ min: 1, max: 1_024 }),
      optional: true,
      description:
        "threads of one proof; all processors unless it is set. With 1 a worker is one core's work, its witnesses included",
    },
    niceness: {
      env: 'VOLITION_PROVER_NICENESS',
      parser: integer({ max: 19 }),
      default: 0,
      description: 'niceness of the proving processes, 0 to 19',
    },
    workDirectory: {
      env: 'VOLITION_PROVER_WORK_DIRECTORY',
      parser: text(),
      optional: true,
      description: "short path for a socket and temporary files; the system's by default",
    },
    maxSeconds: {
      env: 'VOLITION_PROOF_SECONDS',
      parser: integer({ min: 1 }),
      default: 1_800,
      description: 'longest time for the proof of one part',
    },
    silenceSeconds: {
      env: 'VOLITION_LEASE_SECONDS',
      parser: integer({ min: 2 }),
      default: 30,
      description: 'a prover that is silent for this long loses its part to another',
    },
    failureSeconds: {
      env: 'VOLITION_FAILURE_PAUSE_SECONDS',
      parser: integer({ min: 1 }),
      default: 5,
      description: 'pause of a part, or of an L1 call, after a failure; it doubles each time',
    },
  },
  referenceString: {
    env: 'VOLITION_REFERENCE_STRING',
    description:
      'the reference string of the proofs (P4); the insecure one, whose secret is public, is generated if missing',
    default: 'insecure-development',
    devnet: true,
    options: {
      'insecure-development': { directory: referenceStringDirectory },
      public: {
        directory: referenceStringDirectory,
        sha256: {
          env: 'VOLITION_REFERENCE_STRING_SHA256',
          parser: hex(32),
          description: 'SHA-256 of exactly the first 2^22 + 1 points, 0x and 64 digits',
        },
        file: {
          env: 'VOLITION_REFERENCE_STRING_FILE',
          parser: text(),
          optional: true,
          description: 'file to read its points from, once',
        },
        url: {
          env: 'VOLITION_REFERENCE_STRING_URL',
          parser: url('http', 'https'),
          optional: true,
          description: 'URL to fetch its points from, once, instead of a file',
        },
      },
    },
  },
});

/**
 * Polling interval of the database. Changes there or on L1 are announced at once; the end of a pause, or the death of a
 * prover, is not, and is found by polling.
 */
export const LOOK_MS = 1_000;

export type ProverConfig = ConfigOf<typeof proverConfig>;
export type LeaderConfig = ConfigOf<typeof leaderConfig>;

/** Injection token of the {@link ProverConfig}. */
export const PROVER_CONFIG = Symbol('PROVER_CONFIG');
