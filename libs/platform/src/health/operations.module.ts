import { Controller, type DynamicModule, Get, Header, Inject, Module, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../lifecycle/tokens.js';
import { Metrics } from '../metrics/metrics.js';
import { assertReady, type Checks, checkLoops, runChecks } from './checks.js';

/** Injection token of a service's named readiness checks. */
export const READINESS_CHECKS = Symbol('READINESS_CHECKS');
const SERVICE_NAME = Symbol('SERVICE_NAME');
/** Shorter than the usual timeout of probes. */
const CHECK_DEADLINE_MS = 2_000;

@Controller('health')
class HealthController {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(READINESS_CHECKS) private readonly checks: Checks,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The process runs and its event loop responds. */
  @Get('live')
  live() {
    return { service: this.service, status: 'live' };
  }

  /** Every check passes within the deadline; otherwise 503 with code NOT_READY. */
  @Get('ready')
  async ready() {
    const results = await runChecks({ ...this.checks, loops: checkLoops }, CHECK_DEADLINE_MS);
    for (const { name, error: err } of results.filter(({ ok }) => !ok))
      this.logger.warn({ check: name, err }, 'not ready');
    assertReady(results);
    return { service: this.service, status: 'ready', checks: results.map(({ name }) => name) };
  }
}

@Controller('metrics')
class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}

export interface OperationsOptions {
  service: string;
  metrics: Metrics;
  checks?: Checks;
}

export interface OperationsAsyncOptions extends Omit<OperationsOptions, 'checks'> {
  imports?: DynamicModule['imports'];
  inject?: (string | symbol | (abstract new (...args: never[]) => unknown))[];
  /** Creates the checks from the dependencies in `inject`. */
  useChecks: (...dependencies: never[]) => Checks;
}

/** `/health/live`, `/health/ready` and `/metrics` of one service. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class OperationsModule {
  static register({ checks = {}, ...options }: OperationsOptions): DynamicModule {
    return assemble(options, { provide: READINESS_CHECKS, useValue: checks });
  }

  static registerAsync({ imports = [], inject = [], useChecks, ...options }: OperationsAsyncOptions): DynamicModule {
    return assemble(options, { provide: READINESS_CHECKS, useFactory: useChecks, inject: inject as never[] }, imports);
  }
}

function assemble(
  { service, metrics }: Omit<OperationsOptions, 'checks'>,
  checks: Provider,
  imports: DynamicModule['imports'] = [],
): DynamicModule {
  return {
    module: OperationsModule,
    imports,
    controllers: [HealthController, MetricsController],
    providers: [checks, { provide: SERVICE_NAME, useValue: service }, { provide: Metrics, useValue: metrics }],
  };
}
