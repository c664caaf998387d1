import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../logging/logger.js';
import { Stall } from './stall.js';

describe('Stall', () => {
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

  it('fails the check once it lasts, and is logged once', () => {
    stall.note(new Error('first'));
    expect(() => stall.check()).not.toThrow();
    vi.advanceTimersByTime(1_000);
    // Time passes without another `note`.
    expect(() => stall.check()).toThrow('first');
    for (let i = 0; i < 3; i++) stall.note(new Error('second'));
    expect(() => stall.check()).toThrow('second');
    expect(error).toHaveBeenCalledTimes(1);
    expect(measured).toEqual([0, 1, 1, 1]);
  });

  it('starts over after it was cleared', () => {
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
