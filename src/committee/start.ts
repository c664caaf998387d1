import { type Logger, limitHttp, Metrics, type RunningService, startService } from '#libs/platform';
import { PartyServer } from './callers/party-server.js';
import { CommitteeModule } from './committee.module.js';
import type { CommitteeConfig } from './config.js';
import { MEMBER, type Member } from './member.js';
import { HTTP_PRICES } from './serving/public.controller.js';
import './error-registry.js';

/** Starts a committee member: gRPC, and HTTP for health, metrics, blobs and status. */
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
      const { strangers: limiter } = app.get<Member>(MEMBER, { strict: false }).gatekeeper;
      limitHttp(app, { limiter, prices: HTTP_PRICES, trustedProxies: config.callers.proxies.trusted });
    },
    grpc: (app) => {
      const { deployment, identity, gatekeeper } = app.get<Member>(MEMBER, { strict: false });
      const parts = { deployment, identity, gatekeeper, logger };
      return { strategy: new PartyServer({ ...config.grpc, ...parts }) };
    },
    bodyLimitBytes: 16_384,
    // A batch that is being attested may take a few seconds to end.
    shutdownDeadlineMs: 20_000,
  });
}
