import { Metrics, runService } from '#libs/platform';
import { sequencerConfig } from './config.js';
import { startSequencer } from './start.js';

await runService({
  name: 'sequencer',
  spec: sequencerConfig,
  logging: ({ logging }) => logging,
  start: (config, logger) =>
    startSequencer(config, logger, { metrics: new Metrics('sequencer', { processMetrics: true }) }),
});
