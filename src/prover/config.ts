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
  description: 'where the reference string is kept: 33 MB for chunks of 64; several provers may share it',
} as const;

/** Everything that a prover is configured with; `main.js --help` prints it. */
export const proverConfig = defineConfig({
  network: networkConfig,
  logging: loggingConfig,
  http: { host: httpConfig.host, port: { ...httpConfig.port, default: 7480 } },
  postgres: postgresConfig,
  keystore: {
    path: {
      ...keystoreConfig.path,
      optional: true,
      description: 'file with the Ethereum key that pays for proofs, encrypted JSON; for one that leads',
    },
    password: { ...keystoreConfig.password, optional: true },
  },
  l1: l1Config,
  lead: {
    env: 'VOLITION_PROVER_LEAD',
    parser: flag(),
    default: true,
    description: 'plans and submits, when it is the first of those that may; the others only prove',
  },
  ownSchema: {
    env: 'VOLITION_PROVER_SCHEMA',
    parser: text(),
    default: 'prover',
    description: "schema of the provers' own view of L1, in the operator's database; the leader's at any time",
  },
  snapshotSchema: {
    env: 'VOLITION_SEQUENCER_SCHEMA',
    parser: text(),
    default: 'sequencer',
    description: "schema of the sequencer's state pages, which are read, in the operator's database",
  },
  proving: {
    workers: {
      env: 'VOLITION_PROVER_WORKERS',
      parser: integer({ max: 64 }),
      default: 1,
      description: 'chunks proved at once by this process; 0 to plan and submit only',
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
      description: 'how much other processes go first, 0 to 19',
    },
    workDirectory: {
      env: 'VOLITION_PROVER_WORK_DIRECTORY',
      parser: text(),
      optional: true,
      description: "for a socket and temporary files, a short path; the system's unless it is set",
    },
    maxSeconds: {
      env: 'VOLITION_PROOF_SECONDS',
      parser: integer({ min: 1 }),
      default: 900,
      description: 'a proof of one chunk that takes longer is given up',
    },
    silenceSeconds: {
      env: 'VOLITION_LEASE_SECONDS',
      parser: integer({ min: 2 }),
      default: 30,
      description: 'a prover that the database did not hear of for so long loses its chunk to another',
    },
    failureSeconds: {
      env: 'VOLITION_FAILURE_PAUSE_SECONDS',
      parser: integer({ min: 1 }),
      default: 5,
      description: 'pause of a chunk, or a call of L1, after it failed; it doubles each time',
    },
  },
  referenceString: {
    env: 'VOLITION_REFERENCE_STRING',
    description: 'what proofs rest on; the insecure one, whose secret is public, is made where it is missing (P4)',
    default: 'insecure-development',
    devnet: true,
    options: {
      'insecure-development': { directory: referenceStringDirectory },
      public: {
        directory: referenceStringDirectory,
        sha256: {
          env: 'VOLITION_REFERENCE_STRING_SHA256',
          parser: hex(32),
          description: 'of exactly the points that the circuit needs, 0x and 64 digits',
        },
        file: {
          env: 'VOLITION_REFERENCE_STRING_FILE',
          parser: text(),
          optional: true,
          description: 'where its points are read from, once',
        },
        url: {
          env: 'VOLITION_REFERENCE_STRING_URL',
          parser: url('http', 'https'),
          optional: true,
          description: 'where its points are fetched from, once, in place of a file',
        },
      },
    },
  },
  planning: {
    maxQueuedChunks: {
      env: 'VOLITION_MAX_QUEUED_CHUNKS',
      parser: integer({ min: 1 }),
      default: 256,
      description: 'so many chunks may wait to be proved before no more are planned; each may have 150 kB',
    },
  },
  submission: {
    maxGas: {
      env: 'VOLITION_MAX_TRANSACTION_GAS',
      parser: integer({ min: 3_000_000, max: 16_777_216 }),
      default: 15_000_000,
      description: 'gas of one transaction at most, below the 16,777,216 of EIP-7825',
    },
    stuckSeconds: {
      env: 'VOLITION_STUCK_SECONDS',
      parser: integer({ min: 1 }),
      default: 60,
      description:
        'a transaction that waits longer, and whose price is why, is replaced; what keeps L1 from taking any is an error',
    },
    credit: {
      env: 'VOLITION_PROVER_CREDIT',
      parser: flag(),
      default: true,
      description: 'credits withdrawals of final batches, so that owners need only claim',
    },
    collectFeesMultiple: {
      env: 'VOLITION_COLLECT_FEES_MULTIPLE',
      parser: integer({ max: 1_000_000 }),
      default: 20,
      description:
        "pays the sequencer's entry fees out once they are so many times what the transaction costs; 0: never",
    },
    keepBlocks: {
      env: 'VOLITION_KEEP_PROOFS_BLOCKS',
      parser: integer(),
      default: 64,
      description: 'blocks of L1, after the confirmed one has a batch as final, for which its proofs are kept',
    },
    maxTransactionFee: {
      env: 'VOLITION_MAX_TRANSACTION_FEE_WEI',
      parser: bigInteger(),
      default: DEFAULT_FEE_POLICY.maxTransactionFee,
      description: "gas limit times fee of one transaction at most: what the node's own cap lets pass; more is split",
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
  },
  maxLagSeconds: {
    env: 'VOLITION_MAX_LAG_SECONDS',
    parser: integer({ min: 1 }),
    default: 14_400,
    description: 'the leader is not ready while a chunk was planned longer ago and is not proved on L1',
  },
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'engine of KZG proofs; auto takes the native one where it loads',
  },
});

/**
 * Pause between two looks at the database. What happens there or on L1 is told at once; what nobody tells, that a pause is over or
 * that a prover died, is found by looking.
 */
export const LOOK_MS = 1_000;

export type ProverConfig = ConfigOf<typeof proverConfig>;

/** Injection token of the {@link ProverConfig}. */
export const PROVER_CONFIG = Symbol('PROVER_CONFIG');
