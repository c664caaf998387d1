import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { list, text } from '../config/parsers.js';
import { defineConfig } from '../config/spec.js';
import { errorBody } from '../errors/error-filter.js';
import { outwardError } from '../errors/outward-error.js';
import { addressBucket, clientAddress, proxyList } from './client-address.js';
import type { RateLimiter } from './rate-limit.js';

/** Whose word about where a request came from is believed. */
export const proxiesConfig = defineConfig({
  trusted: {
    env: 'VOLITION_TRUSTED_PROXIES',
    parser: list(text()),
    default: [],
    description: 'addresses or subnets whose X-Forwarded-For is believed',
  },
});

export interface HttpLimit {
  limiter: RateLimiter;
  /** what a request costs, by its path */
  costOf: (path: string) => number;
  trustedProxies: readonly string[];
}

/** Probes of our own infrastructure are never refused. */
const FREE = /^\/(health|metrics)(\/|$)/;

/** Refuses requests beyond what an address may make, before any handler: 429 RATE_LIMITED with `retry-after`. */
export function limitHttp(app: NestFastifyApplication, { limiter, costOf, trustedProxies }: HttpLimit): void {
  const proxies = proxyList(trustedProxies);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const path = request.url.split('?')[0] ?? '';
      if (FREE.test(path)) return;
      try {
        limiter.take(addressBucket(clientOf(request, proxies)), costOf(path), Date.now());
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
