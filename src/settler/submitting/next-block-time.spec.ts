import { expect, it } from 'vitest';
import { nextBlockTime } from './next-block-time.js';

it('returns the earliest time of the next block', () => {
  expect(nextBlockTime(100, 105, 12)).toBe(112);
  expect(nextBlockTime(100, 112, 12)).toBe(112);
  expect(nextBlockTime(100, 130, 12)).toBe(124);
  expect(nextBlockTime(100, 90, 12)).toBe(112);
  expect(nextBlockTime(100, 130, 0)).toBe(130);
  expect(nextBlockTime(100, 90, 0)).toBe(101);
});
