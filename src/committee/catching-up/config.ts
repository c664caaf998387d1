import { type ConfigOf, defineConfig, integer, url } from '#libs/platform';
import type { CatchUpPolicy } from './plan.js';
import type { SnapshotLimits } from './snapshot-download.js';

/** Catching up with L1 without the sequencer. */
export const catchingUpConfig = defineConfig({
  catchUp: {
    patienceSeconds: {
      env: 'VOLITION_CATCH_UP_PATIENCE_SECONDS',
      parser: integer({ min: 0 }),
      default: 5,
      description: 'how long batches that L1 has and this member lacks are left to the sequencer, except after a start',
    },
    snapshotSyncThreshold: {
      env: 'VOLITION_CATCH_UP_SNAPSHOT_SYNC_THRESHOLD',
      parser: integer({ min: 1 }),
      default: 512,
      description: "missing final batches above which a peer's snapshot is adopted instead of batch after batch",
    },
    deadlineMs: {
      env: 'VOLITION_CATCH_UP_DEADLINE_MS',
      parser: integer({ min: 1 }),
      default: 10_000,
      description: 'deadline of one answer from a peer, the gateway or the IPFS node',
    },
    snapshotSeconds: {
      env: 'VOLITION_CATCH_UP_SNAPSHOT_SECONDS',
      parser: integer({ min: 1 }),
      default: 1_800,
      description: "deadline of a peer's whole snapshot",
    },
    snapshotMegabytes: {
      env: 'VOLITION_CATCH_UP_SNAPSHOT_MEGABYTES',
      parser: integer({ min: 1 }),
      default: 2_048,
      description: 'largest snapshot accepted from a peer; it takes about 120 bytes per account, in memory as well',
    },
    gatewayUrl: {
      env: 'VOLITION_GATEWAY_URL',
      parser: url('http', 'https'),
      optional: true,
      description: 'a gateway to ask after the other members',
    },
  },
});

export type CatchingUpConfig = ConfigOf<typeof catchingUpConfig>;
/** Injection token of the {@link CatchingUpConfig}. */
export const CATCHING_UP_CONFIG = Symbol('CATCHING_UP_CONFIG');

export function snapshotLimits({ catchUp }: CatchingUpConfig): SnapshotLimits {
  return {
    silenceMs: catchUp.deadlineMs,
    totalMs: 1_000 * catchUp.snapshotSeconds,
    maxBytes: 1_048_576 * catchUp.snapshotMegabytes,
  };
}

export function catchUpPolicy({ catchUp }: CatchingUpConfig): CatchUpPolicy {
  return { patienceMs: 1_000 * catchUp.patienceSeconds, snapshotSyncThreshold: catchUp.snapshotSyncThreshold };
}
