import { CodedError } from '#libs/protocol';

/** What a request asks for, as far as its route and price depend on it. Known before its body is read. */
export interface PricedRequest {
  method: string;
  /** the route that it matched, as it was registered; undefined where it matched none */
  route: string | undefined;
  query: Readonly<Record<string, unknown>>;
  /** of the body; undefined where the request does not say */
  bodyBytes: number | undefined;
}

/** Tokens that a request takes: about a millisecond of CPU each, here and in what serves it. */
export type Price = number | ((request: PricedRequest) => number);

/** Prices by route: `GET /v1/things/:id`. */
export type PriceTable = Readonly<Record<string, Price>>;

/** What every service serves. A readiness check asks the database, metrics are written anew each time. */
export const OPERATIONS_PRICES: PriceTable = { 'GET /health/live': 1, 'GET /health/ready': 5, 'GET /metrics': 10 };

/** Of what matches no route, and of preflights. */
const LEAST = 1;

/** The price of a request; a HEAD costs what its GET does. */
export function priceOf(table: PriceTable, request: PricedRequest): number {
  const price = request.route === undefined ? undefined : table[priceKey(request.method, request.route)];
  return Math.max(LEAST, typeof price === 'function' ? price(request) : (price ?? LEAST));
}

/** @throws CodedError ROUTE_WITHOUT_PRICE: nothing is served that nobody thought about */
export function requirePrice(table: PriceTable, method: string, route: string): void {
  const key = priceKey(method, route);
  if (!Object.hasOwn(table, key)) throw new CodedError('ROUTE_WITHOUT_PRICE', { route: key }, `${key} has no price`);
}

const priceKey = (method: string, route: string): string => `${method === 'HEAD' ? 'GET' : method} ${route}`;

/** A whole number of a query as far as it is one; for prices only, since the handler refuses what is none. */
export function queryNumber(query: PricedRequest['query'], name: string, fallback: number, max: number): number {
  const value = query[name];
  const number = typeof value === 'string' && value !== '' ? Number(value) : fallback;
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), max) : fallback;
}
