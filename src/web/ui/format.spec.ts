import { expect, it } from 'vitest';
import { bytes, duration, ether, quantile, relative, shortened, units } from './format.js';

it.each([
  ['1500000', 6, '1.5'],
  ['1', 18, '0.000000000000000001'],
  ['123456789000000000000000000', 18, '123,456,789'],
  ['0', 6, '0'],
  ['12345', 0, '12,345'],
  ['340282366920938463463374607431768211455', 18, '340,282,366,920,938,463,463.374607431768211455'],
])('shows %s at %i decimals as %s', (amount, decimals, text) => {
  expect(units(amount, decimals)).toBe(text);
});

it.each([
  ['0', '0 wei'],
  ['999999', '999,999 wei'],
  ['1000000', '0.001 gwei'],
  ['51000000000', '51 gwei'],
  ['1000000000000000', '0.001 ETH'],
  ['1234567000000000000', '1.235 ETH'],
])('shows %s wei as %s', (wei, text) => {
  expect(ether(wei)).toBe(text);
});

it.each([
  [0.2, '0 s'],
  [59, '59 s'],
  [61, '1 min'],
  [3_600, '1 h'],
  [7_500, '2 h 5 min'],
  [90_000, '1 d 1 h'],
])('shows %d seconds as %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

it('says how long ago or how soon', () => {
  expect(relative(0, 180_000)).toBe('3 min ago');
  expect(relative(7_200_000, 0)).toBe('in 2 h');
  expect(relative(1_000, 1_400)).toBe('now');
});

it('shortens hashes and keeps short texts', () => {
  expect(shortened(`0x${'ab'.repeat(32)}`)).toBe('0xababab…ababab');
  expect(shortened('0x1234')).toBe('0x1234');
});

it('shows sizes and quantiles', () => {
  expect(bytes(131_072)).toBe('128 KiB');
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([], 0.5)).toBeUndefined();
});
