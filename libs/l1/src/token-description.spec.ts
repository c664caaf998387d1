import { expect, it } from 'vitest';
import { displayable } from './token-description.js';

it.each([
  ['USDC', 'USDC'],
  ['<script>alert(1)</script>', 'scriptalert1script'],
  ['a\u202eb\u0000c\nd', 'abcd'],
  ['x'.repeat(99), 'x'.repeat(24)],
])('keeps only the displayable characters of a token name: %j', (symbol, shown) => {
  expect(displayable(symbol)).toBe(shown);
});
