import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LOGGER, type Logger, type Metrics, OperationsModule, SERVICE_SIGNAL } from '#libs/platform';
import { SequencerController } from './api/sequencer.controller.js';
import type { SequencerConfig } from './config.js';
import { SequencerMetrics } from './metrics.js';
import { type OpenedSequencer, openSequencer, type SharedDeps } from './open-sequencer.js';
import { Sequencer } from './sequencer.js';

const OPENED = Symbol('OPENED_SEQUENCER');

/** One sequencer: opens what it owns, and closes it again. */
@Module({})
export class SequencerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(OPENED) private readonly opened: OpenedSequencer) {}

  /**
   * @param metrics the registry that it adds its metrics to
   * @param shared what it shares with other services of this process
   */
  static register(config: SequencerConfig, metrics: Metrics, shared?: SharedDeps): DynamicModule {
    const opened = {
      provide: OPENED,
      inject: [LOGGER, SERVICE_SIGNAL],
      useFactory: (logger: Logger, signal: AbortSignal) => openSequencer(config, { logger, metrics, signal, shared }),
    };
    const of = <T>(provide: unknown, pick: (opened: OpenedSequencer) => T) => ({
      provide: provide as symbol,
      inject: [OPENED],
      useFactory: pick,
    });
    return {
      module: SequencerModule,
      global: true,
      imports: [
        OperationsModule.registerAsync({
          service: 'sequencer',
          metrics,
          inject: [Sequencer],
          useChecks: (sequencer: Sequencer) => sequencer.checks,
        }),
      ],
      providers: [opened, of(Sequencer, ({ sequencer }) => sequencer), of(SequencerMetrics, (deps) => deps.metrics)],
      exports: [Sequencer, SequencerMetrics],
      controllers: [SequencerController],
    };
  }

  onApplicationBootstrap(): void {
    this.opened.sequencer.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.opened.close();
  }
}
