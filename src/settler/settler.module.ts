import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger, type Metrics, OperationsModule, SERVICE_SIGNAL } from '#libs/platform';
import type { SettlerConfig } from './config.js';
import { openSettler, SETTLER, type Settler } from './settler.js';

/** The settler: opens what it owns, and closes it again. */
@Module({})
export class SettlerModule implements OnApplicationShutdown {
  constructor(@Inject(SETTLER) private readonly settler: Settler) {}

  /** @param metrics the registry that it adds its metrics to */
  static register(config: SettlerConfig, metrics: Metrics): DynamicModule {
    const provider = {
      provide: SETTLER,
      inject: [LOGGER, SERVICE_SIGNAL],
      useFactory: (logger: Logger, signal: AbortSignal) => openSettler(config, { logger, metrics, signal }),
    };
    const operations = OperationsModule.registerAsync({
      service: 'settler',
      metrics,
      inject: [SETTLER],
      useChecks: (settler: Settler) => settler.checks,
    });
    // Global, so that the module of health and metrics, which it imports, is given the settler.
    return { module: SettlerModule, global: true, imports: [operations], providers: [provider], exports: [SETTLER] };
  }

  onApplicationShutdown(): Promise<void> {
    return this.settler.close();
  }
}
