import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../logging/logger.js';
import { silentLogger } from '../logging/silent-logger.js';
import { BackgroundLoop } from './background-loop.js';
import { backoffMs } from './backoff.js';
import { deadline, pause } from './deadline.js';
import { retry } from './retry.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const options = { name: 'probe', logger: silentLogger(), intervalMs: 1_000 };

describe('BackgroundLoop', () => {
  it('repeats at its interval, sooner when woken, at once after `again`, and never overlaps', async () => {
    let rounds = 0;
    let under = 0;
    const loop = new BackgroundLoop(options, async () => {
      expect(++under).toBe(1);
      await Promise.resolve();
      under--;
      return ++rounds < 3 ? 'again' : undefined;
    });
    loop.start().start();
    await vi.advanceTimersByTimeAsync(0);
    expect(rounds).toBe(3);
    await vi.advanceTimersByTimeAsync(999);
    expect(rounds).toBe(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(rounds).toBe(4);
    loop.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(rounds).toBe(5);
    await loop.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rounds).toBe(5);
  });

  it('does not lose a wake-up that comes during a round', async () => {
    let rounds = 0;
    const loop = new BackgroundLoop(options, async () => {
      if (++rounds === 1) loop.wake();
    });
    loop.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(rounds).toBe(2);
    await loop.stop();
  });

  it('logs failures and backs off after each', async () => {
    const lines: string[] = [];
    const logger = createLogger('test', { destination: { write: (line) => void lines.push(line) } });
    let rounds = 0;
    const backoff = { firstMs: 100, maxMs: 400 };
    const loop = new BackgroundLoop({ ...options, logger, backoff }, async () => {
      rounds++;
      throw new Error('no');
    });
    loop.start();
    await vi.advanceTimersByTimeAsync(49);
    expect(rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rounds).toBeGreaterThan(10_000 / 400 - 1);
    expect(rounds).toBeLessThan(10_000 / 200 + 4);
    const levels = lines.slice(0, 3).map((line) => JSON.parse(line));
    expect(levels).toMatchObject([
      { loop: 'probe', attempt: 1, level: 'warn', err: { message: 'no' } },
      { loop: 'probe', attempt: 2, level: 'warn', err: { message: 'no' } },
      { loop: 'probe', attempt: 3, level: 'error', err: { message: 'no' } },
    ]);
    await loop.stop();
  });

  it('stops when its signal aborts, even during a round', async () => {
    const life = new AbortController();
    let ended = false;
    const loop = new BackgroundLoop({ ...options, signal: life.signal }, async (signal) => {
      await pause(60_000, signal);
      ended = true;
      throw new Error('aborted');
    });
    loop.start();
    await vi.advanceTimersByTimeAsync(10);
    life.abort();
    await loop.stop();
    expect(ended).toBe(true);
    const late = new BackgroundLoop({ ...options, signal: life.signal }, () => expect.unreachable());
    await late.start().stop();
  });
});

describe('backoff', () => {
  it('doubles up to the maximum, with jitter over the upper half', () => {
    const backoff = { firstMs: 100, maxMs: 1_000 };
    expect([1, 2, 3, 4, 5, 1_000].map((failures) => backoffMs(failures, backoff, 0))).toEqual([
      50, 100, 200, 400, 500, 500,
    ]);
    expect(backoffMs(1, backoff, 0.999)).toBe(100);
  });
});

describe('deadline', () => {
  it('passes on the result or the failure, or names the call that timed out', async () => {
    await expect(deadline(Promise.resolve(7), 10)).resolves.toBe(7);
    await expect(deadline(Promise.reject(new Error('own')), 10)).rejects.toThrow('own');
    const slow = expect(deadline(new Promise(() => {}), 10, undefined, 'probe')).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      fields: { milliseconds: 10, what: 'probe' },
    });
    await vi.advanceTimersByTimeAsync(10);
    await slow;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects when its signal aborts, before or during the call', async () => {
    await expect(deadline(new Promise(() => {}), 10, AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' });
    const end = new AbortController();
    const waiting = expect(deadline(new Promise(() => {}), 10, end.signal)).rejects.toMatchObject({ code: 'ABORTED' });
    end.abort();
    await waiting;
  });

  it('leaves no unhandled rejection when the work fails after the deadline', async () => {
    let fail: (error: Error) => void = () => {};
    const late = expect(deadline(new Promise((_, reject) => (fail = reject)), 10)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(10);
    await late;
    fail(new Error('too late'));
  });
});

describe('retry', () => {
  it('retries retryable failures, throws others at once, and stops when its signal aborts', async () => {
    const life = new AbortController();
    let attempts = 0;
    const flaky = retry(
      async () => {
        if (++attempts < 3) throw new Error('not yet');
        return attempts;
      },
      { signal: life.signal, isRetryable: () => true },
    );
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(flaky).resolves.toBe(3);
    await expect(
      retry(() => Promise.reject(new Error('never')), { signal: life.signal, isRetryable: () => false }),
    ).rejects.toThrow('never');
    const failures: number[] = [];
    const hopeless = expect(
      retry(() => Promise.reject(new Error('down')), {
        signal: life.signal,
        isRetryable: () => true,
        onFailure: (_error, attempt) => failures.push(attempt),
      }),
    ).rejects.toThrow('down');
    await vi.advanceTimersByTimeAsync(120);
    life.abort();
    await hopeless;
    expect(failures.length).toBeGreaterThan(0);
  });
});
