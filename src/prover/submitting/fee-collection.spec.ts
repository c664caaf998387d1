import fc from 'fast-check';
import { expect, it } from 'vitest';
import { genesisHeader, hashHeader, ZERO_HASH } from '#libs/protocol';
import { FeeCollection, isWorthCollecting } from './fee-collection.js';
import type { ProofView } from './proof-view.js';

const GWEI = 10n ** 9n;
const fees = fc.record({
  baseFeePerGas: fc.bigInt(0n, 500n * GWEI),
  priorityFeePerGas: fc.bigInt(0n, 50n * GWEI),
  baseFeePerBlobGas: fc.constant(1n),
});
const gas = fc.bigInt(21_000n, 200_000n);

it('collects entry fees from the configured multiple of the cost on, and never at multiple 0', () => {
  fc.assert(
    fc.property(fees, gas, fc.integer({ min: 1, max: 1_000 }), fc.bigInt(1n, 10n ** 18n), (market, used, n, more) => {
      const cost = BigInt(n) * used * (market.baseFeePerGas + market.priorityFeePerGas);
      expect(isWorthCollecting(cost + more, used, market, n)).toBe(true);
      expect(isWorthCollecting(cost, used, market, n)).toBe(cost > 0n);
      expect(isWorthCollecting(cost - more, used, market, n)).toBe(false);
      expect(isWorthCollecting(cost + more, used, market, 0)).toBe(false);
    }),
    { examples: [[{ baseFeePerGas: 0n, priorityFeePerGas: 0n, baseFeePerBlobGas: 1n }, 21_000n, 1, 1n]] },
  );
});

it('checks entry fees once for each batch, after its SAFETY_DELAY', async () => {
  const asked: number[] = [];
  const collection = new FeeCollection({
    inbox: { feesDue: async ({ number }) => BigInt(asked.push(number)) },
    market: async () => ({ baseFeePerGas: 0n, priorityFeePerGas: 0n, baseFeePerBlobGas: 1n }),
    safetySeconds: 10,
    multiple: 1,
  });
  const header = genesisHeader(ZERO_HASH);
  // Batch n became final at second n.
  const head = (latestFinal: number) =>
    ({
      block: { timestamp: latestFinal + 10 },
      finalIn: (number: number) => (number <= latestFinal + 5 ? { blockTimestamp: number } : undefined),
      batch: (number: number) => ({ header: { ...header, number }, headerHash: hashHeader(header) }),
    }) as unknown as ProofView;
  const due = [];
  for (const number of [0, 0, 2, 2, 3]) due.push((await collection.due(head(number), 1n))?.number);
  expect(due).toEqual([undefined, undefined, 2, undefined, 3]);
  expect(asked).toEqual([2, 3]);
});
