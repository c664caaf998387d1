import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChunkLeaf, type Hex, packLeaves, withdrawalsHash, ZERO_HASH } from '#libs/protocol';
import { mayPrune, type PruneView } from './may-prune.js';

const SOME = `0x${'77'.repeat(32)}` as Hex;
const leaf = (withdraws: boolean): ChunkLeaf => ({
  rollupRoot: ZERO_HASH,
  validiumRoot: ZERO_HASH,
  inboxHash: [ZERO_HASH, ZERO_HASH],
  inboxEnd: [0, 0],
  dataHash: ZERO_HASH,
  withdrawalsHash: withdraws ? SOME : withdrawalsHash([]),
});

const small = fc.nat({ max: 6 });
const cases = fc.record({
  number: fc.integer({ min: 1, max: 6 }),
  sealedAt: small,
  timestamp: small,
  retainUntil: fc.option(small),
  withdraws: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  credited: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  latestFinal: small,
  snapshot: small,
  now: fc.nat({ max: 12 }),
  chainTime: fc.nat({ max: 12 }),
  keep: small,
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const decide = (one: Case): boolean => {
  const { number, timestamp, sealedAt, retainUntil, withdraws, credited, latestFinal, snapshot, now, chainTime, keep } =
    one;
  const view: PruneView = {
    ...{ latestFinal, snapshot, now: now * 1_000, chainTime, keepMs: keep * 1_000 },
    isCredited: (batch, chunk) => batch === number && credited[chunk] === true,
  };
  const leaves = Buffer.from(packLeaves(withdraws.map(leaf)));
  return mayPrune({ number, timestamp, sealedAt: new Date(sealedAt * 1_000), retainUntil, leaves }, view);
};

/** What each rule asks, one by one. */
const RULES: Record<string, (one: Case) => boolean> = {
  'is final': ({ number, latestFinal }) => number <= latestFinal,
  'is below the saved state': ({ number, snapshot }) => number < snapshot,
  'is old enough': ({ sealedAt, keep, now }) => sealedAt + keep <= now,
  'is old enough by L1': ({ timestamp, keep, chainTime }) => timestamp + keep <= chainTime,
  'is promised no longer': ({ retainUntil, now }) => (retainUntil ?? 0) <= now,
  'is promised no longer by L1': ({ retainUntil, chainTime }) => (retainUntil ?? 0) <= chainTime,
  'is credited': ({ withdraws, credited }) => withdraws.every((does, i) => !does || credited[i]),
};

describe('mayPrune', () => {
  it.each(Object.keys(RULES))('keeps a batch unless it %s', (name) => {
    fc.assert(
      fc.property(cases, (one) => {
        if (!RULES[name]?.(one)) expect(decide(one)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('drops a batch for which every rule holds', () => {
    fc.assert(
      fc.property(cases, (one) => {
        fc.pre(Object.values(RULES).every((rule) => rule(one)));
        expect(decide(one)).toBe(true);
      }),
      { numRuns: 100, maxSkipsPerRun: 500 },
    );
  });

  it('does not change its mind as time and L1 go on', () => {
    const later = fc.record({ now: small, chainTime: small, latestFinal: small, snapshot: small });
    fc.assert(
      fc.property(cases, later, (one, more) => {
        const { now, chainTime, latestFinal, snapshot } = one;
        const after = {
          now: now + more.now,
          chainTime: chainTime + more.chainTime,
          latestFinal: latestFinal + more.latestFinal,
          snapshot: snapshot + more.snapshot,
        };
        if (decide(one)) expect(decide({ ...one, ...after })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
