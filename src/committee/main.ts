import { Metrics, runService } from '#libs/platform';
import { committeeConfig } from './config.js';
import { startCommittee } from './start.js';

await runService({
  name: 'committee',
  spec: committeeConfig,
  logging: ({ logging }) => logging,
  start: (config, logger) => startCommittee(config, logger, new Metrics('committee', { processMetrics: true })),
});
