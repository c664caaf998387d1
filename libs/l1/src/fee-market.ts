import type { JsonRpcProvider } from 'ethers';
import { deadline } from '#libs/core';
import { CodedError } from '#libs/protocol';
import type { FeeMarket } from './fees.js';
import { withL1Errors } from './l1-errors.js';

const BLOCKS = 5;
/** Percentiles of the tips in a block, weighted by gas: the usual tip and the lowest that still counts. */
const USUAL_PERCENTILE = 50;
const LEAST_PERCENTILE = 5;
const CALL_MS = 10_000;

/** The fee market according to `eth_feeHistory` of recent blocks. */
export function readFeeMarket(provider: Pick<JsonRpcProvider, 'send'>): Promise<FeeMarket> {
  return withL1Errors(async () => {
    const parameters = [`0x${BLOCKS.toString(16)}`, 'latest', [LEAST_PERCENTILE, USUAL_PERCENTILE]];
    const answer = provider.send('eth_feeHistory', parameters);
    return parseFeeHistory(await deadline(answer, CALL_MS, undefined, 'eth_feeHistory'));
  });
}

/**
 * The base fees of the next block, the median of the usual tips of recent blocks, and the lowest tip that any included.
 *
 * @param history result of `eth_feeHistory`, with rewards at the two percentiles
 * @throws CodedError INVALID_L1_ANSWER
 */
export function parseFeeHistory(history: unknown): FeeMarket {
  try {
    const { baseFeePerGas, baseFeePerBlobGas, reward } = history as Record<string, string[]> & { reward?: string[][] };
    const sorted = (i: number): bigint[] =>
      (reward ?? []).map((block) => BigInt(block[i] ?? 0)).sort((a, b) => (a < b ? -1 : 1));
    const usual = sorted(1);
    return {
      baseFeePerGas: BigInt(baseFeePerGas?.at(-1) as string),
      priorityFeePerGas: usual[Math.floor(usual.length / 2)] ?? 0n,
      // 0 for a block without transactions.
      leastPriorityFeePerGas: sorted(0)[0] ?? 0n,
      baseFeePerBlobGas: BigInt(baseFeePerBlobGas?.at(-1) ?? 1),
    };
  } catch (cause) {
    throw new CodedError('INVALID_L1_ANSWER', { expected: 'a fee history' }, undefined, { cause });
  }
}
