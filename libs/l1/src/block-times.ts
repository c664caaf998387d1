import { type JsonRpcProvider, toQuantity } from 'ethers';
import { deadline } from '#libs/core';
import { CodedError } from '#libs/protocol';
import { withL1Errors } from './l1-errors.js';

const CALL_MS = 15_000;

/**
 * The number of the last block with a time of at most `timestamp` (seconds). Binary search over about 25 headers, which
 * every node keeps. On development chains several blocks may have the same time.
 */
export async function lastBlockUntil(provider: Pick<JsonRpcProvider, 'send'>, timestamp: number): Promise<number> {
  const block = async (tag: string): Promise<{ number: number; timestamp: number }> => {
    const asked = provider.send('eth_getBlockByNumber', [tag, false]);
    const found = await withL1Errors(() => deadline(asked, CALL_MS, undefined, 'eth_getBlockByNumber'));
    if (!found) throw new CodedError('L1_UNAVAILABLE', { expected: `block ${tag}` }, 'the L1 node lacks a block');
    return { number: Number(found.number), timestamp: Number(found.timestamp) };
  };
  let [low, high] = [0, (await block('latest')).number];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((await block(toQuantity(middle))).timestamp <= timestamp) low = middle;
    else high = middle - 1;
  }
  return low;
}
