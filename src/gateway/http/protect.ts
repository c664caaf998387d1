import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitHttp, type Metrics, RateLimiter } from '#libs/platform';
import type { GatewayConfig } from '../config.js';

/** What a request costs beyond one: an opening is 60 ms of a core, an availability asks the whole committee, chunks and signatures are of a whole batch. */
const COSTS: readonly [RegExp, number][] = [
  [/\/elements\/[^/]+$/, 20],
  [/\/availability$/, 10],
  [/\/(chunks|authorizations)$/, 10],
  [/^\/v1\/reservations/, 5],
];

export const costOf = (path: string): number => COSTS.find(([pattern]) => pattern.test(path))?.[1] ?? 1;

/** CORS, rates and request metrics, before any handler. */
export function protect(app: NestFastifyApplication, { api }: GatewayConfig, metrics: Metrics): void {
  app.enableCors({
    origin: api.corsOrigins.includes('*') ? '*' : api.corsOrigins,
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: 86_400,
  });
  const limiter = new RateLimiter({ perSecond: api.ratePerSecond, burst: api.rateBurst });
  limitHttp(app, { limiter, costOf, trustedProxies: api.proxies.trusted });
  countRequests(app, metrics);
}

function countRequests(app: NestFastifyApplication, metrics: Metrics): void {
  const durations = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'Answers to HTTP requests, by route and status',
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
