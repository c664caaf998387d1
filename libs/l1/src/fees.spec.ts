import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeeHistory } from './fee-market.js';
import { bumpedFees, DEFAULT_FEE_POLICY, type Fees, initialFees, isAffordable } from './fees.js';

const wei = (most: bigint) => fc.bigInt(0n, most);
const GWEI = 10n ** 9n;
const market = fc.record({
  baseFeePerGas: wei(1_000n * GWEI),
  priorityFeePerGas: wei(100n * GWEI),
  baseFeePerBlobGas: wei(2_000n * GWEI),
});
const NAMES = ['maxFeePerGas', 'maxPriorityFeePerGas', 'maxFeePerBlobGas'] as const;

const expectValid = (fees: Fees) => {
  expect(fees.maxPriorityFeePerGas <= fees.maxFeePerGas).toBe(true);
  for (const name of NAMES) expect(fees[name] <= DEFAULT_FEE_POLICY.ceiling[name]).toBe(true);
};

describe('fees', () => {
  it('at first leave the market room to rise, up to the ceiling', () => {
    fc.assert(
      fc.property(market, (now) => {
        const fees = initialFees(now, DEFAULT_FEE_POLICY);
        expectValid(fees);
        const { ceiling } = DEFAULT_FEE_POLICY;
        const isFree = ceiling.maxFeePerGas >= 2n * now.baseFeePerGas + 100n * GWEI;
        if (isFree && ceiling.maxFeePerBlobGas >= 2n * now.baseFeePerBlobGas)
          expect(isAffordable(fees, { ...now, baseFeePerGas: 2n * now.baseFeePerGas }, true)).toBe(true);
      }),
    );
  });

  it('of a replacement are what nodes ask for, or it is not made', () => {
    fc.assert(
      fc.property(market, market, fc.boolean(), (before, now, hasBlobs) => {
        const last = initialFees(before, DEFAULT_FEE_POLICY);
        let fees: Fees;
        try {
          fees = bumpedFees(last, now, DEFAULT_FEE_POLICY, hasBlobs);
        } catch (error) {
          expect(error).toMatchObject({ code: 'FEE_CEILING' });
          return;
        }
        expectValid(fees);
        // geth: 100 % more on all three for blobs, else 10 % more on both.
        const least = (fee: bigint) => (hasBlobs ? 2n * fee : (fee * 11n + 9n) / 10n);
        for (const name of hasBlobs ? NAMES : NAMES.slice(0, 2)) expect(fees[name] >= least(last[name])).toBe(true);
      }),
    );
  });

  it('end at the ceiling', () => {
    const quiet = { baseFeePerGas: GWEI, priorityFeePerGas: GWEI, baseFeePerBlobGas: 1n };
    let fees = initialFees(quiet, DEFAULT_FEE_POLICY);
    let bumps = 0;
    expect(() => {
      for (; bumps < 100; bumps++) fees = bumpedFees(fees, quiet, DEFAULT_FEE_POLICY, true);
    }).toThrow(expect.objectContaining({ code: 'FEE_CEILING' }));
    expect(bumps).toBeGreaterThan(3);
  });

  it('follow from the history of recent blocks', () => {
    const history = {
      baseFeePerGas: ['0x1', '0x2', '0x7'],
      baseFeePerBlobGas: ['0x1', '0x1', '0x3'],
      reward: [['0x5'], ['0x1'], ['0x9']],
    };
    expect(parseFeeHistory(history)).toEqual({ baseFeePerGas: 7n, priorityFeePerGas: 5n, baseFeePerBlobGas: 3n });
    for (const bad of [null, {}, { baseFeePerGas: [] }, { baseFeePerGas: ['x'] }])
      expect(() => parseFeeHistory(bad)).toThrow(expect.objectContaining({ code: 'L1_ANSWER' }));
  });
});
