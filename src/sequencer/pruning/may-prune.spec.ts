import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayPrune, type PruneView } from './may-prune.js';

const small = fc.nat({ max: 6 });

/** A batch that may be pruned, and the facts that decide. Times in seconds. */
const prunable = fc
  .record({
    ...{ number: fc.integer({ min: 1, max: 6 }), sealedAt: small, timestamp: small, keep: small, more: small },
    retainUntil: fc.option(small),
    payouts: small,
  })
  .map(({ more, ...batch }) => ({
    ...batch,
    credited: batch.payouts,
    latestFinal: batch.number + more,
    snapshot: batch.number + 1 + more,
    now: Math.max(batch.sealedAt + batch.keep, batch.retainUntil ?? 0) + more,
    chainTime: Math.max(batch.timestamp + batch.keep, batch.retainUntil ?? 0) + more,
  }));
type Case = typeof prunable extends fc.Arbitrary<infer T> ? T : never;

const decide = (one: Case): boolean => {
  const { number, timestamp, sealedAt, retainUntil, payouts, credited, latestFinal, snapshot, now, chainTime, keep } =
    one;
  const view: PruneView = {
    ...{ latestFinal, snapshot, now: now * 1_000, chainTime, keepMs: keep * 1_000 },
    creditCount: (batch) => (batch === number ? credited : 0),
  };
  return mayPrune({ number, timestamp, sealedAt: new Date(sealedAt * 1_000), retainUntil, payouts }, view);
};

/** Breaks exactly one condition. @param by at least 1 */
const BREAKS: Record<string, (one: Case, by: number) => Partial<Case>> = {
  'is final': ({ number }, by) => ({ latestFinal: number - by }),
  'is below the saved state': ({ number }, by) => ({ snapshot: number + 1 - by }),
  'is old enough': ({ sealedAt, keep }, by) => ({ now: sealedAt + keep - by, retainUntil: null }),
  'is old enough by the clock of L1': ({ timestamp, keep }, by) => ({
    ...{ chainTime: timestamp + keep - by, retainUntil: null },
  }),
  'is promised no longer': ({ now, chainTime }, by) => ({ retainUntil: now + by, chainTime: chainTime + now + by }),
  'is promised no longer by the clock of L1': ({ now, chainTime }, by) => ({
    ...{ retainUntil: chainTime + by, now: now + chainTime + by },
  }),
  'has all its withdrawals credited': ({ payouts }, by) => ({ payouts: payouts + by, credited: payouts }),
};

describe('mayPrune', () => {
  it.each(Object.keys(BREAKS))('keeps a batch unless it %s', (name) => {
    fc.assert(
      fc.property(prunable, fc.integer({ min: 1, max: 6 }), (one, by) => {
        expect(decide({ ...one, ...BREAKS[name]?.(one, by) })).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('drops a batch that meets every condition, now and later', () => {
    const later = fc.record({ now: small, chainTime: small, latestFinal: small, snapshot: small });
    fc.assert(
      fc.property(prunable, later, (one, more) => {
        expect(decide(one)).toBe(true);
        const after = {
          now: one.now + more.now,
          chainTime: one.chainTime + more.chainTime,
          latestFinal: one.latestFinal + more.latestFinal,
          snapshot: one.snapshot + more.snapshot,
        };
        expect(decide({ ...one, ...after })).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
