import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestHeaderTime } from '#libs/protocol';
import { chainTime, headerTimestamp, latestAcceptable, observeBlock, UNKNOWN_CLOCK } from './header-time.js';

const NOW = 1_800_000_000;

describe("the chain's clock", () => {
  it("is this machine's until a live block arrives, however old the head is", () => {
    const idle = observeBlock(UNKNOWN_CLOCK, NOW - 86_400, false, NOW);
    expect(chainTime(idle, NOW + 5)).toBe(NOW + 5);
  });

  it('follows a chain that lags behind', () => {
    const lagging = observeBlock(UNKNOWN_CLOCK, NOW - 3_600, true, NOW);
    expect(chainTime(lagging, NOW + 10)).toBe(NOW - 3_590);
  });

  it('follows a chain that runs ahead, live or not', () => {
    expect(chainTime(observeBlock(UNKNOWN_CLOCK, NOW + 3_600, true, NOW), NOW + 10)).toBe(NOW + 3_610);
    expect(chainTime(observeBlock(UNKNOWN_CLOCK, NOW + 3_600, false, NOW), NOW + 10)).toBe(NOW + 3_600);
  });

  it('ignores blocks without a later time', () => {
    const clock = observeBlock(UNKNOWN_CLOCK, NOW, true, NOW);
    expect(observeBlock(clock, NOW, true, NOW + 60)).toBe(clock);
  });
});

describe("a header's timestamp", () => {
  it('stays near the head of L1 when this machine’s clock is years off', () => {
    const clock = observeBlock(UNKNOWN_CLOCK, NOW, true, NOW);
    const wrong = headerTimestamp(clock, NOW - 5, NOW + 99_999_999);
    expect(wrong).toBe(latestHeaderTime(NOW));
    expect(wrong).toBeLessThan(latestAcceptable(clock));
    expect(latestAcceptable(clock)).toBeLessThanOrEqual(NOW + 120);
    expect(headerTimestamp(clock, NOW - 5, 0)).toBe(NOW);
  });

  const block = fc.record({ timestamp: fc.integer({ min: NOW - 9_999, max: NOW + 9_999 }), live: fc.boolean() });

  it("is a whole second, never before the parent's or the latest block's", () => {
    fc.assert(
      fc.property(
        fc.array(block),
        fc.integer({ min: 0, max: NOW + 9_999 }),
        fc.double({ min: 0, max: 99, noNaN: true }),
        (blocks, parent, later) => {
          const clock = blocks.reduce(
            (at, { timestamp, live }) => observeBlock(at, timestamp, live, NOW),
            UNKNOWN_CLOCK,
          );
          const timestamp = headerTimestamp(clock, parent, NOW + later);
          expect(Number.isSafeInteger(timestamp)).toBe(true);
          expect(timestamp).toBeGreaterThanOrEqual(parent);
          const latest = Math.max(0, ...blocks.map(({ timestamp }) => timestamp));
          expect(timestamp).toBeLessThanOrEqual(Math.max(parent, latestHeaderTime(latest)));
          for (const seen of blocks) expect(timestamp).toBeGreaterThanOrEqual(seen.timestamp);
        },
      ),
    );
  });
});
