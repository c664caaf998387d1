import { Metrics, runService } from '#libs/platform';
import { proverConfig } from './config.js';
import { startProver } from './start.js';

await runService({
  name: 'prover',
  spec: proverConfig,
  logging: ({ logging }) => logging,
  start: (config, logger) => startProver(config, logger, new Metrics('prover', { processMetrics: true })),
});
