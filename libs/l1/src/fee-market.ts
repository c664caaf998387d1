import type { JsonRpcProvider } from 'ethers';
import { deadline } from '#libs/core';
import { CodedError } from '#libs/protocol';
import type { FeeMarket } from './fees.js';
import { withL1Errors } from './l1-errors.js';

const BLOCKS = 5;
/** Of the tips in a block, by gas: the one that counts as usual, and the least that still counts. */
const USUAL_PERCENTILE = 50;
const LEAST_PERCENTILE = 5;
const CALL_MS = 10_000;

/** The fee market as `eth_feeHistory` of the last blocks shows it. */
export function readFeeMarket(provider: Pick<JsonRpcProvider, 'send'>): Promise<FeeMarket> {
  return withL1Errors(async () => {
    const parameters = [`0x${BLOCKS.toString(16)}`, 'latest', [LEAST_PERCENTILE, USUAL_PERCENTILE]];
    const answer = provider.send('eth_feeHistory', parameters);
    return parseFeeHistory(await deadline(answer, CALL_MS, undefined, 'eth_feeHistory'));
  });
}

/**
 * The next block's base fees, the middle one of recent blocks' usual tips, and the least tip that any of them took.
 *
 * @param history with rewards at the two percentiles
 * @throws CodedError L1_ANSWER
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
      // A block without transactions took none for their tips: it has 0 here.
      leastPriorityFeePerGas: sorted(0)[0] ?? 0n,
      baseFeePerBlobGas: BigInt(baseFeePerBlobGas?.at(-1) ?? 1),
    };
  } catch (cause) {
    throw new CodedError('L1_ANSWER', { expected: 'a fee history' }, undefined, { cause });
  }
}
