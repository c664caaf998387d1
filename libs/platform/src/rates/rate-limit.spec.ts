import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limit.js';

describe('RateLimiter', () => {
  it('allows a burst, refuses the next request, and refills over time', () => {
    const limiter = new RateLimiter({ perSecond: 2, burst: 3 });
    for (let i = 0; i < 3; i++) limiter.take('a', 1, 1_000);
    expect(() => limiter.take('a', 1, 1_000)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    limiter.take('a', 1, 1_500);
    expect(() => limiter.take('a', 1, 1_500)).toThrow(/try again in 1 s/);
  });

  it('keeps a bucket per caller and charges each request its price', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 10 });
    limiter.take('a', 10, 0);
    limiter.take('b', 1, 0);
    expect(() => limiter.take('b', 10, 0)).toThrow(
      expect.objectContaining({ fields: expect.objectContaining({ retryAfterSeconds: 1 }) }),
    );
  });

  it('limits the debt of a later charge to one burst', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 10 });
    limiter.charge('a', 50, 0);
    expect(() => limiter.take('a', 1, 10_000)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    limiter.take('a', 1, 11_000);
    limiter.take('b', 10, 0);
  });

  it('never holds more than the burst', () => {
    const limiter = new RateLimiter({ perSecond: 100, burst: 2 });
    limiter.take('a', 1, 0);
    limiter.take('a', 2, 1_000_000);
    expect(() => limiter.take('a', 1, 1_000_000)).toThrow();
  });

  it('accepts a request above the burst when the bucket is full, and empties it', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 5 });
    limiter.take('a', 50, 0);
    expect(() => limiter.take('a', 1, 0)).toThrow();
    limiter.take('a', 50, 5_000);
  });

  it('does not limit at 0 tokens per second', () => {
    const limiter = new RateLimiter({ perSecond: 0, burst: 1 });
    for (let i = 0; i < 3; i++) limiter.take('a', 9, 0);
  });
});
