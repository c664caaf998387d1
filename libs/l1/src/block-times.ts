import { type JsonRpcProvider, toQuantity } from 'ethers';
import { deadline } from '#libs/core';
import { CodedError } from '#libs/protocol';
import { withL1Errors } from './l1-errors.js';

const CALL_MS = 15_000;

/**
 * Number of the last block whose time is `timestamp` (seconds) or earlier, by some 25 headers, which every node has of every block.
 * Chains for development give several blocks the same time.
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
