import { type PricedRequest, type PriceTable, queryNumber } from '#libs/platform';
import { ASSET_ROUTE, PAGE_ROUTES } from './page-routes.js';

/** Bytes of JSON per operation of a bundle: element, key and signature in hex. */
const OPERATION_BYTES = 400;
/**
 * Maximum size of a body; a bundle of N = 64 operations has under 25 KB. A body without a length is charged at the
 * maximum.
 */
export const BODY_LIMIT_BYTES = 65_536;

const bodyBytes = ({ bodyBytes: said = BODY_LIMIT_BYTES }: PricedRequest): number =>
  Number.isFinite(said) ? Math.min(Math.max(said, 0), BODY_LIMIT_BYTES) : BODY_LIMIT_BYTES;

/** Bytes of JSON that a millisecond of gzip takes: hex at level 1. */
const GZIP_BYTES = 50_000;

interface Limit {
  fallback: number;
  max: number;
  /** of one item as JSON */
  bytes: number;
}

/** `base`, 1 for each `perToken` items requested by `name`, plus the cost of compressing them. */
const byNumber =
  (name: string, base: number, perToken: number, { fallback, max, bytes }: Limit) =>
  ({ query }: PricedRequest): number => {
    const count = queryNumber(query, name, fallback, max);
    return base + Math.ceil(count / perToken) + Math.floor((count * bytes) / GZIP_BYTES);
  };

export const MAX_STREAM_RECEIPTS = 100;

/** Maximum number of owners, and of accounts, in a stream's filter. */
export const MAX_STREAM_ACCOUNTS = 20;

/** Price by the number of followed items; too many are refused, but charged at the maximum. */
function followed({ query: { receipt, owner, slot } }: PricedRequest): number {
  const count = (value: unknown): number =>
    [value ?? []].flat().reduce<number>((sum, text) => sum + String(text).split(',').length, 0);
  return Math.min(count(receipt), MAX_STREAM_RECEIPTS) + Math.min(count(owner) + count(slot), 2 * MAX_STREAM_ACCOUNTS);
}

/** Price by the requested page size. */
export const LIMITS = {
  accounts: { fallback: 100, max: 500, bytes: 360 },
  withdrawals: { fallback: 100, max: 500, bytes: 410 },
  batches: { fallback: 20, max: 50, bytes: 2_400 },
  operations: { fallback: 500, max: 1_024, bytes: 390 },
  history: { fallback: 50, max: 200, bytes: 500 },
} as const;

/**
 * The price of each route in tokens of about a millisecond of CPU, in the gateway, database, sequencer and members
 * together. `npm run bench -- --only hostile` measures them. The gateway does not start if a route has no price.
 */
export const PRICES: PriceTable = {
  'GET /': 1,
  ...Object.fromEntries([...PAGE_ROUTES, ASSET_ROUTE].map((route) => [`GET ${route}`, 1])),
  'GET /docs': 1,
  'GET /docs/start.js': 1,
  'GET /docs/swagger-ui.css': 2,
  'GET /docs/swagger-ui-bundle.js': 3,
  'GET /docs/favicon-32x32.png': 1,
  'GET /v1/openapi.json': 2,
  'GET /v1/accounts/:slot': 1,
  'GET /v1/accounts/:slot/pending': 1,
  'GET /v1/owners/:address': byNumber('limit', 2, 100, LIMITS.accounts),
  'GET /v1/owners/:address/withdrawals': byNumber('limit', 5, 100, LIMITS.withdrawals),
  'GET /v1/owners/:address/operations': byNumber('limit', 5, 50, LIMITS.history),
  'GET /v1/accounts/:slot/operations': byNumber('limit', 5, 50, LIMITS.history),
  'GET /v1/batches': byNumber('limit', 2, 5, LIMITS.batches),
  'GET /v1/references': 4,
  'GET /v1/queue': 4,
  'GET /v1/batches/:id': 4,
  'GET /v1/batches/:id/core': 6,
  'GET /v1/batches/:id/operations': byNumber('limit', 5, 100, LIMITS.operations),
  'GET /v1/batches/:id/availability': 10,
  'GET /v1/batches/:id/withdrawals': 30,
  'GET /v1/batches/:id/authorizations': 12,
  'GET /v1/blobs/:versionedHash': 1,
  'GET /v1/blobs/:versionedHash/metadata': 2,
  // A KZG opening, in another thread.
  'GET /v1/blobs/:versionedHash/elements/:index': 60,
  // Every signature is verified.
  'POST /v1/bundles': (request) => 2 + Math.ceil((1.5 * bodyBytes(request)) / OPERATION_BYTES),
  'GET /v1/fees': 1,
  'GET /v1/fees/history': 8,
  'POST /v1/fees/estimate': (request) => 2 + Math.ceil(bodyBytes(request) / 4_000),
  // Two queries, and decoding up to 64 operations.
  'GET /v1/receipts/:id': 4,
  'GET /v1/free-slots/:mode': 1,
  'GET /v1/committee': 2,
  'GET /v1/deployment': 1,
  'GET /v1/assets': 1,
  'GET /v1/status': 4,
  'GET /v1/events': (request) => 5 + Math.ceil(followed(request) / 5),
};
