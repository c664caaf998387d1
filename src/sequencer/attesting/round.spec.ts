import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommitteeView, isAcceptable, isCurrent, newRound } from './round.js';

const DAY = 86_400;
const times = { submitSeconds: 21_600, retentionSeconds: 14 * DAY, maxRetentionSeconds: 30 * DAY, graceSeconds: 3_600 };
const NOW = 1_800_000_000;
const view = (epoch: number, activatedAt = NOW - DAY): CommitteeView => ({
  epoch,
  members: () => [],
  quorum: () => 3,
  epochActivatedAt: () => activatedAt,
});

describe('a round', () => {
  it('asks for a time that L1 accepts until the header is too old (C2, B3)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 * DAY }),
        fc.integer({ min: 3_600, max: 100 * DAY }),
        fc.integer({ min: 60, max: 10 * DAY }),
        (retentionSeconds, room, submitSeconds) => {
          const given = { ...times, retentionSeconds, maxRetentionSeconds: retentionSeconds + room, submitSeconds };
          const { retainUntil } = newRound(view(1), given, NOW);
          expect(retainUntil).toBeLessThanOrEqual(NOW + given.maxRetentionSeconds);
          const latest = NOW + Math.min(submitSeconds, Math.floor(room / 2));
          expect(latest + retentionSeconds).toBeLessThanOrEqual(retainUntil);
        },
      ),
    );
  });

  it('is kept until L1 would refuse it', () => {
    const round = newRound(view(3), times, NOW);
    expect(isCurrent(round, view(3), times, NOW, 120)).toBe(true);
    expect(isCurrent(round, view(3), times, NOW + times.submitSeconds, 120)).toBe(true);
    expect(isCurrent(round, view(3), times, NOW + times.submitSeconds + 600, 120)).toBe(false);
  });

  it('is accepted within the grace time after its epoch ended, but no longer asked for', () => {
    const round = newRound(view(3), times, NOW);
    const next = view(4, NOW + 100);
    expect(isCurrent(round, next, times, NOW + 200, 120)).toBe(false);
    expect(isAcceptable(round, next, times, NOW + 200, 120)).toBe(true);
    expect(isAcceptable(round, next, times, NOW + 100 + 3_600 - 119, 120)).toBe(false);
    expect(isAcceptable(round, view(2), times, NOW, 0)).toBe(false);
  });

  it('outlives several epochs that begin at once', () => {
    const round = newRound(view(3), times, NOW);
    const begins = [0, 0, 0, 0, NOW + 100, NOW + 3_000];
    const later: CommitteeView = { ...view(5), epochActivatedAt: (epoch) => begins[epoch]! };
    expect(isAcceptable(round, later, times, NOW + 100 + 3_600 - 120, 120)).toBe(true);
    expect(isAcceptable(round, later, times, NOW + 100 + 3_600 - 119, 120)).toBe(false);
  });

  it('copes with little room between RETENTION and MAX_RETENTION', () => {
    const tight = { ...times, maxRetentionSeconds: times.retentionSeconds + 100 };
    const round = newRound(view(1), tight, NOW);
    expect(isCurrent(round, view(1), tight, NOW, 3_600)).toBe(true);
  });
});
