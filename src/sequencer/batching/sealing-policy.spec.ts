import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapSize, decideSealing, type SealingInput, type SealingPolicy } from './sealing-policy.js';

const GWEI = 10n ** 9n;
const policy: SealingPolicy = {
  maxOperations: 4_096,
  targetWei: 2_000n * GWEI,
  batchGas: 1_200_000,
  minGasPrice: GWEI,
  maxAgeMs: 300_000,
  urgentAgeMs: 60_000,
  quietMs: undefined,
  maxInFlight: 2,
  maxInFlightAgeMs: 900_000,
  maxBacklog: 8,
};
const fresh: SealingInput = {
  operations: 1,
  ageMs: 0,
  idleMs: 0,
  urgentMs: undefined,
  inFlight: 0,
  inFlightAgeMs: 0,
  backlog: 0,
  full: false,
  isFirst: false,
  proversBehind: false,
  gas: { gasPrice: GWEI, blobGasPrice: 1n },
};
const input: fc.Arbitrary<SealingInput> = fc.record({
  operations: fc.nat({ max: 5_000 }),
  ageMs: fc.nat({ max: 500_000 }),
  idleMs: fc.nat({ max: 5_000 }),
  urgentMs: fc.option(fc.nat({ max: 100_000 }), { nil: undefined }),
  inFlight: fc.nat({ max: 4 }),
  inFlightAgeMs: fc.nat({ max: 1_000_000 }),
  backlog: fc.nat({ max: 10 }),
  full: fc.boolean(),
  isFirst: fc.boolean(),
  proversBehind: fc.boolean(),
  gas: fc.record({
    gasPrice: fc.bigInt({ min: 0n, max: 1_000n * GWEI }),
    blobGasPrice: fc.bigInt({ min: 0n, max: 1_000n * GWEI }),
  }),
});
const anyPolicy = fc
  .record({
    quietMs: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
    maxInFlight: fc.integer({ min: 1, max: 3 }),
  })
  .map((more) => ({ ...policy, ...more }));
const elapsed = (given: SealingInput, ms: number): SealingInput => ({
  ...given,
  ageMs: given.ageMs + ms,
  idleMs: given.idleMs + ms,
  urgentMs: given.urgentMs === undefined ? undefined : given.urgentMs + ms,
});

describe('a batch', () => {
  it('is closed once each operation is cheap enough', () => {
    expect(cheapSize(fresh.gas, policy)).toBe(600);
    expect(decideSealing({ ...fresh, operations: 599 }, policy)).toMatchObject({ seal: false });
    expect(decideSealing({ ...fresh, operations: 600 }, policy)).toEqual({ seal: true, why: 'cheap' });
    expect(decideSealing({ ...fresh, operations: 4_096 }, policy)).toEqual({ seal: true, why: 'full' });
  });

  it('grows when gas or blobs are expensive, and assumes a minimum price when they are free', () => {
    expect(cheapSize({ gasPrice: 5n * GWEI, blobGasPrice: 1n }, policy)).toBe(3_000);
    expect(cheapSize({ gasPrice: GWEI, blobGasPrice: 10n * GWEI }, policy)).toBe(1_255);
    expect(cheapSize({ gasPrice: 1_000n * GWEI, blobGasPrice: 1n }, policy)).toBe(4_096);
    expect(cheapSize({ gasPrice: 7n, blobGasPrice: 1n }, policy)).toBe(cheapSize(fresh.gas, policy));
  });

  it('is closed by age, sooner for inbox entries and withdrawals, and when quiet if configured', () => {
    expect(decideSealing(fresh, policy)).toEqual({ seal: false, inMs: 300_000 });
    expect(decideSealing({ ...fresh, ageMs: 300_000 }, policy)).toEqual({ seal: true, why: 'age' });
    expect(decideSealing({ ...fresh, ageMs: 70_000, urgentMs: 60_000 }, policy)).toEqual({ seal: true, why: 'urgent' });
    const quiet = { ...policy, quietMs: 1_500 };
    expect(decideSealing({ ...fresh, ageMs: 5_000, idleMs: 1_000 }, quiet)).toEqual({ seal: false, inMs: 500 });
    expect(decideSealing({ ...fresh, idleMs: 1_500 }, quiet)).toEqual({ seal: true, why: 'quiet' });
    expect(decideSealing({ ...fresh, idleMs: 1_500, proversBehind: true }, quiet)).toMatchObject({ seal: false });
    expect(decideSealing({ ...fresh, idleMs: 1_500, inFlight: 1 }, quiet)).toMatchObject({ seal: false });
    expect(decideSealing({ ...fresh, operations: 16, isFirst: true }, quiet)).toMatchObject({ seal: true });
    expect(decideSealing({ ...fresh, operations: 16, isFirst: true }, policy)).toMatchObject({ seal: false });
  });

  it('grows while others are in flight, and is then closed only when full', () => {
    const busy = { ...fresh, operations: 4_000, ageMs: 999_999, inFlight: 2 };
    expect(decideSealing(busy, policy)).toEqual({ seal: false, inMs: undefined });
    expect(decideSealing({ ...busy, full: true }, policy)).toEqual({ seal: true, why: 'full' });
    expect(decideSealing({ ...busy, inFlight: 1, inFlightAgeMs: 900_000 }, policy)).toMatchObject({ seal: false });
    expect(decideSealing({ ...busy, inFlight: 1 }, policy)).toMatchObject({ seal: true });
  });

  it('is never closed while empty, or while too many batches lack certificates', () => {
    fc.assert(
      fc.property(input, anyPolicy, (given, rules) => {
        const { seal } = decideSealing(given, rules);
        if (given.operations === 0 || given.backlog >= rules.maxBacklog) expect(seal).toBe(false);
      }),
    );
  });

  it('stays due as it grows and ages', () => {
    fc.assert(
      fc.property(input, anyPolicy, fc.nat({ max: 64 }), fc.nat({ max: 2_000 }), (given, rules, more, later) => {
        if (!decideSealing(given, rules).seal) return;
        const grown = elapsed({ ...given, operations: given.operations + more }, later);
        expect(decideSealing(grown, rules).seal).toBe(true);
      }),
    );
  });

  it('is due at the predicted time', () => {
    fc.assert(
      fc.property(input, anyPolicy, (given, rules) => {
        const decision = decideSealing(given, rules);
        if (decision.seal || decision.inMs === undefined) return;
        expect(decideSealing(elapsed(given, decision.inMs), rules).seal).toBe(true);
        if (decision.inMs > 1) expect(decideSealing(elapsed(given, decision.inMs - 1), rules).seal).toBe(false);
      }),
    );
  });

  it('is closed by its maximum age at any gas price, once nothing is in flight', () => {
    fc.assert(
      fc.property(input, anyPolicy, (given, rules) => {
        const free = { ...given, operations: given.operations + 1, inFlight: 0, backlog: 0 };
        expect(decideSealing({ ...free, ageMs: rules.maxAgeMs }, rules).seal).toBe(true);
      }),
    );
  });
});
