import { expect, it } from 'vitest';
import { costOf } from './protect.js';

it.each([
  ['/v1/blobs/0x01/elements/5', 20],
  ['/v1/batches/3/availability', 10],
  ['/v1/reservations', 5],
  ['/v1/accounts/5', 1],
])('%s costs %d', (path, cost) => {
  expect(costOf(path)).toBe(cost);
});
