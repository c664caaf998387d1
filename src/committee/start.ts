import type { Deployment } from '#libs/l1';
import { type Logger, limitHttp, Metrics, type RunningService, startService } from '#libs/platform';
import { Identity } from '#libs/rpc';
import { Gatekeeper } from './callers/gatekeeper.js';
import { PartyServer } from './callers/party-server.js';
import { CommitteeModule } from './committee.module.js';
import type { CommitteeConfig } from './config.js';
import './error-registry.js';
import { DEPLOYMENT } from './l1/l1.module.js';
import { HTTP_PRICES } from './serving/public.controller.js';

/**
 * Starts a committee member: gRPC, and HTTP for health, metrics, blobs and status.
 *
 * @throws CodedError of the part that cannot be opened; what was opened is closed again
 */
export function startCommittee(
  config: CommitteeConfig,
  logger: Logger,
  metrics = new Metrics('committee'),
): Promise<RunningService> {
  return startService({
    name: 'committee',
    module: CommitteeModule.register(config, metrics),
    logger,
    metrics,
    http: config.http,
    configure: (app) => {
      const { strangers: limiter } = app.get(Gatekeeper, { strict: false });
      limitHttp(app, { limiter, prices: HTTP_PRICES, trustedProxies: config.callers.proxies.trusted });
    },
    grpc: (app) => {
      const deployment = app.get<Deployment>(DEPLOYMENT, { strict: false });
      const identity = app.get(Identity, { strict: false });
      const gatekeeper = app.get(Gatekeeper, { strict: false });
      const parts = { deployment, identity, gatekeeper, logger };
      return { strategy: new PartyServer({ ...config.grpc, ...parts }) };
    },
    bodyLimitBytes: 16_384,
    // A batch that is being attested may take a few seconds.
    shutdownDeadlineMs: 20_000,
  });
}
