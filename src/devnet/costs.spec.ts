import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCosts, MAINNET_LIKE, PROOF_GAS, priceRun, type Usage } from './costs.js';

const usage: Usage = {
  operations: { rollup: 300, validium: 100 },
  batches: 2,
  submissionGas: 200_000,
  proofGas: 900_000,
  provedBatches: 1,
  blobGas: 262_144,
  calldataGas: 400_000,
};

describe('run costs', () => {
  it('charges blobs to rollup operations only and divides all other costs equally', () => {
    const { execution, blobs, perOperation, asCalldata } = priceRun(usage, { name: '', gasGwei: 10, blobGasGwei: 2 });
    const gas = 200_000 + 2 * 900_000;
    expect(execution).toBeCloseTo((gas * 10) / 1e9, 12);
    expect(blobs).toBeCloseTo((262_144 * 2) / 1e9, 12);
    expect(perOperation.validium.total).toBeCloseTo(execution / 400, 12);
    expect(perOperation.rollup.total).toBeCloseTo(execution / 400 + blobs / 300, 12);
    expect(asCalldata).toBeCloseTo(execution / 400 + (1_000 * 10) / 1e9, 12);
  });

  it('sums the costs of all operations to the total', () => {
    const count = fc.nat({ max: 10_000 });
    const run = fc.record({ rollup: count, validium: count, submissionGas: count, blobGas: count });
    fc.assert(
      fc.property(run, ({ rollup, validium, ...more }) => {
        const priced = priceRun({ ...usage, ...more, operations: { rollup, validium } }, MAINNET_LIKE);
        const of = priced.perOperation;
        const sum = rollup * of.rollup.total + validium * of.validium.total;
        if (rollup > 0) expect(sum).toBeCloseTo(priced.execution + priced.blobs, 9);
      }),
    );
  });

  it('finds the batch size from which a proved batch is cheaper than L1 transfers', () => {
    const free = { name: '', gasGwei: 1, blobGasGwei: 0 };
    // 100,000 to submit and 900,000 to prove
    expect(priceRun(usage, free).breakEven).toEqual({ ether: 48, erc20: 20 });
    expect(priceRun({ ...usage, proofGas: 4_096 * 51_000 }, free).breakEven.erc20).toBeNull();
    expect(priceRun({ ...usage, provedBatches: 0, proofGas: 0 }, free).breakEven.erc20).toBe(
      Math.floor((100_000 + PROOF_GAS) / 51_000) + 1,
    );
  });

  it('marks estimated proof costs', () => {
    const text = formatCosts(usage, [priceRun(usage, MAINNET_LIKE)]).join('\n');
    expect(text).toContain('1 of 2 batches are not proved yet');
    expect(text).toContain('mainnet-like');
  });
});
