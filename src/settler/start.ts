import { type Logger, Metrics, type RunningService, startService } from '#libs/platform';
import type { SettlerConfig } from './config.js';
import { SettlerModule } from './settler.module.js';
import './error-registry.js';

/** Starts the settler: its loop, and HTTP for health and metrics. */
export function startSettler(
  config: SettlerConfig,
  logger: Logger,
  metrics = new Metrics('settler'),
): Promise<RunningService> {
  return startService({
    name: 'settler',
    module: SettlerModule.register(config, metrics),
    logger,
    metrics,
    http: config.http,
    bodyLimitBytes: 16_384,
    // A round may be waiting for its L1 node.
    shutdownDeadlineMs: 20_000,
  });
}
