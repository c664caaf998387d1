import { type Logger, limitHttp, Metrics, RateLimiter, type RunningService, startService } from '#libs/platform';
import type { WatcherConfig } from './config.js';
import './error-registry.js';
import { HTTP_PRICES } from './serving/watcher.controller.js';
import { WatcherModule } from './watcher.module.js';

/** Starts a watcher: its loops, and HTTP for its API, health and metrics. */
export function startWatcher(
  config: WatcherConfig,
  logger: Logger,
  metrics = new Metrics('watcher'),
): Promise<RunningService> {
  const { api, http } = config;
  return startService({
    name: 'watcher',
    module: WatcherModule.register(config, metrics),
    logger,
    metrics,
    http,
    bodyLimitBytes: 16_384,
    configure: (app) => {
      const limiter = new RateLimiter({ perSecond: api.ratePerSecond, burst: api.rateBurst });
      limitHttp(app, { limiter, prices: HTTP_PRICES, trustedProxies: api.proxies.trusted });
    },
    // A source may be about to answer.
    shutdownDeadlineMs: 20_000,
  });
}
