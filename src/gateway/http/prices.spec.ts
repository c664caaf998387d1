import { describe, expect, it } from 'vitest';
import { PRICES } from './prices.js';

const priceOf = (route: string, limit?: number): number => {
  const price = PRICES[route];
  if (typeof price !== 'function') return price ?? 0;
  const query = limit === undefined ? {} : { limit: `${limit}` };
  return price({ method: 'GET', route, query, bodyBytes: 0 });
};

describe('prices of lists', () => {
  it.each([
    ['GET /v1/owners/:address', 500, 10],
    ['GET /v1/owners/:address/withdrawals', 500, 14],
    ['GET /v1/owners/:address/operations', 200, 11],
    ['GET /v1/batches', 50, 14],
    ['GET /v1/batches/:id/operations', 1_024, 23],
  ])('%s for %i items pays for their compression', (route, limit, tokens) => {
    expect(priceOf(route, limit)).toBe(tokens);
    expect(priceOf(route, 10 * limit)).toBe(tokens);
  });

  it('are the prices of small lists where compression takes less than a token', () => {
    expect(priceOf('GET /v1/owners/:address', 100)).toBe(3);
    expect(priceOf('GET /v1/batches')).toBe(6);
  });
});
