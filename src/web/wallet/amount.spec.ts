import { expect, it } from 'vitest';
import { parseEther } from './amount.js';

it.each([
  ['1', 10n ** 18n],
  [' 0.5 ', 5n * 10n ** 17n],
  ['0.000000000000000001', 1n],
])('reads %j', (text, wei) => {
  expect(parseEther(text)).toBe(wei);
});

it.each(['', '0', '0.0', '-1', '1e3', '1,5', '.5', '0.0000000000000000001', 'one'])(
  'expects an amount, not %j',
  (text) => {
    expect(parseEther(text)).toContain('Expected an amount');
  },
);
