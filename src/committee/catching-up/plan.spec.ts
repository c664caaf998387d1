import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT_START, type CatchUpPolicy, type CatchUpState, planCatchUp } from './plan.js';
import { lastAgreed, type SyncStatus } from './sync-status.js';

const POLICY: CatchUpPolicy = { patienceMs: 100, snapshotSyncThreshold: 10 };
const status = (agreed: number, latest: number, latestFinal = 0): SyncStatus => ({ agreed, latest, latestFinal });
const stepOf = (state: CatchUpState, at: SyncStatus, now = 1_000) => planCatchUp(state, at, POLICY, now).step;

const statuses = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
  .map(([a, b, c]): SyncStatus => status(Math.min(a, b), b, Math.min(b, c)));
const states = fc.record(
  { behindSince: fc.nat(2_000), noSnapshotSyncBefore: fc.nat(2_000), unobtainable: fc.nat(40) },
  { requiredKeys: ['noSnapshotSyncBefore'] },
);

describe('planCatchUp', () => {
  it('does nothing while the chain agrees with L1', () => {
    expect(stepOf(AT_START, status(0, 0))).toEqual({ kind: 'idle' });
    expect(stepOf(AT_START, status(7, 7, 3))).toEqual({ kind: 'idle' });
  });

  it('follows a batch at once after a start, later only after waiting for the sequencer', () => {
    expect(stepOf(AT_START, status(3, 5))).toEqual({ kind: 'follow', number: 4 });
    const caughtUp = planCatchUp(AT_START, status(5, 5), POLICY, 1_000).state;
    const behind = planCatchUp(caughtUp, status(5, 6), POLICY, 2_000);
    expect(behind.step).toEqual({ kind: 'wait' });
    expect(stepOf(behind.state, status(5, 7), 2_099)).toEqual({ kind: 'wait' });
    expect(stepOf(behind.state, status(5, 7), 2_100)).toEqual({ kind: 'follow', number: 6 });
    // The member caught up in between, so the wait starts again.
    const between = planCatchUp(behind.state, status(7, 7), POLICY, 2_050).state;
    expect(stepOf(between, status(7, 8), 2_100)).toEqual({ kind: 'wait' });
  });

  it('chooses a snapshot above the threshold of final batches, or if a final batch is unobtainable', () => {
    expect(stepOf(AT_START, status(0, 20, 10))).toEqual({ kind: 'follow', number: 1 });
    expect(stepOf(AT_START, status(0, 20, 11))).toEqual({ kind: 'snapshot-sync', after: 0 });
    expect(stepOf(AT_START, status(0, 20, 0))).toEqual({ kind: 'follow', number: 1 });
    const stuck = { ...AT_START, unobtainable: 4 };
    expect(stepOf(stuck, status(3, 8, 4))).toEqual({ kind: 'snapshot-sync', after: 3 });
    expect(stepOf(stuck, status(3, 8, 3))).toEqual({ kind: 'follow', number: 4 });
    expect(stepOf(stuck, status(2, 8, 4))).toEqual({ kind: 'follow', number: 3 });
  });

  it('follows batch after batch for a while if no peer had a snapshot that helps', () => {
    const refused = { ...AT_START, noSnapshotSyncBefore: 1_500 };
    expect(stepOf(refused, status(0, 20, 20), 1_499)).toEqual({ kind: 'follow', number: 1 });
    expect(stepOf(refused, status(0, 20, 20), 1_500)).toEqual({ kind: 'snapshot-sync', after: 0 });
  });

  it('is idle only in agreement with L1, follows only the next batch, and skips only final ones (property)', () => {
    fc.assert(
      fc.property(states, statuses, fc.nat(3_000), (state, at, now) => {
        const { step } = planCatchUp(state, at, POLICY, now);
        expect(step.kind === 'idle').toBe(at.agreed === at.latest);
        if (step.kind === 'follow') expect(step.number).toBe(at.agreed + 1);
        if (step.kind === 'snapshot-sync') expect([step.after, at.latestFinal > at.agreed]).toEqual([at.agreed, true]);
        if (step.kind === 'wait') expect(now - (state.behindSince ?? now)).toBeLessThan(POLICY.patienceMs);
      }),
    );
  });

  it('leads to agreement with L1 if its steps succeed (property)', () => {
    fc.assert(
      fc.property(states, statuses, (start, from) => {
        let state = start;
        let at = from;
        for (let now = 0; at.agreed < at.latest; now += POLICY.patienceMs) {
          expect(now).toBeLessThanOrEqual(POLICY.patienceMs * (100 + at.latest));
          const planned = planCatchUp(state, at, POLICY, now);
          state = planned.state;
          if (planned.step.kind === 'follow') at = { ...at, agreed: planned.step.number };
          if (planned.step.kind === 'snapshot-sync') at = { ...at, agreed: at.latestFinal };
        }
        expect(planCatchUp(state, at, POLICY, 0).step).toEqual({ kind: 'idle' });
      }),
    );
  });
});

describe('lastAgreed', () => {
  it('returns the last batch that both have (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.nat(30), fc.nat(30), async (tip, latest, fork) => {
        const agreed = await lastAgreed(tip, latest, async (number) => number <= fork);
        expect(agreed).toBe(Math.min(tip, latest, fork));
      }),
    );
  });

  it('stops looking at the first agreement', async () => {
    const asked: number[] = [];
    const isSame = async (number: number) => asked.push(number) > 0;
    expect(await lastAgreed(9, 7, isSame)).toBe(7);
    expect(asked).toEqual([7]);
  });
});
