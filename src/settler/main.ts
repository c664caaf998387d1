import { Metrics, runService } from '#libs/platform';
import { settlerConfig } from './config.js';
import { startSettler } from './start.js';

await runService({
  name: 'settler',
  spec: settlerConfig,
  logging: ({ logging }) => logging,
  start: (config, logger) => startSettler(config, logger, new Metrics('settler', { processMetrics: true })),
});
