import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../logging/logger.js';
import { Stall } from './stall.js';

describe('what keeps something from being done', () => {
  const measured: number[] = [];
  const error = vi.fn();
  let stall: Stall;
  beforeEach(() => {
    vi.useFakeTimers();
    measured.length = 0;
    error.mockClear();
    const logger = Object.assign(createLogger('test', { level: 'silent' }), { error });
    stall = new Stall({
      ...{ longMs: 1_000, logger, message: 'no work is done' },
      measure: (seconds) => void measured.push(seconds),
    });
  });
  afterEach(() => void vi.useRealTimers());

  it('is an error once it has lasted, and is logged once', () => {
    stall.note(new Error('first'));
    expect(() => stall.check()).not.toThrow();
    vi.advanceTimersByTime(1_000);
    // Also where nobody looks any more.
    expect(() => stall.check()).toThrow('first');
    for (let i = 0; i < 3; i++) stall.note(new Error('second'));
    expect(() => stall.check()).toThrow('second');
    expect(error).toHaveBeenCalledTimes(1);
    expect(measured).toEqual([0, 1, 1, 1]);
  });

  it('is over when nothing is in the way, and begins anew', () => {
    stall.note(new Error('first'));
    vi.advanceTimersByTime(2_000);
    stall.clear();
    expect(() => stall.check()).not.toThrow();
    stall.note(new Error('second'));
    expect(() => stall.check()).not.toThrow();
    expect(measured).toEqual([0, 0, 0]);
    vi.advanceTimersByTime(1_000);
    stall.note(new Error('second'));
    expect(error).toHaveBeenCalledTimes(1);
  });
});
