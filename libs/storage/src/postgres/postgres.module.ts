import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { connectPostgres, type PostgresOptions } from './connect-postgres.js';

/** Gives a service its `DataSource`, connected and migrated, and closes it last. */
@Module({})
export class PostgresModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static register(databaseUrl: string, options: PostgresOptions): DynamicModule {
    const provider = { provide: DataSource, useFactory: () => connectPostgres(databaseUrl, options) };
    return { module: PostgresModule, global: true, providers: [provider], exports: [DataSource] };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
