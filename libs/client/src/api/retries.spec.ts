import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pauseBefore, retryAfterMs } from './retries.js';

it('waits no less than the server asks for, and never beyond what is left', () => {
  const attempt = fc.integer({ min: 1, max: 1_000 });
  const milliseconds = fc.integer({ min: 0, max: 3_600_000 });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(attempt, milliseconds, milliseconds, random, (count, afterMs, leftMs, chance) => {
      const wait = pauseBefore(count, afterMs, leftMs, chance);
      if (wait === undefined) return leftMs < 5_000 || leftMs < afterMs * 1.25 + 1;
      return wait >= afterMs && wait <= leftMs && wait > 0;
    }),
  );
});

it.each([
  ['2', 2_000],
  ['Mon, 30 Nov 2026 00:00:05 GMT', 5_000],
  ['Mon, 30 Nov 2026 00:00:00 GMT', 0],
  ['soon', 0],
  [null, 0],
])('reads retry-after %j', (header, expected) => {
  expect(retryAfterMs(header, Date.parse('2026-11-30T00:00:00Z'))).toBe(expected);
});
