import { expect, it } from 'vitest';
import { L1Prices } from './l1-prices.js';

const market = { baseFeePerGas: 90n, priorityFeePerGas: 10n, leastPriorityFeePerGas: 1n, baseFeePerBlobGas: 1n };

it('prices transfers and calldata at the base fee and the usual tip', async () => {
  const prices = new L1Prices(async () => market);
  expect(await prices.get()).toEqual({ gasPrice: '100', ether: '2100000', erc20: '5100000', calldata: '124000' });
});

it('reads L1 once in ten seconds, and again after a failure', async () => {
  let [now, reads] = [0, 0];
  const read = async () => {
    if (reads++ === 0) throw new Error('no node');
    return market;
  };
  const prices = new L1Prices(read, () => now);
  expect(await prices.get()).toBeNull();
  now = 9_999;
  expect(await prices.get()).toBeNull();
  now = 10_000;
  expect(await prices.get()).toMatchObject({ gasPrice: '100' });
  expect(reads).toBe(2);
});
