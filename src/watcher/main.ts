import { Metrics, runService } from '#libs/platform';
import { watcherConfig } from './config.js';
import { startWatcher } from './start.js';

await runService({
  name: 'watcher',
  spec: watcherConfig,
  logging: ({ logging }) => logging,
  start: (config, logger) => startWatcher(config, logger, new Metrics('watcher', { processMetrics: true })),
});
