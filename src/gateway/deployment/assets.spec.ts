import { expect, it } from 'vitest';
import { printable } from './assets.js';

it.each([
  ['USDC', 'USDC'],
  ['<script>alert(1)</script>', 'scriptalert1script'],
  ['a\u202eb\u0000c\nd', 'abcd'],
  ['x'.repeat(99), 'x'.repeat(24)],
])("takes of a token's name %j what can be shown", (symbol, shown) => {
  expect(printable(symbol)).toBe(shown);
});
