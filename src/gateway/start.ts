import { type Logger, Metrics, type RunningService, startService } from '#libs/platform';
import type { BlobStore } from '#libs/storage';
import type { GatewayConfig } from './config.js';
import { GatewayModule } from './gateway.module.js';
import { cacheAndCompress } from './http/caching.js';
import { refuseUnknownParameters } from './http/known-parameters.js';
import { BODY_LIMIT_BYTES } from './http/prices.js';
import { protect } from './http/protect.js';
import { openApiDocument, serveDocument } from './openapi/document.js';
import './error-registry.js';

export interface StartOptions {
  metrics?: Metrics;
  /** A store opened by another service of this process. */
  blobStore?: BlobStore;
}

/** Starts a gateway: the API under /v1, its OpenAPI document at /v1/openapi.json and /docs, health and metrics. */
export function startGateway(
  config: GatewayConfig,
  logger: Logger,
  { metrics = new Metrics('gateway'), blobStore }: StartOptions = {},
): Promise<RunningService> {
  return startService({
    name: 'gateway',
    module: GatewayModule.register({ config, metrics, blobStore }),
    logger,
    metrics,
    http: config.http,
    bodyLimitBytes: BODY_LIMIT_BYTES,
    configure: async (app) => {
      protect(app, config, metrics);
      await cacheAndCompress(app);
      const document = openApiDocument(app);
      refuseUnknownParameters(app, document);
      await serveDocument(app, document);
    },
  });
}
