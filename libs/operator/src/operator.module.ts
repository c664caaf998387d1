import { type DynamicModule, type InjectionToken, Module, type Provider } from '@nestjs/common';
import type { JsonRpcProvider, Wallet } from 'ethers';
import { DataSource } from 'typeorm';
import { awaitDeployment, connectProvider, type Deployment, type l1Config } from '#libs/l1';
import { pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { type ConfigOf, Disposer, LOGGER, type Logger, SERVICE_SIGNAL } from '#libs/platform';
import { connectPostgres, PgNotifications, type postgresConfig } from '#libs/storage';

/** Injection token of the service's Ethereum key: a `Wallet`, or undefined for a service that sends nothing. */
export const WALLET = Symbol('WALLET');
/** Injection token of the service's own connection to L1, a `JsonRpcProvider`. */
export const L1_PROVIDER = Symbol('L1_PROVIDER');
/** Injection token of the `Deployment`. */
export const DEPLOYMENT = Symbol('DEPLOYMENT');

export interface OperatorModuleOptions {
  /** names the service's database sessions */
  service: string;
  config: { l1: ConfigOf<typeof l1Config>; postgres: ConfigOf<typeof postgresConfig> };
  openWallet: () => Promise<Wallet | undefined>;
  /** Throws where this service must not work for the deployment; the database is not opened then. */
  check?: (found: {
    wallet: Wallet | undefined;
    provider: JsonRpcProvider;
    deployment: Deployment;
    logger: Logger;
  }) => void | Promise<void>;
}

/**
 * What each of the operator's services that write stands on, opened in this order: its key, L1, the deployment, the
 * operator's database (`DataSource`), and the database's notifications (`PgNotifications`).
 */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class OperatorModule {
  static register({ service, config, openWallet, check }: OperatorModuleOptions): DynamicModule {
    const { l1, postgres } = config;
    return {
      module: OperatorModule,
      global: true,
      providers: [
        { provide: WALLET, useFactory: openWallet },
        {
          provide: L1_PROVIDER,
          // The key first: with a wrong password nothing is opened.
          inject: [WALLET, Disposer],
          useFactory: (_wallet: Wallet | undefined, disposer: Disposer) =>
            disposer.use(connectProvider(l1.rpcUrl, l1.pollMs), (provider) => provider.destroy()),
        },
        {
          provide: DEPLOYMENT,
          inject: [WALLET, L1_PROVIDER, LOGGER, SERVICE_SIGNAL],
          useFactory: async (
            wallet: Wallet | undefined,
            provider: JsonRpcProvider,
            logger: Logger,
            signal: AbortSignal,
          ) => {
            const deployment = await awaitDeployment(provider, l1, { logger, signal });
            await check?.({ wallet, provider, deployment, logger });
            return deployment;
          },
        },
        ...databaseProviders(service, postgres, DEPLOYMENT),
      ],
      exports: [WALLET, L1_PROVIDER, DEPLOYMENT, DataSource, PgNotifications],
    };
  }
}

/** The operator's database alone, for a service that needs neither a key nor L1. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class OperatorDatabaseModule {
  static register(service: string, postgres: ConfigOf<typeof postgresConfig>): DynamicModule {
    const exports = [DataSource, PgNotifications];
    return {
      module: OperatorDatabaseModule,
      global: true,
      providers: databaseProviders(service, postgres),
      exports,
    };
  }
}

/** @param after what is opened before the database */
function databaseProviders(
  service: string,
  postgres: ConfigOf<typeof postgresConfig>,
  ...after: InjectionToken[]
): Provider[] {
  return [
    {
      provide: DataSource,
      inject: [LOGGER, Disposer, ...after],
      useFactory: async (logger: Logger, disposer: Disposer) =>
        disposer.use(
          await connectPostgres(postgres.url.reveal(), {
            ...postgres,
            entities: pipelineEntities,
            migrations: pipelineMigrations,
            applicationName: `volition ${service}`,
            logger,
          }),
          (database) => database.destroy(),
        ),
    },
    {
      provide: PgNotifications,
      inject: [DataSource, LOGGER, Disposer],
      useFactory: async (_database: DataSource, logger: Logger, disposer: Disposer) => {
        const notifications = new PgNotifications(postgres.url.reveal(), logger);
        disposer.defer(() => notifications.close());
        await notifications.start();
        return notifications;
      },
    },
  ];
}
