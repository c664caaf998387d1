import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitHttp, type Metrics, RateLimiter } from '#libs/platform';
import type { GatewayConfig } from '../config.js';
import { PRICES } from './prices.js';

/** Browsers open six connections, and dozens may share an address. Each takes a file descriptor. */
const CONNECTIONS_PER_ADDRESS = 256;

/** CORS, rates and request metrics, before any handler. */
export function protect(app: NestFastifyApplication, { api }: GatewayConfig, metrics: Metrics): void {
  const limiter = new RateLimiter({ perSecond: api.ratePerSecond, burst: api.rateBurst });
  const connectionsPerAddress = api.ratePerSecond > 0 ? CONNECTIONS_PER_ADDRESS : undefined;
  limitHttp(app, { limiter, prices: PRICES, trustedProxies: api.proxies.trusted, connectionsPerAddress });
  app.enableCors({
    origin: api.corsOrigins.includes('*') ? '*' : api.corsOrigins,
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: 86_400,
  });
  countRequests(app, metrics);
}

function countRequests(app: NestFastifyApplication, metrics: Metrics): void {
  const durations = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'HTTP responses by route and status',
    labels: ['route', 'status'],
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions?.url ?? 'none';
      durations.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    });
}
