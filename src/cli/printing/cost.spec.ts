import { expect, it } from 'vitest';
import type { Address } from '#libs/protocol';
import { describeEstimate } from './cost.js';

const owner = `0x${'11'.repeat(20)}` as Address;
const line = { owner, charged: '3000000000000', added: '0', credit: '5000000000000', shortfall: '0' };

it('describes the price and the credit that pays it', () => {
  expect(describeEstimate({ total: '3000000000000', owners: [line], honouredUntil: null })).toBe(
    `costs 0.000003 ETH, from ${owner}'s credit of 0.000005 ETH`,
  );
});

it('describes the shortfall and the credit added by the bundle', () => {
  const short = { ...line, credit: '0', added: '1000000000000', shortfall: '2000000000000' };
  expect(describeEstimate({ total: '3000000000000', owners: [short], honouredUntil: null })).toBe(
    `costs 0.000003 ETH, from ${owner}'s credit of 0 ETH, and 0.000001 ETH added by the bundle: 0.000002 ETH short`,
  );
});
