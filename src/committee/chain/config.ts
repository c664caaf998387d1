import { type ConfigOf, defineConfig, integer, oneOf } from '#libs/platform';

/** Checking batches, snapshots and retention. */
export const chainConfig = defineConfig({
  kzg: {
    env: 'VOLITION_KZG',
    parser: oneOf('auto', 'native', 'wasm'),
    default: 'auto',
    description: 'engine of KZG proofs; auto uses the native one if it loads',
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
    description: 'pause between two searches for blobs whose retention has passed',
  },
});

export type ChainConfig = ConfigOf<typeof chainConfig>;
/** Injection token of the {@link ChainConfig}. */
export const CHAIN_CONFIG = Symbol('CHAIN_CONFIG');
