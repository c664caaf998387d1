import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProvingPolicy, provingBound, provingPolicy, retryAfterSeconds } from './proving-bound.js';

const DAY = 86_400;
const policy = provingPolicy({ safePercent: 50, operationsPerHour: 150, windowSeconds: 3_600 }, DAY);
const idle = { unproved: 0, oldestSeconds: 0, proved: 0, busySeconds: 0 };

const anyPolicy = fc.record<ProvingPolicy>({
  proveSeconds: fc.integer({ min: 1, max: 30 * DAY }),
  safeFraction: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  expectedRate: fc.double({ min: 0.0001, max: 100, noNaN: true }),
  expectedSeconds: fc.integer({ min: 1, max: DAY }),
});
const anyWork = fc.record({
  unproved: fc.nat({ max: 100_000 }),
  oldestSeconds: fc.nat({ max: 40 * DAY }),
  proved: fc.nat({ max: 100_000 }),
  busySeconds: fc.nat({ max: DAY }),
});

describe('the bound on unproved operations', () => {
  it('is what the expected rate proves in half the deadline, before any measurement', () => {
    expect(provingBound(idle, policy)).toEqual({ rate: 150 / 3_600, limit: (150 * 24) / 2 });
  });

  it('follows the measured rate', () => {
    const { rate } = provingBound({ ...idle, proved: 3_600, busySeconds: 3_600 }, policy);
    expect(rate).toBeCloseTo((3_600 + 25) / (3_600 + 600), 9);
  });

  it('shrinks while operations wait and none is proved', () => {
    const stuck = provingBound({ ...idle, busySeconds: 3_600 }, policy);
    expect(stuck.limit).toBeLessThan(provingBound(idle, policy).limit / 6);
  });

  it('is zero once a batch has waited for the safe part of its deadline', () => {
    expect(provingBound({ ...idle, oldestSeconds: DAY / 2, proved: 10_000, busySeconds: 1 }, policy).limit).toBe(0);
  });

  it('is provable within the safe part of the deadline, at its stated rate', () => {
    fc.assert(
      fc.property(anyWork, anyPolicy, (work, policy) => {
        const { rate, limit } = provingBound(work, policy);
        expect(limit).toBeLessThanOrEqual(rate * policy.safeFraction * policy.proveSeconds);
        expect(limit).toBeGreaterThanOrEqual(0);
        expect(rate).toBeGreaterThan(0);
      }),
    );
  });

  it('does not fall when more is proved in the same time, nor rise when the same takes longer', () => {
    fc.assert(
      fc.property(anyWork, anyPolicy, fc.nat({ max: 1_000 }), (work, policy, more) => {
        const { limit } = provingBound(work, policy);
        expect(provingBound({ ...work, proved: work.proved + more }, policy).limit).toBeGreaterThanOrEqual(limit);
        const slower = { ...work, busySeconds: work.busySeconds + more };
        expect(provingBound(slower, policy).limit).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('tells callers to retry when the backlog may be small enough, within ten minutes', () => {
    expect(retryAfterSeconds(110, { rate: 1, limit: 100 })).toBe(10);
    expect(retryAfterSeconds(100, { rate: 1, limit: 100 })).toBe(1);
    expect(retryAfterSeconds(9_999, { rate: 0.001, limit: 0 })).toBe(600);
  });
});
