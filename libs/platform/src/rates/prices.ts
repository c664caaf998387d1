import { CodedError } from '#libs/protocol';

/** The parts of a request that determine its price. All are known before the body is read. */
export interface PricedRequest {
  method: string;
  /** the pattern of the matched route; undefined if none matched */
  route: string | undefined;
  query: Readonly<Record<string, unknown>>;
  /** size of the body; undefined if the request does not declare it */
  bodyBytes: number | undefined;
}

/** Tokens that a request costs. One token is about a millisecond of CPU, here and in the services behind it. */
export type Price = number | ((request: PricedRequest) => number);

/** Prices by route: `GET /v1/things/:id`. */
export type PriceTable = Readonly<Record<string, Price>>;

/** Routes of every service. A readiness check queries the database; metrics are rendered on each request. */
export const OPERATIONS_PRICES: PriceTable = { 'GET /health/live': 1, 'GET /health/ready': 5, 'GET /metrics': 10 };

/** Price of requests that match no route, and of preflights. */
const LEAST = 1;

/** The price of a request. A HEAD costs the same as its GET. */
export function priceOf(table: PriceTable, request: PricedRequest): number {
  const price = request.route === undefined ? undefined : table[priceKey(request.method, request.route)];
  return Math.max(LEAST, typeof price === 'function' ? price(request) : (price ?? LEAST));
}

/**
 * Fails the start if a route has no price, so that none is served for free by mistake.
 *
 * @throws CodedError ROUTE_WITHOUT_PRICE
 */
export function requirePrice(table: PriceTable, method: string, route: string): void {
  const key = priceKey(method, route);
  if (!Object.hasOwn(table, key)) throw new CodedError('ROUTE_WITHOUT_PRICE', { route: key }, `${key} has no price`);
}

const priceKey = (method: string, route: string): string => `${method === 'HEAD' ? 'GET' : method} ${route}`;

/**
 * A number from a query, clamped to 0..`max`; `fallback` if it is absent or malformed. For prices only: the handler
 * validates the value.
 */
export function queryNumber(query: PricedRequest['query'], name: string, fallback: number, max: number): number {
  const value = query[name];
  const number = typeof value === 'string' && value !== '' ? Number(value) : fallback;
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), max) : fallback;
}
