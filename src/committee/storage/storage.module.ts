import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Disposer, LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { IdentityModule, MEMBER_SIGNER } from '../identity/identity.module.js';
import { STORAGE_CONFIG, type StorageConfig } from './config.js';
import { openDatabase } from './database.js';
import { ExclusiveAccess } from './exclusive-access.js';
import { type IpfsNode, openIpfs } from './ipfs-node.js';

/** Injection token of the {@link IpfsNode}. */
export const IPFS_NODE = Symbol('IPFS_NODE');
/** The database before it is known that no other process uses it. */
const CONNECTION = Symbol('CONNECTION');

/**
 * The database and the IPFS node, of which this process is the only user. They open one after another, and before
 * anything else that takes long: loading keys and libraries blocks the event loop, and a connection attempt has a
 * deadline.
 */
@Module({
  imports: [IdentityModule],
  providers: [
    {
      provide: CONNECTION,
      // With a wrong password nothing is opened.
      inject: [MEMBER_SIGNER, STORAGE_CONFIG, Disposer, LOGGER],
      useFactory: async (_signer: unknown, config: StorageConfig, disposer: Disposer, logger: Logger) =>
        disposer.use(await openDatabase(config, logger), (database) => database.destroy()),
    },
    {
      provide: ExclusiveAccess,
      inject: [STORAGE_CONFIG, CONNECTION, Disposer, LOGGER, SERVICE_SIGNAL],
      useFactory: async (
        config: StorageConfig,
        database: DataSource,
        disposer: Disposer,
        logger: Logger,
        signal: AbortSignal,
      ) =>
        disposer.use(await ExclusiveAccess.acquire(config, database, { logger, signal }), (access) => access.release()),
    },
    {
      provide: DataSource,
      inject: [CONNECTION, ExclusiveAccess, IPFS_NODE],
      useFactory: (database: DataSource) => database,
    },
    {
      provide: IPFS_NODE,
      inject: [STORAGE_CONFIG, ExclusiveAccess, Disposer, LOGGER],
      useFactory: async (config: StorageConfig, _access: unknown, disposer: Disposer, logger: Logger) =>
        disposer.use(await openIpfs(config, logger), ({ store }: IpfsNode) => store.close()),
    },
  ],
  exports: [DataSource, ExclusiveAccess, IPFS_NODE],
})
export class StorageModule {}
