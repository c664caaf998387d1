import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger, type Metrics, OperationsModule, SERVICE_SIGNAL } from '#libs/platform';
import type { ProverConfig } from './config.js';
import { openProver, PROVER, type Prover } from './prover.js';

/** The prover: opens what it owns, and closes it again. */
@Module({})
export class ProverModule implements OnApplicationShutdown {
  constructor(@Inject(PROVER) private readonly prover: Prover) {}

  /** @param metrics the registry that it adds its metrics to */
  static register(config: ProverConfig, metrics: Metrics): DynamicModule {
    const provider = {
      provide: PROVER,
      inject: [LOGGER, SERVICE_SIGNAL],
      useFactory: (logger: Logger, signal: AbortSignal) => openProver(config, { logger, metrics, signal }),
    };
    const operations = OperationsModule.registerAsync({
      service: 'prover',
      metrics,
      inject: [PROVER],
      useChecks: (prover: Prover) => prover.checks,
    });
    // Global, so that the module of health and metrics, which it imports, is given the prover.
    return { module: ProverModule, global: true, imports: [operations], providers: [provider], exports: [PROVER] };
  }

  onApplicationShutdown(): Promise<void> {
    return this.prover.close();
  }
}
