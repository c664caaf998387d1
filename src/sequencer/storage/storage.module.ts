import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PipelinePruning, SequencerPipeline } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import {
  type BlobStore,
  connectPostgres,
  HeliaStore,
  KuboStore,
  l1StoreMigrations,
  SnapshotStore,
  snapshotMigrations,
} from '#libs/storage';
import { SEQUENCER_CONFIG, type SequencerConfig } from '../config.js';
import { EntryPlaces, entryPlaceMigrations } from './entry-places.js';

/**
 * Injection token of the sequencer's own schema, a `DataSource`: state pages, what it saw of L1, places of abandoned
 * entries.
 */
export const OWN_DATABASE = Symbol('OWN_DATABASE');
/** Injection token of the operator's `BlobStore`. */
export const BLOB_STORE = Symbol('BLOB_STORE');
/**
 * Injection token of a `BlobStore` that another service in this process opened, and closes; undefined where there is
 * none.
 */
export const SHARED_STORE = Symbol('SHARED_STORE');

/** The sequencer's tables in the operator's database, its own schema, and the IPFS node. */
@Module({
  providers: [
    {
      provide: OWN_DATABASE,
      // The operator's database first: it waits for a server that is starting.
      inject: [DataSource, SEQUENCER_CONFIG, LOGGER, Disposer],
      useFactory: async (
        _shared: DataSource,
        { postgres, ownSchema }: SequencerConfig,
        logger: Logger,
        disposer: Disposer,
      ) =>
        disposer.use(
          await connectPostgres(postgres.url.reveal(), {
            poolSize: postgres.poolSize,
            statementTimeoutMs: postgres.statementTimeoutMs,
            schema: ownSchema,
            migrations: [...snapshotMigrations, ...l1StoreMigrations, ...entryPlaceMigrations],
            applicationName: 'volition sequencer (own)',
            logger,
          }),
          (database) => database.destroy(),
        ),
    },
    {
      provide: SequencerPipeline,
      inject: [DataSource],
      useFactory: (database: DataSource) => new SequencerPipeline(database),
    },
    {
      provide: PipelinePruning,
      inject: [DataSource],
      useFactory: (database: DataSource) => new PipelinePruning(database),
    },
    {
      provide: SnapshotStore,
      inject: [OWN_DATABASE],
      useFactory: (database: DataSource) => new SnapshotStore(database),
    },
    {
      provide: EntryPlaces,
      inject: [OWN_DATABASE],
      useFactory: (database: DataSource) => new EntryPlaces(database),
    },
    {
      provide: BLOB_STORE,
      inject: [SHARED_STORE, SEQUENCER_CONFIG, OWN_DATABASE, LOGGER, Disposer],
      useFactory: async (
        shared: BlobStore | undefined,
        { ipfs }: SequencerConfig,
        _database: DataSource,
        logger: Logger,
        disposer: Disposer,
      ): Promise<BlobStore> => {
        if (shared) return shared;
        const store = ipfs.kind === 'kubo' ? new KuboStore(ipfs.rpcUrl) : await HeliaStore.open({ ...ipfs, logger });
        return disposer.use(store, (open) => open.close());
      },
    },
  ],
  exports: [OWN_DATABASE, SequencerPipeline, PipelinePruning, SnapshotStore, EntryPlaces, BLOB_STORE],
})
export class StorageModule {}
