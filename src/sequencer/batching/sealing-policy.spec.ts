import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSealing, type SealingInput, type SealingPolicy } from './sealing-policy.js';

const policy: SealingPolicy = { maxOperations: 128, maxAgeMs: 1_000, busyBacklog: 2, maxBacklog: 4 };
const fresh: SealingInput = { operations: 1, ageMs: 0, backlog: 0, full: false };
const input = fc.record({
  operations: fc.nat({ max: 256 }),
  ageMs: fc.nat({ max: 5_000 }),
  backlog: fc.nat({ max: 8 }),
  full: fc.boolean(),
});

describe('decideSealing', () => {
  it('waits for age, count or fullness', () => {
    expect(decideSealing(fresh, policy)).toEqual({ seal: false, inMs: 1_000 });
    expect(decideSealing({ ...fresh, ageMs: 400 }, policy)).toEqual({ seal: false, inMs: 600 });
    expect(decideSealing({ ...fresh, ageMs: 1_000 }, policy)).toEqual({ seal: true });
    expect(decideSealing({ ...fresh, operations: 128 }, policy)).toEqual({ seal: true });
    expect(decideSealing({ ...fresh, full: true }, policy)).toEqual({ seal: true });
  });

  it('lets batches grow while certificates lag, and stops where they lag far', () => {
    expect(decideSealing({ ...fresh, ageMs: 9_000, backlog: 2 }, policy)).toEqual({ seal: false, inMs: undefined });
    expect(decideSealing({ ...fresh, operations: 128, backlog: 3 }, policy)).toEqual({ seal: true });
    expect(decideSealing({ ...fresh, operations: 128, backlog: 4 }, policy)).toEqual({ seal: false, inMs: undefined });
  });

  it('never closes an empty batch, and never one while none may be closed', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { seal } = decideSealing(given, policy);
        if (given.operations === 0 || given.backlog >= policy.maxBacklog) expect(seal).toBe(false);
      }),
    );
  });

  it('once due stays due as the batch grows and ages', () => {
    fc.assert(
      fc.property(input, fc.nat({ max: 64 }), fc.nat({ max: 2_000 }), (given, more, later) => {
        if (!decideSealing(given, policy).seal) return;
        const grown = { ...given, operations: given.operations + more, ageMs: given.ageMs + later };
        expect(decideSealing(grown, policy).seal).toBe(true);
      }),
    );
  });

  it('says when it will be due, and then it is', () => {
    fc.assert(
      fc.property(input, (given) => {
        const decision = decideSealing(given, policy);
        if (decision.seal || decision.inMs === undefined) return;
        expect(decideSealing({ ...given, ageMs: given.ageMs + decision.inMs }, policy)).toEqual({ seal: true });
      }),
    );
  });
});
