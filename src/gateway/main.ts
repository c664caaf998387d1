import { Metrics, runService } from '#libs/platform';
import { gatewayConfig } from './config.js';
import { startGateway } from './start.js';

await runService({
  name: 'gateway',
  spec: gatewayConfig,
  logging: ({ logging }) => logging,
  start: (config, logger) =>
    startGateway(config, logger, { metrics: new Metrics('gateway', { processMetrics: true }) }),
});
