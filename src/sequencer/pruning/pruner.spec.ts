import { describe, expect, it } from 'vitest';
import type { PruneCandidate } from '#libs/pipeline';
import { silentLogger } from '#libs/platform';
import { ZERO_HASH } from '#libs/protocol';
import { Pruner } from './pruner.js';

const DAY = 86_400_000;
const SEALED = 1_000 * DAY;
const KEEP = 90 * DAY;

interface Case {
  /** number of batches, all final and saved */
  count: number;
  /** batches up to this one have withdrawals that are not credited */
  owed?: number;
  /** this machine's and L1's clock, milliseconds */
  clock?: number;
  l1Clock?: number;
  keepMs?: number;
  /** leftover rows dropped by each look */
  leftovers?: number[];
}

function prunerOf({ count, owed = 0, clock = SEALED + KEEP, l1Clock = clock, keepMs = KEEP, leftovers = [] }: Case) {
  const batch = (number: number): PruneCandidate => ({
    ...{ number, timestamp: SEALED / 1_000, sealedAt: new Date(SEALED), retainUntil: null },
    payouts: number <= owed ? 1 : 0,
  });
  const whole = new Set(Array.from({ length: count }, (_, i) => i + 1));
  const before: Date[] = [];
  const looks: number[] = [];
  const pruner = new Pruner({
    pipeline: {
      pruneCandidates: async (after, limit) => {
        const found = [...whole].filter((number) => number > after).slice(0, limit);
        looks.push(found.length);
        return found.map(batch);
      },
      prune: async (number) => whole.delete(number),
      pruneLeftovers: async (date) => {
        before.push(date);
        return leftovers.shift() ?? 0;
      },
    },
    snapshots: { load: async () => ({ number: count + 1, headerHash: new Uint8Array(32), meta: {} }) },
    l1: () => ({
      block: { number: 1, hash: ZERO_HASH, parentHash: ZERO_HASH, timestamp: l1Clock / 1_000 },
      latestFinal: count,
      creditCount: () => 0,
    }),
    ...{ keepMs, now: () => clock, metrics: { pruned: { inc: () => {} } } as never, logger: silentLogger() },
  });
  return { pruner, whole, before, looks };
}

describe('Pruner', () => {
  it('drops batches that are old enough by its own clock and by L1’s', async () => {
    const late = prunerOf({ count: 3 });
    await late.pruner.round();
    expect(late.whole.size).toBe(0);
    for (const clocks of [
      { clock: SEALED + KEEP - 1 },
      { clock: SEALED + 10 * KEEP, l1Clock: SEALED + KEEP - 1_000 },
      { clock: SEALED + KEEP - 1, l1Clock: SEALED + 10 * KEEP },
    ]) {
      const early = prunerOf({ count: 3, ...clocks });
      await early.pruner.round();
      expect(early.whole.size).toBe(3);
    }
  });

  it('continues at once while it finds something to drop, a bounded number at a time', async () => {
    const { pruner, whole, looks } = prunerOf({ count: 70 });
    expect([await pruner.round(), await pruner.round(), await pruner.round()]).toEqual(['again', 'again', undefined]);
    expect(whole.size).toBe(0);
    expect(looks).toEqual([32, 32, 6]);
  });

  it('skips batches that must stay, and checks them again after all others', async () => {
    const { pruner, whole } = prunerOf({ count: 70, owed: 64 });
    expect([await pruner.round(), await pruner.round()]).toEqual([undefined, undefined]);
    expect(whole.size).toBe(70);
    await pruner.round();
    expect(whole.size).toBe(64);
    await pruner.round();
    expect(whole.size).toBe(64);
  });

  it('drops leftovers a bounded number at a time, never those of the last day', async () => {
    const { pruner, before } = prunerOf({ count: 0, leftovers: [1_000, 3] });
    expect([await pruner.round(), await pruner.round()]).toEqual(['again', undefined]);
    expect(before[0]).toEqual(new Date(SEALED));
    for (const late of [{ clock: SEALED + 2 * KEEP, l1Clock: SEALED + KEEP }, { l1Clock: SEALED + 2 * KEEP }]) {
      const eager = prunerOf({ count: 0, keepMs: 0, ...late });
      await eager.pruner.round();
      expect(eager.before).toEqual([new Date(SEALED + KEEP - DAY)]);
    }
  });
});
