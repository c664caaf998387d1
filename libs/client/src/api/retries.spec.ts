import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodedError } from '#libs/protocol';
import {
  isTransientStatus,
  isUnanswered,
  pauseBefore,
  type RetryLimits,
  retryAfterMs,
  retrying,
  TransientFailure,
} from './retries.js';

it('waits at least the requested time and at most the remaining time', () => {
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
  [' 2 ', 2_000],
  ['999999', 999_999_000],
  ['1000000x', 0],
  ['2.5s', 0],
  ['Sun, 29 Nov 2026 23:59:00 GMT', 0],
  ['soon', 0],
  [null, 0],
])('reads retry-after %j', (header, expected) => {
  expect(retryAfterMs(header, Date.parse('2026-11-30T00:00:00Z'))).toBe(expected);
});

it('spreads those who were told the same time over a quarter of it', () => {
  expect(pauseBefore(1, 4_000, 60_000, 0)).toBe(4_000);
  expect(pauseBefore(1, 4_000, 60_000, 0.5)).toBe(4_500);
  expect(pauseBefore(1, 4_000, 4_500, 0.5)).toBe(4_500);
  expect(pauseBefore(1, 4_000, 4_499, 0.5)).toBeUndefined();
});

it('backs off up to 5 s where the server asks for nothing', () => {
  const longest = Array.from({ length: 12 }, (_, i) => pauseBefore(i + 1, 0, 60_000, 0.999) ?? 0);
  expect(longest[0]).toBeLessThanOrEqual(200);
  expect(longest[1]).toBeGreaterThan(longest[0] ?? 0);
  expect(Math.max(...longest)).toBeGreaterThan(4_900);
  expect(Math.max(...longest)).toBeLessThanOrEqual(5_000);
});

it('retries what a busy or absent gateway responds, and no other status', () => {
  const statuses = Array.from({ length: 600 }, (_, status) => status);
  expect(statuses.filter(isTransientStatus)).toEqual([429, 502, 503, 504]);
});

describe('a call that may be repeated', () => {
  const RETRY_MS = 30_000;
  const START = Date.parse('2026-11-30T00:00:00Z');
  const busy = (options?: ConstructorParameters<typeof TransientFailure>[1]) =>
    new TransientFailure(new CodedError('API_UNAVAILABLE', { status: 503 }, 'no answer', { cause: 'socket' }), options);

  beforeEach(() => void vi.useFakeTimers({ now: START }));
  afterEach(() => void vi.useRealTimers());

  /** Runs a call whose attempts fail with these; after the last, it succeeds unless the last repeats for ever. */
  async function run(failures: readonly unknown[], limits: Partial<RetryLimits> = {}, forever = false) {
    const attemptsAt: number[] = [];
    const call = async (): Promise<string> => {
      attemptsAt.push(Date.now() - START);
      const failure = failures[Math.min(attemptsAt.length, failures.length) - 1];
      if (attemptsAt.length <= failures.length || forever) throw failure;
      return 'done';
    };
    const outcome = retrying(call, { retryForMs: RETRY_MS, random: () => 0, ...limits }).then(
      (value) => ({ value, error: undefined }),
      (error: unknown) => ({ value: undefined, error }),
    );
    await vi.runAllTimersAsync();
    return { ...(await outcome), attemptsAt };
  }

  it('succeeds after failures that passed', async () => {
    const { value, attemptsAt } = await run([busy(), busy({ isAbsent: true })]);
    expect(value).toBe('done');
    expect(attemptsAt).toHaveLength(3);
  });

  it('is not repeated after any other failure, which is thrown unchanged', async () => {
    const failure = new CodedError('INVALID_SIGNATURE', {}, 'wrong');
    const { error, attemptsAt } = await run([failure]);
    expect(error).toBe(failure);
    expect(attemptsAt).toHaveLength(1);
    expect(isUnanswered(error)).toBe(false);
  });

  it('waits as long as the server asks', async () => {
    const { attemptsAt } = await run([busy({ afterMs: 7_000 })]);
    expect(attemptsAt).toEqual([0, 7_000]);
  });

  it('ends within its time, with the last error and the number of attempts', async () => {
    const { error, attemptsAt } = await run([busy({ afterMs: 10_000 })], {}, true);
    expect(attemptsAt).toEqual([0, 10_000, 20_000, 30_000]);
    expect(error).toMatchObject({
      code: 'API_UNAVAILABLE',
      fields: { status: 503, attempts: 4 },
      message: 'no answer (4 attempts)',
      cause: 'socket',
    });
  });

  it('throws the error as it is after a single attempt', async () => {
    const { error } = await run([busy()], { retryForMs: 0 }, true);
    expect(error).toMatchObject({ fields: { status: 503 }, message: 'no answer' });
    expect((error as CodedError).fields).not.toHaveProperty('attempts');
  });

  it('counts its time from when the gateway last answered', async () => {
    const { error, attemptsAt } = await run([busy({ afterMs: 10_000 })], { since: START - 15_000 }, true);
    expect(attemptsAt).toEqual([0, 10_000]);
    expect(error).toMatchObject({ fields: { attempts: 2 } });
  });

  it('gives up on a gateway that does not listen after 3 s', async () => {
    const absent = busy({ isAbsent: true, afterMs: 1_000 });
    expect((await run([absent], {}, true)).attemptsAt).toEqual([0, 1_000, 2_000, 3_000]);
    expect((await run([absent], { retryForMs: 1_000 }, true)).attemptsAt).toHaveLength(2);
  });

  it('is unanswered if any attempt was lost, whatever the last one says', async () => {
    const refused = busy({ afterMs: 20_000 });
    expect(isUnanswered((await run([busy({ isLost: true }), refused], {}, true)).error)).toBe(true);
    expect(isUnanswered((await run([refused], {}, true)).error)).toBe(false);
    expect(isUnanswered(new CodedError('API_UNAVAILABLE', {}))).toBe(false);
    expect(isUnanswered(undefined)).toBe(false);
  });

  it('is not repeated once its caller has aborted', async () => {
    expect((await run([busy()], { signal: AbortSignal.abort() }, true)).attemptsAt).toHaveLength(1);
  });

  it('ends when its caller aborts during the wait', async () => {
    const end = new AbortController();
    setTimeout(() => end.abort(), 2_000);
    const { error, attemptsAt } = await run([busy({ afterMs: 10_000, isLost: true })], { signal: end.signal }, true);
    expect(attemptsAt).toEqual([0]);
    expect(error).toMatchObject({ code: 'API_UNAVAILABLE' });
    expect(isUnanswered(error)).toBe(true);
    expect(Date.now() - START).toBe(2_000);
  });
});
