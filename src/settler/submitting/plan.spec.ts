import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FEE_POLICY, type Fees, initialFees, replacementFees } from '#libs/l1';
import type { Hex } from '#libs/protocol';
import { planSends, type RecordedTransaction, type Situation } from './plan.js';

const MARKET = { baseFeePerGas: 100n, priorityFeePerGas: 10n, baseFeePerBlobGas: 1n };
const FEES_POLICY = { ...DEFAULT_FEE_POLICY, minPriorityFeePerGas: 1n };
const FEES = initialFees(MARKET, FEES_POLICY);
const SPIKE = { ...MARKET, baseFeePerBlobGas: 1_000n };
const POLICY = { maxInFlight: 3, fees: FEES_POLICY, stuckMs: 1_000, failureMs: 100 };
const NOW = 1_000_000;

const due = (...numbers: number[]) => numbers.map((number) => ({ number, hasBlobs: true, gasLimit: 300_000n }));
const sent = (number: number, nonce: number, change: Partial<RecordedTransaction> = {}): RecordedTransaction => ({
  hash: `0x${number}` as Hex,
  number,
  nonce,
  fees: FEES,
  hasBlobs: true,
  sentAt: NOW - 10,
  isCurrent: true,
  isKnown: true,
  isOutbid: false,
  ...change,
});
const situation = (change: Partial<Situation>): Situation => ({
  latest: 4,
  nonce: 20,
  due: due(5, 6, 7, 8),
  recorded: [],
  now: NOW,
  nextSince: 0,
  market: MARKET,
  spent: { count: 0, lastSentAt: 0 },
  ...change,
});
const plan = (change: Partial<Situation>) => planSends(situation(change), POLICY);

describe('planSends', () => {
  it('sends the next batches with the next nonces, up to the limit in flight', () => {
    expect(plan({})).toEqual([
      { do: 'send', number: 5, nonce: 20, fees: FEES },
      { do: 'send', number: 6, nonce: 21, fees: FEES },
      { do: 'send', number: 7, nonce: 22, fees: FEES },
    ]);
  });

  it('sends nothing while the limit in flight is reached', () => {
    expect(plan({ recorded: [sent(5, 20), sent(6, 21), sent(7, 22)] })).toEqual([]);
  });

  it('resends a transaction that the node lost or never had', () => {
    const lost = sent(5, 20, { isKnown: false });
    expect(plan({ due: due(5), recorded: [lost] })).toEqual([{ do: 'resend', number: 5, nonce: 20, last: lost }]);
  });

  it('replaces a transaction that submits another batch than the one at its nonce', () => {
    const other = sent(6, 20);
    const outdated = sent(5, 20, { isCurrent: false });
    for (const last of [other, outdated])
      expect(plan({ due: due(5), recorded: [last] })).toEqual([
        { do: 'replace', number: 5, nonce: 20, last, fees: replacementFees(FEES, true), why: 'outdated' },
      ]);
  });

  it('offers the market price when no node has the replaced transaction', () => {
    const dear = { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 10n, maxFeePerBlobGas: 10n ** 11n };
    const last = sent(5, 20, { fees: dear, isKnown: false, isCurrent: false });
    expect(plan({ due: due(5), recorded: [last] })).toMatchObject([{ do: 'replace', fees: FEES }]);
  });

  it('replaces only the first transaction when its price keeps it out, since others wait for it', () => {
    const recorded = [sent(5, 20, { sentAt: NOW - 2_000 }), sent(6, 21, { sentAt: NOW - 2_000 })];
    const [action, ...others] = plan({ due: due(5, 6), recorded, market: SPIKE });
    expect(action).toMatchObject({ do: 'replace', number: 5, nonce: 20, last: recorded[0], why: 'stuck' });
    expect(others).toEqual([]);
  });

  it('leaves a well-priced transaction alone, however long it waits', () => {
    expect(plan({ due: due(5), recorded: [sent(5, 20, { sentAt: 0 })] })).toEqual([]);
  });

  it('counts a transaction’s waiting time from when it became the first', () => {
    const recorded = [sent(5, 20, { sentAt: NOW - 2_000 })];
    expect(plan({ due: due(5), recorded, nextSince: NOW - 500, market: SPIKE })).toEqual([]);
  });

  it('reports the needed fees when the ceiling forbids them', () => {
    const recorded = [sent(5, 20, { sentAt: 0 })];
    const market = { ...MARKET, baseFeePerBlobGas: 10n ** 15n };
    expect(plan({ due: due(5), recorded, market })).toMatchObject([{ do: 'blocked', number: 5, nonce: 20 }]);
  });

  it('raises, after a while, a transaction outbid by one that the node does not show', () => {
    const last = sent(5, 20, { isKnown: false, isOutbid: true });
    expect(plan({ due: due(5), recorded: [last] })).toMatchObject([{ do: 'resend' }]);
    const stuck = { ...last, sentAt: 0 };
    expect(plan({ due: due(5), recorded: [stuck] })).toMatchObject([
      { do: 'replace', fees: replacementFees(FEES, true) },
    ]);
  });

  it('never sends one kind while the node holds the other', () => {
    const other = sent(4, 22, { hasBlobs: false });
    expect(plan({ recorded: [other] })).toEqual([{ do: 'hold', number: 5, nonce: 22, behind: other.hash }]);
    expect(plan({ recorded: [{ ...other, isKnown: false }] })[0]).toMatchObject({ do: 'send' });
  });

  it('cancels a transaction of the other kind that its price keeps out, at its turn', () => {
    const other = sent(5, 20, { hasBlobs: false, isCurrent: false, sentAt: NOW - 2_000 });
    const market = { ...MARKET, baseFeePerGas: 10n * FEES.maxFeePerGas };
    const [action, ...more] = plan({ recorded: [other], market });
    expect(action).toMatchObject({ do: 'cancel', number: 5, nonce: 20, last: other });
    expect(more).toEqual([]);
    expect((action as { fees: Fees }).fees.maxFeePerGas).toBeGreaterThan(market.baseFeePerGas);
    for (const waiting of [{ sentAt: NOW - 10 }, { nonce: 21 }])
      expect(plan({ recorded: [{ ...other, ...waiting }], market })).toMatchObject([{ do: 'hold' }]);
    expect(plan({ recorded: [other] })).toMatchObject([{ do: 'hold' }]);
    const dear = { ...MARKET, baseFeePerGas: 10n ** 15n };
    expect(plan({ recorded: [other], market: dear })).toMatchObject([{ do: 'blocked', nonce: 20 }]);
  });

  it('stops before a missing batch, and before one of the other kind', () => {
    expect(plan({ due: due(6, 7) })).toEqual([]);
    expect(plan({ due: due(5, 7) }).map(({ number }) => number)).toEqual([5]);
    const mixed = [
      { number: 5, hasBlobs: false, gasLimit: 300_000n },
      { number: 6, hasBlobs: true, gasLimit: 300_000n },
    ];
    expect(plan({ due: mixed }).map(({ number }) => number)).toEqual([5]);
  });

  it('pauses after failures on L1, longer each time', () => {
    expect(plan({ spent: { count: 1, lastSentAt: NOW - 99 } })).toEqual([]);
    expect(plan({ spent: { count: 1, lastSentAt: NOW - 100 } })).not.toEqual([]);
    expect(plan({ spent: { count: 3, lastSentAt: NOW - 399 } })).toEqual([]);
    expect(plan({ spent: { count: 3, lastSentAt: NOW - 400 } })).not.toEqual([]);
  });

  it('uses each nonce once, without gaps, in step with batches', () => {
    const anything = fc.record({
      latest: fc.nat(50),
      nonce: fc.nat(50),
      count: fc.nat(8),
      recorded: fc.uniqueArray(fc.tuple(fc.nat(60), fc.nat(60), fc.boolean(), fc.boolean()), {
        selector: ([, nonce]) => nonce,
      }),
    });
    fc.assert(
      fc.property(anything, ({ latest, nonce, count, recorded }) => {
        const actions = plan({
          latest,
          nonce,
          due: due(...Array.from({ length: count }, (_, i) => latest + 1 + i)),
          recorded: recorded.map(([number, at, isCurrent, isKnown]) => sent(number, at, { isCurrent, isKnown })),
        });
        expect(actions.length).toBeLessThanOrEqual(POLICY.maxInFlight);
        for (const action of actions) expect(action.number - latest).toBe(action.nonce - nonce + 1);
        expect(new Set(actions.map((action) => action.nonce)).size).toBe(actions.length);
      }),
    );
  });
});
