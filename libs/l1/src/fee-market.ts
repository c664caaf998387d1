import type { JsonRpcProvider } from 'ethers';
import { deadline } from '#libs/core';
import { CodedError } from '#libs/protocol';
import type { FeeMarket } from './fees.js';
import { withL1Errors } from './l1-errors.js';

const BLOCKS = 5;
const TIP_PERCENTILE = 50;
const CALL_MILLISECONDS = 10_000;

/** The fee market as `eth_feeHistory` of the last blocks shows it. */
export function readFeeMarket(provider: Pick<JsonRpcProvider, 'send'>): Promise<FeeMarket> {
  return withL1Errors(async () => {
    const parameters = [`0x${BLOCKS.toString(16)}`, 'latest', [TIP_PERCENTILE]];
    const answer = provider.send('eth_feeHistory', parameters);
    return parseFeeHistory(await deadline(answer, CALL_MILLISECONDS, undefined, 'eth_feeHistory'));
  });
}

/** The next block's base fees, and the middle one of recent blocks' tips. @throws CodedError L1_ANSWER */
export function parseFeeHistory(history: unknown): FeeMarket {
  try {
    const { baseFeePerGas, baseFeePerBlobGas, reward } = history as Record<string, string[]> & { reward?: string[][] };
    const tips = (reward ?? []).map((block) => BigInt(block[0] ?? 0)).sort((a, b) => (a < b ? -1 : 1));
    return {
      baseFeePerGas: BigInt(baseFeePerGas?.at(-1) as string),
      priorityFeePerGas: tips[Math.floor(tips.length / 2)] ?? 0n,
      baseFeePerBlobGas: BigInt(baseFeePerBlobGas?.at(-1) ?? 1),
    };
  } catch (cause) {
    throw new CodedError('L1_ANSWER', { expected: 'a fee history' }, undefined, { cause });
  }
}
