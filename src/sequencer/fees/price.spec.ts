import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEPLOYMENT_PARAMETERS } from '#libs/l1';
import { loadConfig } from '#libs/platform';
import { BLOB_ELEMENTS, L1_FIRST_POSITION } from '#libs/protocol';
import { feesConfig } from './config.js';
import { type CostBasis, FREE, type GasPrices, OPENING_DOUBLES_EVERY, openingFee, priceOf } from './price.js';

const GWEI = 10n ** 9n;
const { pricing } = loadConfig(feesConfig, { VOLITION_FEES: 'posted' });
if (pricing.kind !== 'posted') throw new Error('prices are expected to be posted');
const { minEntryFee, entryGas } = DEFAULT_DEPLOYMENT_PARAMETERS;
const basis: CostBasis = { ...pricing, minEntryFee, entryGas };

const wei = fc.bigInt({ min: 0n, max: 1_000n * GWEI });
const anyGas = fc.record<GasPrices>({ baseFeePerGas: wei, priorityFeePerGas: wei, baseFeePerBlobGas: wei });
const anyTaken = fc.tuple(fc.nat({ max: L1_FIRST_POSITION }), fc.nat({ max: L1_FIRST_POSITION }));
const natural = (max: number) => fc.integer({ min: 1, max });
const anyBasis = fc.record<CostBasis>({
  batchGas: natural(10 ** 7),
  batchOperations: natural(4_096),
  proofGas: natural(10 ** 7),
  withdrawalGas: natural(10 ** 6),
  minEntryFee: wei,
  entryGas: natural(10 ** 6),
  provingMs: fc.nat({ max: 10_000 }),
  weiPerCoreSecond: wei,
  storageWei: wei,
  marginPercent: fc.nat({ max: 500 }),
  openingWei: wei,
  grantOperations: fc.nat({ max: 100 }),
});

describe('the price of an operation', () => {
  it('is the sum of its parts, each at least its share of the cost, and never zero', () => {
    fc.assert(
      fc.property(anyBasis, anyGas, anyTaken, (basis, gas, taken) => {
        const price = priceOf(basis, gas, taken);
        const gasPrice = gas.baseFeePerGas + gas.priorityFeePerGas;
        const marginOn = (cost: bigint): bigint => (cost * BigInt(basis.marginPercent) + 99n) / 100n;
        for (const { submission, proof, data, proving, margin, total } of price.operation) {
          expect(proving * 1_000n).toBeGreaterThanOrEqual(BigInt(basis.provingMs) * basis.weiPerCoreSecond);
          expect(total).toBe(submission + proof + data + proving + margin);
          expect(total).toBeGreaterThan(0n);
          expect(submission * BigInt(basis.batchOperations)).toBeGreaterThanOrEqual(BigInt(basis.batchGas) * gasPrice);
          expect(proof * BigInt(basis.batchOperations)).toBeGreaterThanOrEqual(BigInt(basis.proofGas) * gasPrice);
          expect(margin * 100n).toBeGreaterThanOrEqual((total - margin) * BigInt(basis.marginPercent));
        }
        const blob = price.operation[0].data * BigInt(basis.batchOperations);
        expect(blob).toBeGreaterThanOrEqual(131_072n * gas.baseFeePerBlobGas);
        expect(price.operation[1].data).toBe(basis.storageWei);
        const credit = BigInt(basis.withdrawalGas) * gasPrice;
        expect(price.withdrawal).toBe(credit + marginOn(credit));
        expect(price.opening).toEqual(taken.map((each) => openingFee(basis.openingWei, each)));
      }),
    );
  });

  it('is one wei where L1 and proving cost nothing', () => {
    const free = { ...basis, weiPerCoreSecond: 0n, storageWei: 0n };
    const { operation } = priceOf(free, { baseFeePerGas: 0n, priorityFeePerGas: 0n, baseFeePerBlobGas: 0n }, [0, 0]);
    expect(operation.map(({ total }) => total)).toEqual([1n, 1n]);
  });

  it('counts 32 blob gas of data for a rollup operation in a full batch', () => {
    const full = { ...basis, batchOperations: 4_096 };
    const gas = { baseFeePerGas: 0n, priorityFeePerGas: 0n, baseFeePerBlobGas: 5n };
    expect(priceOf(full, gas, [0, 0]).operation[0].data).toBe(32n * 5n);
  });

  it('does not fall when gas rises', () => {
    fc.assert(
      fc.property(anyBasis, anyGas, wei, wei, (basis, gas, more, moreBlob) => {
        const dearer = {
          ...gas,
          baseFeePerGas: gas.baseFeePerGas + more,
          baseFeePerBlobGas: gas.baseFeePerBlobGas + moreBlob,
        };
        const [before, after] = [priceOf(basis, gas, [0, 0]), priceOf(basis, dearer, [0, 0])];
        for (const lane of [0, 1] as const)
          expect(after.operation[lane].total).toBeGreaterThanOrEqual(before.operation[lane].total);
        expect(after.withdrawal).toBeGreaterThanOrEqual(before.withdrawal);
      }),
    );
  });

  it('grants a deposit no more than the fee of its entry', () => {
    fc.assert(
      fc.property(anyBasis, anyGas, anyTaken, (basis, gas, taken) => {
        const byGas = BigInt(basis.entryGas) * gas.baseFeePerGas;
        const paid = byGas > basis.minEntryFee ? byGas : basis.minEntryFee;
        for (const grant of priceOf(basis, gas, taken).grant) expect(grant).toBeLessThanOrEqual(paid);
      }),
    );
  });

  it('grants a deposit the configured transfers where gas makes up their whole cost', () => {
    const gas = { baseFeePerGas: 20n * GWEI, priorityFeePerGas: GWEI, baseFeePerBlobGas: GWEI };
    const { operation, grant } = priceOf(basis, gas, [0, 0]);
    expect(grant).toEqual(operation.map(({ total }) => BigInt(basis.grantOperations) * total));
  });

  it('uses the gas that contracts/snapshots/Gas.json measures', () => {
    const measured: Record<string, string> = JSON.parse(
      readFileSync(new URL('../../../contracts/snapshots/Gas.json', import.meta.url), 'utf8'),
    );
    const gas = (name: string): number => Number(measured[name]);
    const near = (value: number, expected: number): void => {
      expect(value).toBeGreaterThan(expected * 0.8);
      expect(value).toBeLessThan(expected * 1.25);
    };
    near(basis.withdrawalGas, gas('credit 1 withdrawal: later'));
    near(basis.batchGas, gas('submit a batch: certified by 3 members, every sixth batch'));
    const whole = BLOB_ELEMENTS * gas('submit, prove and finalise: an operation, full batch');
    near(basis.proofGas, whole - basis.batchGas);
  });
});

describe('the fee for opening an account', () => {
  it('doubles 16 times until the lane is full', () => {
    for (let doubled = 0; doubled <= 16; doubled++)
      expect(openingFee(1_000n, doubled * OPENING_DOUBLES_EVERY)).toBe(1_000n << BigInt(doubled));
    expect(openingFee(1_000n, OPENING_DOUBLES_EVERY / 2)).toBe(1_500n);
  });

  it('rises with the number of open accounts', () => {
    const places = fc.nat({ max: L1_FIRST_POSITION });
    fc.assert(
      fc.property(wei, places, places, (base, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(openingFee(base, low)).toBeLessThanOrEqual(openingFee(base, high));
      }),
    );
  });

  it('makes filling a lane cost 5·10¹⁰ times the first account', () => {
    let sum = 0n;
    const step = OPENING_DOUBLES_EVERY / 64;
    for (let taken = 0; taken < L1_FIRST_POSITION; taken += step) sum += BigInt(step) * openingFee(1_000n, taken);
    expect(sum / 1_000n).toBeGreaterThan(49n * 10n ** 9n);
  });
});

it('charges nothing under free prices', () => {
  expect([...FREE.operation.map(({ total }) => total), FREE.withdrawal, ...FREE.opening, ...FREE.grant]).toEqual(
    new Array(7).fill(0n),
  );
});

describe('configuration', () => {
  it('refuses free operations on a public network', () => {
    const load = (env: Record<string, string>) => () =>
      loadConfig({ fees: feesConfig }, { VOLITION_NETWORK: 'public', ...env });
    expect(load({})).toThrow('VOLITION_FEES: must be set');
    expect(load({ VOLITION_FEES: 'free' })).toThrow('VOLITION_FEES: free is for a devnet only');
    expect(load({ VOLITION_FEES: 'posted' })().fees.pricing.kind).toBe('posted');
  });
});
