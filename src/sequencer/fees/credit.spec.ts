import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreditChange } from '#libs/pipeline';
import { type Address, isCoded } from '#libs/protocol';
import { Credit } from './credit.js';
import type { Quote } from './quote.js';

const owner = (i: number): Address => `0x${`0${i}`.repeat(20)}` as Address;
const wei = fc.bigInt({ min: 0n, max: 100n });
const anyOwner = fc.nat({ max: 3 }).map(owner);
const anyQuote = fc
  .array(fc.tuple(anyOwner, fc.record({ charged: wei, added: wei })), { maxLength: 3 })
  .map((lines): Quote => new Map(lines));
const anyAction = fc.oneof(
  fc.record({ do: fc.constant('charge' as const), quote: anyQuote }),
  fc.record({ do: fc.constant('grant' as const), owner: anyOwner, wei }),
);
type Action = typeof anyAction extends fc.Arbitrary<infer T> ? T : never;

/** Applies an action; a refused one changes nothing. */
function act(credit: Credit, action: Action): CreditChange[] {
  try {
    if (action.do === 'grant') return credit.grant(action.owner, action.wei);
    credit.requireCovers(action.quote);
    return credit.charge(action.quote);
  } catch (error) {
    if (isCoded(error, 'CREDIT_SHORT')) return [];
    throw error;
  }
}

describe('credit', () => {
  it('refuses a bundle that costs one of its owners more than its credit, and states the shortfall', () => {
    const credit = new Credit([[owner(1), 10n]]);
    const quote = new Map([
      [owner(1), { charged: 10n, added: 0n }],
      [owner(2), { charged: 7n, added: 4n }],
    ]);
    const expected = { owner: owner(2), needed: 7n, available: 4n, shortfall: 3n };
    expect(() => credit.requireCovers(quote)).toThrow(
      expect.objectContaining({ code: 'CREDIT_SHORT', fields: expect.objectContaining(expected) }),
    );
  });

  it('covers a bundle that brings its own cost as credit', () => {
    const credit = new Credit();
    expect(credit.charge(new Map([[owner(1), { charged: 7n, added: 9n }]]))).toEqual([
      { owner: owner(1), change: 2n, balance: 2n },
    ]);
  });

  it('is never negative, and equals the sum of its changes; each change reports the balance after it', () => {
    fc.assert(
      fc.property(fc.array(anyAction), (actions) => {
        const credit = new Credit();
        const sums = new Map<Address, bigint>();
        for (const action of actions)
          for (const { owner, change, balance } of act(credit, action)) {
            sums.set(owner, (sums.get(owner) ?? 0n) + change);
            expect(balance).toBe(sums.get(owner));
            expect(balance).toBeGreaterThanOrEqual(0n);
          }
        for (const i of [0, 1, 2, 3]) expect(credit.of(owner(i))).toBe(sums.get(owner(i)) ?? 0n);
        expect(credit.total).toBe([...sums.values()].reduce((a, b) => a + b, 0n));
      }),
    );
  });

  it('charges exactly the bundles that requireCovers accepts', () => {
    fc.assert(
      fc.property(fc.array(anyAction), (actions) => {
        const [one, other] = [new Credit(), new Credit()];
        for (const action of actions) expect(act(one, action)).toEqual(act(other, action));
      }),
    );
  });

  it('repeats earlier charges, down to zero where credit is short', () => {
    fc.assert(
      fc.property(fc.array(anyAction), fc.nat(), (actions, lost) => {
        const before = new Credit();
        const changes = actions.map((action) => act(before, action));
        const again = new Credit();
        for (const change of changes) expect(again.repeat(change)).toEqual(change);
        const without = new Credit();
        for (const [i, change] of changes.entries())
          if (i !== lost % (changes.length || 1))
            for (const { balance } of without.repeat(change)) expect(balance).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});
