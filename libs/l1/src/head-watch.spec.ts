import { expect, it } from 'vitest';
import { HeadWatch } from './head-watch.js';

it('treats a lower head as that of a lagging node until it has been the highest for long', () => {
  let now = 0;
  const watch = new HeadWatch(1_000, () => now);
  const seen = (number: number, milliseconds = 400): boolean => {
    now += milliseconds;
    return watch.isBehind(number);
  };
  expect([10, 7, 10, 7, 9].map((number) => seen(number))).toEqual([false, true, false, true, true]);
  expect(seen(9)).toBe(false);
  expect([8, 9, 11, 10].map((number) => seen(number))).toEqual([true, false, false, true]);
});
