import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT_START, agreement, type CatchUpPolicy, type CatchUpState, planCatchUp, type Standing } from './plan.js';

const POLICY: CatchUpPolicy = { patienceMs: 100, jumpBatches: 10 };
const standing = (agreed: number, latest: number, latestFinal = 0): Standing => ({ agreed, latest, latestFinal });
const stepOf = (state: CatchUpState, at: Standing, now = 1_000) => planCatchUp(state, at, POLICY, now).step;

const standings = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
  .map(([a, b, c]): Standing => standing(Math.min(a, b), b, Math.min(b, c)));
const states = fc.record(
  { behindSince: fc.nat(2_000), noJumpBefore: fc.nat(2_000), unobtainable: fc.nat(40) },
  { requiredKeys: ['noJumpBefore'] },
);

describe('what to do next', () => {
  it('nothing while the chain has what L1 has, whatever is above', () => {
    expect(stepOf(AT_START, standing(0, 0))).toEqual({ kind: 'rest' });
    expect(stepOf(AT_START, standing(7, 7, 3))).toEqual({ kind: 'rest' });
  });

  it('at a start at once; later only when the sequencer did not send it in time', () => {
    expect(stepOf(AT_START, standing(3, 5))).toEqual({ kind: 'take', number: 4 });
    const caughtUp = planCatchUp(AT_START, standing(5, 5), POLICY, 1_000).state;
    const behind = planCatchUp(caughtUp, standing(5, 6), POLICY, 2_000);
    expect(behind.step).toEqual({ kind: 'wait' });
    expect(stepOf(behind.state, standing(5, 7), 2_099)).toEqual({ kind: 'wait' });
    expect(stepOf(behind.state, standing(5, 7), 2_100)).toEqual({ kind: 'take', number: 6 });
    // It was there in between: another wait begins.
    const between = planCatchUp(behind.state, standing(7, 7), POLICY, 2_050).state;
    expect(stepOf(between, standing(7, 8), 2_100)).toEqual({ kind: 'wait' });
  });

  it('a snapshot from far behind, counted in final batches, or where a final batch is not to be had', () => {
    expect(stepOf(AT_START, standing(0, 20, 10))).toEqual({ kind: 'take', number: 1 });
    expect(stepOf(AT_START, standing(0, 20, 11))).toEqual({ kind: 'jump', after: 0 });
    expect(stepOf(AT_START, standing(0, 20, 0))).toEqual({ kind: 'take', number: 1 });
    const stuck = { ...AT_START, unobtainable: 4 };
    expect(stepOf(stuck, standing(3, 8, 4))).toEqual({ kind: 'jump', after: 3 });
    expect(stepOf(stuck, standing(3, 8, 3))).toEqual({ kind: 'take', number: 4 });
    expect(stepOf(stuck, standing(2, 8, 4))).toEqual({ kind: 'take', number: 3 });
  });

  it('one after another for a while where no peer had a snapshot that helps', () => {
    const refused = { ...AT_START, noJumpBefore: 1_500 };
    expect(stepOf(refused, standing(0, 20, 20), 1_499)).toEqual({ kind: 'take', number: 1 });
    expect(stepOf(refused, standing(0, 20, 20), 1_500)).toEqual({ kind: 'jump', after: 0 });
  });

  it('property: rests exactly where it agrees with L1, takes only the next batch, jumps only over final ones', () => {
    fc.assert(
      fc.property(states, standings, fc.nat(3_000), (state, at, now) => {
        const { step } = planCatchUp(state, at, POLICY, now);
        expect(step.kind === 'rest').toBe(at.agreed === at.latest);
        if (step.kind === 'take') expect(step.number).toBe(at.agreed + 1);
        if (step.kind === 'jump') expect([step.after, at.latestFinal > at.agreed]).toEqual([at.agreed, true]);
        if (step.kind === 'wait') expect(now - (state.behindSince ?? now)).toBeLessThan(POLICY.patienceMs);
      }),
    );
  });

  it('property: whoever takes what it is told to, and has patience, is where L1 is', () => {
    fc.assert(
      fc.property(states, standings, (start, from) => {
        let state = start;
        let at = from;
        for (let now = 0; at.agreed < at.latest; now += POLICY.patienceMs) {
          expect(now).toBeLessThanOrEqual(POLICY.patienceMs * (100 + at.latest));
          const planned = planCatchUp(state, at, POLICY, now);
          state = planned.state;
          if (planned.step.kind === 'take') at = { ...at, agreed: planned.step.number };
          if (planned.step.kind === 'jump') at = { ...at, agreed: at.latestFinal };
        }
        expect(planCatchUp(state, at, POLICY, 0).step).toEqual({ kind: 'rest' });
      }),
    );
  });
});

describe('up to where a chain is L1’s', () => {
  it('property: the last batch that both have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.nat(30), fc.nat(30), async (tip, latest, fork) => {
        const agreed = await agreement(tip, latest, async (number) => number <= fork);
        expect(agreed).toBe(Math.min(tip, latest, fork));
      }),
    );
  });

  it('is not looked for below where it is found', async () => {
    const asked: number[] = [];
    const isSame = async (number: number) => asked.push(number) > 0;
    expect(await agreement(9, 7, isSame)).toBe(7);
    expect(asked).toEqual([7]);
  });
});
