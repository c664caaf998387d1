import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { errorBody, type Metrics, outwardError } from '#libs/platform';
import type { GatewayConfig } from '../config.js';
import { clientAddress, proxyList, RateLimiter } from './rate-limit.js';

/** What a request costs beyond one: an opening is 60 ms of a core, an availability asks the whole committee, chunks and signatures are of a whole batch. */
const COSTS: readonly [RegExp, number][] = [
  [/\/elements\/[^/]+$/, 20],
  [/\/availability$/, 10],
  [/\/(chunks|authorizations)$/, 10],
  [/^\/v1\/reservations/, 5],
];

/** Probes of our own infrastructure are never refused. */
const FREE = /^\/(health|metrics)(\/|$)/;

export const costOf = (path: string): number => COSTS.find(([pattern]) => pattern.test(path))?.[1] ?? 1;

/** CORS, rates and request metrics, before any handler. */
export function protect(app: NestFastifyApplication, { api }: GatewayConfig, metrics: Metrics): void {
  app.enableCors({
    origin: api.corsOrigins.includes('*') ? '*' : api.corsOrigins,
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: 86_400,
  });
  if (api.ratePerSecond > 0) limitRates(app, api);
  countRequests(app, metrics);
}

function limitRates(app: NestFastifyApplication, api: GatewayConfig['api']): void {
  const limiter = new RateLimiter({ perSecond: api.ratePerSecond, burst: api.rateBurst });
  const proxies = proxyList(api.trustedProxies);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const path = request.url.split('?')[0] ?? '';
      if (FREE.test(path)) return;
      try {
        limiter.take(clientOf(request, proxies), costOf(path), Date.now());
      } catch (error) {
        const outward = outwardError(error);
        void reply.header('retry-after', String(outward.fields.retryAfterSeconds ?? 1));
        return reply.status(outward.http).send(errorBody(outward));
      }
    });
}

function clientOf({ socket, headers }: FastifyRequest, proxies: ReturnType<typeof proxyList>): string {
  const forwarded = headers['x-forwarded-for'];
  return clientAddress(socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies);
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
