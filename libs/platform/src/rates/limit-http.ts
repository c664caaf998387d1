import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defineConfig, list, text } from '#libs/core';
import { outwardError } from '../errors/outward-error.js';
import { sendProblem } from '../errors/problem.js';
import { addressBucket, clientAddress, isListed, proxyList } from './client-address.js';
import { HeldConnections } from './held-connections.js';
import { ConnectionLimit } from './limit-connections.js';
import { OPERATIONS_PRICES, type PricedRequest, type PriceTable, priceOf, requirePrice } from './prices.js';
import type { RateLimiter } from './rate-limit.js';
import { WaitingRefusals } from './waiting-refusals.js';

/** Proxies that are trusted to report the client's address. */
export const proxiesConfig = defineConfig({
  trusted: {
    env: 'VOLITION_TRUSTED_PROXIES',
    parser: list(text()),
    default: [],
    description: 'addresses or subnets of proxies whose X-Forwarded-For is trusted',
  },
});

export interface HttpLimit {
  limiter: RateLimiter;
  /** price of every route except health and metrics */
  prices: PriceTable;
  trustedProxies: readonly string[];
  /** Most open connections of an address; default: no limit. */
  connectionsPerAddress?: number;
}

const CALLERS = new WeakMap<object, string>();
const CHARGES = new WeakMap<object, (price: number) => void>();

/** The caller that a request counts against: an IPv4 address or IPv6 /64. Set by {@link limitHttp}. */
export const callerOf = ({ raw }: Pick<FastifyRequest, 'raw'>): string => CALLERS.get(raw) ?? '';

/** Charges the caller of a request that turned out more expensive than its price. The debt delays its next requests. */
export const chargeCaller = ({ raw }: Pick<FastifyRequest, 'raw'>, price: number): void => CHARGES.get(raw)?.(price);

/**
 * Rate-limits HTTP requests by address, before any handler runs. Each request pays the price of its matched route; an
 * unmatched or malformed request is not free either. A request over the limit gets 429 RATE_LIMITED with `retry-after`
 * after a short delay. If too many refusals already wait, the connection is held unread and closed later; on a
 * connection of a trusted proxy, which many clients share, the refusal is sent at once instead. Health and metrics have
 * a separate bucket, so that probes of a busy address still pass.
 *
 * Call it before routes are registered.
 * @throws CodedError INVALID_PROXY; at start, ROUTE_WITHOUT_PRICE
 */
export function limitHttp(
  app: NestFastifyApplication,
  { limiter, prices, trustedProxies, connectionsPerAddress }: HttpLimit,
): void {
  const proxies = proxyList(trustedProxies);
  const table = { ...OPERATIONS_PRICES, ...prices };
  const refusals = new WaitingRefusals(WAITING);
  const held = new HeldConnections(HELD);
  const take = (request: FastifyRequest): void => {
    const caller = addressBucket(clientOf(request, proxies));
    CALLERS.set(request.raw, caller);
    CHARGES.set(request.raw, (price) => limiter.charge(caller, price, Date.now()));
    const priced = pricedRequest(request);
    const bucket = isOperations(priced.route) ? `${caller} operations` : caller;
    limiter.take(bucket, priceOf(table, priced), Date.now());
  };
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'OPTIONS') requirePrice(table, each, url);
  });
  const isRefused: Refuser = (request, reply) => {
    try {
      take(request);
      return false;
    } catch (error) {
      const { socket } = request.raw;
      const caller = callerOf(request);
      if (refusals.add(caller, Date.now(), () => refuse(reply, error))) return true;
      if (isListed(proxies, socket.remoteAddress ?? '')) refuse(reply, error);
      else held.hold(caller, socket);
      return true;
    }
  };
  // The CORS hook answers preflights before instance hooks run, so preflights are limited in the adapter's earlier
  // hook.
  (app.getHttpAdapter() as unknown as FastifyAdapter).setOnRequestHook((request, reply, done) => {
    if (request.method !== 'OPTIONS' || !isRefused(request, reply)) done();
  });
  instance.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'OPTIONS' || !isRefused(request, reply)) done();
  });
  if (connectionsPerAddress !== undefined) {
    const limit = new ConnectionLimit(connectionsPerAddress, proxies, held, (caller) => refusals.isFull(caller));
    instance.server.on('connection', limit.accept);
  }
  // Requests that the router rejects run no hooks.
  refusers.set(instance.server, isRefused);
}

type Refuser = (request: FastifyRequest, reply: FastifyReply) => boolean;
const refusers = new WeakMap<object, Refuser>();

/**
 * Limits a request that the router rejected, which runs no hooks.
 *
 * @returns true if it was over the limit and handled
 */
export function refuseBeyondLimit(request: FastifyRequest, reply: FastifyReply): boolean {
  return refusers.get(request.server.server)?.(request, reply) ?? false;
}

/** At most 40 refusals a second per address, about 1 % of a core. All queues together hold a few megabytes. */
const WAITING = { delayMs: 200, spacingMs: 25, perCaller: 128, inAll: 2_048 };
/** A held connection takes a few kilobytes. Closing it would cost 0.2 ms of CPU for each reconnect. */
const HELD = { holdMs: 2_000, perCaller: 2_048, inAll: 4_096 };

function refuse(reply: FastifyReply, error: unknown): void {
  void reply.header('retry-after', '1');
  sendProblem(reply, outwardError(error));
}

function pricedRequest({ method, routeOptions, query, headers }: FastifyRequest): PricedRequest {
  const length = headers['content-length'];
  return {
    method,
    route: routeOptions?.url,
    query: (query ?? {}) as PricedRequest['query'],
    bodyBytes: length === undefined ? undefined : Number(length),
  };
}

const isOperations = (route: string | undefined): boolean =>
  route !== undefined && Object.hasOwn(OPERATIONS_PRICES, `GET ${route}`);

function clientOf({ raw: { socket }, headers }: FastifyRequest, proxies: ReturnType<typeof proxyList>): string {
  const forwarded = headers['x-forwarded-for'];
  return clientAddress(socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies);
}
