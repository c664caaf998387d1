export {
  type BlobStore,
  DEFAULT_GET_TIMEOUT_MS,
  type GetOptions,
  MAX_BLOCK_BYTES,
  verified,
} from './blobs/blob-store.js';
export { type Cid, type Codec, cid, cidOf, cidOfSha256, codecOf } from './blobs/cid.js';
export { DiskStore } from './blobs/disk-store.js';
export { heliaConfig } from './blobs/helia-config.js';
export { HeliaStore, type HeliaStoreOptions } from './blobs/helia-store.js';
export { KuboStore } from './blobs/kubo-store.js';
export { MemoryStore } from './blobs/memory-store.js';
export { DurableStore, VerifyingStore } from './blobs/wrappers.js';
export { STORAGE_ERRORS } from './error-registry.js';
export { l1StoreMigrations } from './l1-store/migrations.js';
export { type L1Block, type L1Event, type L1EventQuery, PgL1Store } from './l1-store/pg-l1-store.js';
export {
  connectPostgres,
  inTransaction,
  isUniqueViolation,
  type PostgresOptions,
  postgresCheck,
  postgresConfig,
} from './postgres/connect-postgres.js';
export { endClient } from './postgres/impatient-client.js';
export { LeaderLock } from './postgres/leader-lock.js';
export { type NotificationHandler, notify, PgNotifications } from './postgres/notifications.js';
export { snapshotMigrations } from './snapshot/migrations.js';
export { type Snapshot, type SnapshotHead, SnapshotStore, type StatePage } from './snapshot/snapshot-store.js';
