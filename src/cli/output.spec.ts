import { expect, it } from 'vitest';
import { ETHER, fields, json, readAmount, showAmount, table } from './output.js';

const TUSD = { asset: 1, token: null, symbol: 'TUSD', decimals: 6 };

it('aligns columns, with numbers to the right, and omits empty columns', () => {
  expect(
    table([
      { slot: 5, note: '', memo: null, balance: '1.5 ETH' },
      { slot: 8388608, note: '', memo: undefined, balance: '20 ETH' },
    ]),
  ).toBe(['   slot  balance', '      5  1.5 ETH', '8388608  20 ETH'].join('\n'));
});

it('aligns names and values', () => {
  expect(
    fields([
      ['a', 1],
      ['long', 'x\ny'],
      ['none', null],
    ]),
  ).toBe('a     1\nlong  x\n      y');
});

it.each([
  ['1.5', ETHER, 1_500_000_000_000_000_000n, '1.5 ETH'],
  ['20', TUSD, 20_000_000n, '20 TUSD'],
  ['0.000001', TUSD, 1n, '0.000001 TUSD'],
])('reads and shows %s', (text, asset, amount, shown) => {
  expect(readAmount(text, asset)).toBe(amount);
  expect(showAmount(amount, asset)).toBe(shown);
});

it.each(['0', '-1', '1e18', '0.0000001', '', 'all', '1.', '0x10'])('rejects %j as an amount', (text) => {
  expect(() => readAmount(text, TUSD)).toThrow(expect.objectContaining({ code: 'INVALID_AMOUNT' }));
});

it('writes big integers as text', () => {
  expect(JSON.parse(json({ a: 2n ** 70n }))).toEqual({ a: '1180591620717411303424' });
});
