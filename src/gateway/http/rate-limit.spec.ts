import { describe, expect, it } from 'vitest';
import { clientAddress, proxyList, RateLimiter } from './rate-limit.js';

describe('the rate limiter', () => {
  it('lets a burst through, refuses the next, and refills with time', () => {
    const limiter = new RateLimiter({ perSecond: 2, burst: 3 });
    for (let i = 0; i < 3; i++) limiter.take('a', 1, 1_000);
    expect(() => limiter.take('a', 1, 1_000)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    limiter.take('a', 1, 1_500);
    expect(() => limiter.take('a', 1, 1_500)).toThrow(/try again in 1 s/);
  });

  it('counts addresses apart, and dear requests more', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 10 });
    limiter.take('a', 10, 0);
    limiter.take('b', 1, 0);
    expect(() => limiter.take('b', 10, 0)).toThrow(
      expect.objectContaining({ fields: expect.objectContaining({ retryAfterSeconds: 1 }) }),
    );
  });

  it('never holds more than the burst', () => {
    const limiter = new RateLimiter({ perSecond: 100, burst: 2 });
    limiter.take('a', 1, 0);
    limiter.take('a', 2, 1_000_000);
    expect(() => limiter.take('a', 1, 1_000_000)).toThrow();
  });
});

describe("a client's address", () => {
  const proxies = proxyList(['10.0.0.0/8', '::1']);

  it('is the socket where no proxy of ours speaks, whatever it claims', () => {
    expect(clientAddress('203.0.113.5', '1.1.1.1', proxies)).toBe('203.0.113.5');
  });

  it('is the last hop that is no proxy of ours', () => {
    expect(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.5, 10.2.3.4', proxies)).toBe('203.0.113.5');
    expect(clientAddress('::1', undefined, proxies)).toBe('::1');
    expect(clientAddress('10.0.0.1', '10.0.0.2', proxies)).toBe('10.0.0.1');
  });

  it('refuses what is no address', () => {
    expect(() => proxyList(['localhost'])).toThrow(expect.objectContaining({ code: 'BAD_PROXY' }));
  });
});
