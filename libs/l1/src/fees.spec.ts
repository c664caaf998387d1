import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeeHistory } from './fee-market.js';
import {
  DEFAULT_FEE_POLICY,
  type FeeMarket,
  type Fees,
  initialFees,
  isAffordable,
  planReplacement,
  requireWithinCap,
  shortFees,
  type WaitingTransaction,
  withNodeCap,
} from './fees.js';

/** Amounts of every order of magnitude, since most prices are far below the maximum. */
const wei = (most: bigint) =>
  fc
    .tuple(fc.bigInt(0n, most), fc.integer({ min: 0, max: most.toString(2).length }))
    .map(([value, shift]) => value >> BigInt(shift));
const gas = wei(16_777_216n - 21_000n).map((more) => 21_000n + more);
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
  it('leave initial headroom for rising base fees, up to the ceiling', () => {
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

  it('never exceed the cap of a node on one transaction', () => {
    fc.assert(
      fc.property(market, gas, (now, gasLimit) => {
        const fees = initialFees(now, DEFAULT_FEE_POLICY, gasLimit);
        expectValid(fees);
        expect(fees.maxFeePerGas * gasLimit <= DEFAULT_FEE_POLICY.maxTransactionFee).toBe(true);
      }),
    );
  });

  it('are rejected if the base fee alone exceeds the cap, but wait above the ceiling', () => {
    fc.assert(
      fc.property(market, gas, (now, gasLimit) => {
        const { maxTransactionFee, ceiling } = DEFAULT_FEE_POLICY;
        const check = () => requireWithinCap(gasLimit, now, DEFAULT_FEE_POLICY);
        const isBeyond = (feePerGas: bigint) => gasLimit * feePerGas > maxTransactionFee;
        if (isBeyond(now.baseFeePerGas) && isBeyond(ceiling.maxFeePerGas))
          expect(check).toThrow(expect.objectContaining({ code: 'L1_FEE_CAP' }));
        else expect(check).not.toThrow();
      }),
      // 1.35 ether at the base fee, 0.75 at the ceiling.
      { examples: [[{ baseFeePerGas: 900n * GWEI, priorityFeePerGas: 0n, baseFeePerBlobGas: 1n }, 1_500_000n]] },
    );
  });

  it('stay below the cap that a node reports, or half of the rejected fee', () => {
    const named = fc.option(wei(3n * 10n ** 18n), { nil: undefined });
    fc.assert(
      fc.property(gas, fc.bigInt(1n, 500n * GWEI), named, (gasLimit, maxFeePerGas, cap) => {
        const refused = gasLimit * maxFeePerGas;
        const { maxTransactionFee } = withNodeCap(DEFAULT_FEE_POLICY, { gasLimit, fees: { maxFeePerGas } }, cap);
        expect(maxTransactionFee).toBeLessThan(refused);
        expect(maxTransactionFee).toBeLessThanOrEqual(DEFAULT_FEE_POLICY.maxTransactionFee);
        expect(maxTransactionFee).toBeLessThanOrEqual(cap ?? refused / 2n);
      }),
    );
  });

  it('follow from the history of recent blocks', () => {
    const history = {
      baseFeePerGas: ['0x1', '0x2', '0x7'],
      baseFeePerBlobGas: ['0x1', '0x1', '0x3'],
      reward: [
        ['0x3', '0x5'],
        ['0x1', '0x1'],
        ['0x2', '0x9'],
      ],
    };
    expect(parseFeeHistory(history)).toEqual({
      baseFeePerGas: 7n,
      priorityFeePerGas: 5n,
      leastPriorityFeePerGas: 1n,
      baseFeePerBlobGas: 3n,
    });
    for (const bad of [null, {}, { baseFeePerGas: [] }, { baseFeePerGas: ['x'] }])
      expect(() => parseFeeHistory(bad)).toThrow(expect.objectContaining({ code: 'INVALID_L1_ANSWER' }));
  });
});

const waiting = (change: Partial<WaitingTransaction> & { fees: Fees }): WaitingTransaction => ({
  hasBlobs: true,
  gasLimit: 300_000n,
  isHeld: true,
  isStuck: true,
  isOutdated: false,
  ...change,
});
const QUIET: FeeMarket = { baseFeePerGas: 2n * GWEI, priorityFeePerGas: GWEI, baseFeePerBlobGas: 1n };

describe('replacing a pending transaction', () => {
  it('raises fees by the rule of the pool until the transaction fits in a block', () => {
    const shape = fc.record({
      hasBlobs: fc.boolean(),
      isHeld: fc.boolean(),
      isStuck: fc.boolean(),
      isOutdated: fc.boolean(),
      gasLimit: gas,
    });
    const least = fc.record({ leastPriorityFeePerGas: wei(20n * GWEI) });
    fc.assert(
      fc.property(market, market, least, shape, (before, after, tips, given) => {
        const now = { ...after, ...tips };
        const fees = initialFees(before, DEFAULT_FEE_POLICY, given.gasLimit);
        const plan = planReplacement({ ...given, fees }, now, DEFAULT_FEE_POLICY);
        const short = shortFees(fees, now, given.hasBlobs);
        if (given.isHeld) expect(plan.do).not.toBe('resend');
        else expect(plan.do).not.toBe('wait');
        if (!given.isOutdated && (!given.isStuck || short.length === 0)) expect(['wait', 'resend']).toContain(plan.do);
        if (plan.do !== 'replace') return;
        expectValid(plan.fees);
        expect(plan.fees.maxFeePerGas * given.gasLimit <= DEFAULT_FEE_POLICY.maxTransactionFee).toBe(true);
        if (!given.isHeld) return;
        // geth: 100 % more on all three with blobs; others want strictly more. Else 10 % more on both.
        for (const name of given.hasBlobs ? NAMES : NAMES.slice(0, 2))
          expect(given.hasBlobs ? plan.fees[name] > 2n * fees[name] : 10n * plan.fees[name] >= 11n * fees[name]).toBe(
            true,
          );
        if (!given.isOutdated) expect(shortFees(plan.fees, now, given.hasBlobs)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not happen because of time alone', () => {
    const fees = initialFees(QUIET, DEFAULT_FEE_POLICY);
    expect(planReplacement(waiting({ fees }), QUIET, DEFAULT_FEE_POLICY)).toEqual({ do: 'wait' });
  });

  it('ignores earlier offers if no node has the transaction', () => {
    const fees = { maxFeePerGas: 400n * GWEI, maxPriorityFeePerGas: 40n * GWEI, maxFeePerBlobGas: 900n * GWEI };
    expect(planReplacement(waiting({ fees, isHeld: false }), QUIET, DEFAULT_FEE_POLICY)).toEqual({ do: 'resend' });
    const outdated = planReplacement(waiting({ fees, isHeld: false, isOutdated: true }), QUIET, DEFAULT_FEE_POLICY);
    expect(outdated).toEqual({ do: 'replace', fees: initialFees(QUIET, DEFAULT_FEE_POLICY) });
    const dear = waiting({ fees, isHeld: false, isStuck: false, gasLimit: 15_000_000n, hasBlobs: false });
    expect(planReplacement(dear, QUIET, DEFAULT_FEE_POLICY)).toMatchObject({ do: 'replace' });
  });

  it('raises a tip only if it is lower than tips that blocks include', () => {
    const fees = initialFees(QUIET, DEFAULT_FEE_POLICY);
    const tips = { priorityFeePerGas: 5n * GWEI, leastPriorityFeePerGas: 3n * GWEI };
    const plan = planReplacement(waiting({ fees }), { ...QUIET, ...tips }, DEFAULT_FEE_POLICY);
    expect(plan).toMatchObject({ do: 'replace', fees: { maxPriorityFeePerGas: 5n * GWEI } });
  });

  it('follows a spike of the blob fee below the ceiling in a few steps', () => {
    let market: FeeMarket = { baseFeePerGas: 20n * GWEI, priorityFeePerGas: 2n * GWEI, baseFeePerBlobGas: 1_000n };
    let fees = initialFees(market, DEFAULT_FEE_POLICY);
    let replacements = 0;
    // 30 minutes of full blocks: 12.5 % more per block, up to about 50 gwei; checked every fifth block.
    for (let block = 1; block <= 150; block++) {
      market = { ...market, baseFeePerBlobGas: (market.baseFeePerBlobGas * 1_125n) / 1_000n };
      if (block % 5 !== 0) continue;
      const plan = planReplacement(waiting({ fees }), market, DEFAULT_FEE_POLICY);
      expect(plan.do).not.toBe('blocked');
      if (plan.do !== 'replace') continue;
      fees = plan.fees;
      replacements++;
    }
    expect(market.baseFeePerBlobGas).toBeGreaterThan(40n * GWEI);
    expect(isAffordable(fees, market, true)).toBe(true);
    expect(replacements).toBeLessThanOrEqual(4);
  });

  it('reports the needed fees if the ceiling blocks it', () => {
    const { ceiling } = DEFAULT_FEE_POLICY;
    const dear = { ...QUIET, baseFeePerBlobGas: 2n * ceiling.maxFeePerBlobGas };
    const plan = planReplacement(waiting({ fees: initialFees(QUIET, DEFAULT_FEE_POLICY) }), dear, DEFAULT_FEE_POLICY);
    expect(plan).toMatchObject({ do: 'blocked' });
  });
});
