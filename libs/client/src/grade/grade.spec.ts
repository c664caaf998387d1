import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEPLOYMENT_PARAMETERS } from '#libs/l1';
import type { Address } from '#libs/protocol';
import { type GradeFacts, grade, RISKS, type Risk, type Sentiment, slashable } from './grade.js';

const at = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}` as Address;
const seconds = fc.integer({ min: 0, max: 2 ** 32 });
const wei = fc.bigInt({ min: 0n, max: 2n ** 96n });

const facts: fc.Arbitrary<GradeFacts> = fc
  .record({
    stakes: fc.array(wei, { maxLength: 12 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    strings: fc.array(fc.constantFrom('public', 'insecure-development', 'other') as fc.Arbitrary<never>, {
      maxLength: 6,
    }),
    bond: wei,
    times: fc.record({
      ...{ proveSeconds: seconds, safetySeconds: seconds, timelockSeconds: seconds, inboxSeconds: seconds },
      finalitySeconds: fc.constantFrom(0, 1, 86_400),
    }),
    slashPercent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ stakes, share, strings, bond, times, slashPercent }) => ({
    parameters: { ...DEFAULT_DEPLOYMENT_PARAMETERS, ...times, slashPercent },
    verifiers: strings.map((referenceString, i) => ({ address: at(i), referenceString })),
    committee: {
      ...{ epoch: 1, quorum: Math.ceil(share * stakes.length), governor: at(99) },
      members: stakes.map((stake, i) => ({ address: at(i), stake })),
    },
    sequencer: at(98),
    bond,
  }));

const RANK: Record<Sentiment, number> = { bad: 0, warning: 1, good: 2 };
const find = (risks: readonly Risk[], risk: Risk['risk'], lane: Risk['lane'] = 'both'): Risk =>
  risks.find((each) => each.risk === risk && [lane, 'both'].includes(each.lane)) as Risk;
const check = (property: (facts: GradeFacts) => void) => fc.assert(fc.property(facts, property), { numRuns: 200 });

describe('grade', () => {
  it('says something of each risk, for the accounts of either lane', () => {
    check((any) => {
      const risks = grade(any);
      for (const lane of ['rollup', 'validium'] as const)
        for (const risk of RISKS.filter((name) => name !== 'Committee security' || lane === 'validium'))
          expect(risks.filter((each) => each.risk === risk && [lane, 'both'].includes(each.lane))).toHaveLength(1);
    });
  });

  it('trusts proofs only if every verifier takes the public reference string', () => {
    check((any) => {
      const isPublic = any.verifiers.length > 0 && any.verifiers.every((each) => each.referenceString === 'public');
      expect(find(grade(any), 'State validation').sentiment === 'bad').toBe(!isPublic);
    });
  });

  it('warns of batches that become final without a proof', () => {
    check((any) => {
      const verifiers = [{ address: at(0), referenceString: 'public' as const }];
      const { finalitySeconds } = any.parameters;
      const { sentiment } = find(grade({ ...any, verifiers }), 'State validation');
      expect(sentiment).toBe(finalitySeconds > 0 ? 'warning' : 'good');
    });
  });

  it('never judges a stricter committee worse: more stake, more slashing, a longer timelock', () => {
    check((any) => {
      const { parameters, committee } = any;
      const stricter = {
        ...any,
        parameters: { ...parameters, slashPercent: 100, timelockSeconds: parameters.timelockSeconds + 86_400 },
        committee: {
          ...committee,
          members: committee.members.map((each) => ({ ...each, stake: each.stake + 1_000n })),
        },
      };
      for (const risk of grade(any)) {
        const after = find(grade(stricter), risk.risk, risk.lane);
        expect(RANK[after.sentiment]).toBeGreaterThanOrEqual(RANK[risk.sentiment]);
      }
    });
  });

  it('counts what the cheapest quorum would lose, which is at most all stake', () => {
    check((any) => {
      const { members, quorum } = any.committee;
      const all = members.reduce((sum, { stake }) => sum + stake, 0n);
      expect(slashable(any)).toBeLessThanOrEqual(all);
      // No other quorum loses less.
      const dearest = members
        .slice(0, quorum)
        .reduce((sum, { stake }) => sum + (stake * BigInt(any.parameters.slashPercent)) / 100n, 0n);
      expect(slashable(any)).toBeLessThanOrEqual(dearest);
    });
  });

  it('gives the validium lane no exit window if a hostile committee can be in place before an owner is out', () => {
    check((any) => {
      const { timelockSeconds, inboxSeconds, proveSeconds } = any.parameters;
      const { value, sentiment, numbers } = find(grade(any), 'Exit window', 'validium');
      expect(value === 'None').toBe(timelockSeconds <= inboxSeconds + proveSeconds);
      if (value === 'None') expect(sentiment).toBe('bad');
      expect(numbers).toMatchObject({ timelockSeconds, inboxSeconds, proveSeconds });
    });
  });

  it('prints numbers that JSON can carry', () => {
    check((any) => {
      expect(JSON.parse(JSON.stringify(grade(any)))).toEqual(grade(any));
    });
  });
});
