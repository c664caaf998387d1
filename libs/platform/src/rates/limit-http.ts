import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defineConfig, list, text } from '#libs/core';
import { errorBody } from '../errors/error-filter.js';
import { outwardError } from '../errors/outward-error.js';
import { addressBucket, clientAddress, isListed, proxyList } from './client-address.js';
import { HeldConnections } from './held-connections.js';
import { ConnectionLimit } from './limit-connections.js';
import { OPERATIONS_PRICES, type PricedRequest, type PriceTable, priceOf, requirePrice } from './prices.js';
import type { RateLimiter } from './rate-limit.js';
import { WaitingRefusals } from './waiting-refusals.js';

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
  /** of every route but health and metrics */
  prices: PriceTable;
  trustedProxies: readonly string[];
  /** Connections that an address may hold open; no limit where none is given. */
  connectionsPerAddress?: number;
}

const CALLERS = new WeakMap<object, string>();
const CHARGES = new WeakMap<object, (price: number) => void>();

/** Who a request counts for: an address, or a network of IPv6. Known once {@link limitHttp} has seen the request. */
export const callerOf = ({ raw }: Pick<FastifyRequest, 'raw'>): string => CALLERS.get(raw) ?? '';

/** Takes more from whoever made a request that turned out dear: what it owes is taken from its next ones. */
export const chargeCaller = ({ raw }: Pick<FastifyRequest, 'raw'>, price: number): void => CHARGES.get(raw)?.(price);

/**
 * Takes the price of each request from what its address may ask, before any handler, and refuses what is beyond it: 429 RATE_LIMITED with
 * `retry-after`, after a moment. Where too many refusals wait already, the connection is not read any more, and closed after a while; one
 * of a proxy of ours, which many clients share, gets its refusal at once. The price is that of the route matched, however the URL is
 * written; what matches none, or is malformed, is not free either. Health and metrics have a bucket of their own, so that a busy address
 * is still probed.
 *
 * To be called before routes are registered.
 * @throws CodedError BAD_PROXY; at start, ROUTE_WITHOUT_PRICE
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
  // A preflight is answered by the CORS hook, which runs before ours.
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
  // What the router refuses runs no hooks.
  refusers.set(instance.server, isRefused);
}

type Refuser = (request: FastifyRequest, reply: FastifyReply) => boolean;
const refusers = new WeakMap<object, Refuser>();

/** For requests that run no hooks, since the router refused them. @returns whether it is refused, and answered if at all */
export function refuseBeyondLimit(request: FastifyRequest, reply: FastifyReply): boolean {
  return refusers.get(request.server.server)?.(request, reply) ?? false;
}

/** One address is refused forty times a second, which takes a hundredth of a core; what waits for all holds some megabytes. */
const WAITING = { delayMs: 200, spacingMs: 25, perCaller: 128, inAll: 2_048 };
/** A connection that is held takes some kilobytes; one that is closed at once, and opened again, takes a fifth of a millisecond each time. */
const HELD = { holdMs: 2_000, perCaller: 2_048, inAll: 4_096 };

function refuse(reply: FastifyReply, error: unknown): void {
  const outward = outwardError(error);
  void reply.header('retry-after', String(outward.fields.retryAfterSeconds ?? 1));
  void reply.status(outward.http).send(errorBody(outward));
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
