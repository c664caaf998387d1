import { type Logger, Metrics, type RunningService, startService } from '#libs/platform';
import type { ProverConfig } from './config.js';
import { ProverModule } from './prover.module.js';
import './error-registry.js';

/** Starts a prover: its workers, its leadership if it may lead, and HTTP for health and metrics. */
export function startProver(
  config: ProverConfig,
  logger: Logger,
  metrics = new Metrics('prover'),
): Promise<RunningService> {
  return startService({
    name: 'prover',
    module: ProverModule.register(config, metrics),
    logger,
    metrics,
    http: config.http,
    bodyLimitBytes: 16_384,
    // A round may be waiting for its L1 node.
    shutdownDeadlineMs: 20_000,
  });
}
