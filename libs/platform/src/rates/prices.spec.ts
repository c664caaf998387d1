import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PricedRequest, type PriceTable, priceOf, queryNumber, requirePrice } from './prices.js';

const TABLE: PriceTable = {
  'GET /things/:id': 7,
  'GET /things': ({ query }) => 2 + queryNumber(query, 'limit', 10, 500) / 10,
};
const request = (route: string | undefined, more: Partial<PricedRequest> = {}): PricedRequest => ({
  ...{ method: 'GET', route, query: {}, bodyBytes: undefined },
  ...more,
});

describe('the price of a request', () => {
  it('is set per route; a HEAD costs the same as its GET', () => {
    expect(priceOf(TABLE, request('/things/:id'))).toBe(7);
    expect(priceOf(TABLE, request('/things/:id', { method: 'HEAD' }))).toBe(7);
  });

  it('is never zero, not even for an unknown route or method', () => {
    expect(priceOf(TABLE, request(undefined))).toBe(1);
    expect(priceOf(TABLE, request('/things', { method: 'OPTIONS' }))).toBe(1);
  });

  it('grows with the size of the request', () => {
    expect(priceOf(TABLE, request('/things'))).toBe(3);
    expect(priceOf(TABLE, request('/things', { query: { limit: '400' } }))).toBe(42);
  });

  it('stays within bounds for any query', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('-1', '1e99', 'NaN', 'Infinity', '0x10')), (limit) => {
        const price = priceOf(TABLE, request('/things', { query: { limit } }));
        expect(price >= 1 && price <= 52).toBe(true);
      }),
    );
  });
});

it('rejects a route without a price', () => {
  requirePrice(TABLE, 'HEAD', '/things');
  for (const [method, route] of [
    ['GET', '/other'],
    ['POST', '/things'],
    ['GET', '/constructor'],
  ] as const)
    expect(() => requirePrice(TABLE, method, route)).toThrow(expect.objectContaining({ code: 'ROUTE_WITHOUT_PRICE' }));
});
