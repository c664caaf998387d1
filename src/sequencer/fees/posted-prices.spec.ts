import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostedPrices } from './posted-prices.js';
import { FREE, type Price } from './price.js';
import { decodePrices, encodePrices } from './price-codec.js';

const rules = { validMs: 60_000, graceMs: 10_000 };
const priced = (withdrawal: bigint): Price => ({ ...FREE, withdrawal });

describe('posted prices', () => {
  it('are valid for the configured time, and honoured for a while after the next is posted', () => {
    const prices = new PostedPrices(rules);
    expect([prices.isDue(0), prices.honoured(0)]).toEqual([true, []]);
    prices.replace(prices.with(priced(1n), 1_000));
    expect([prices.isDue(60_999), prices.isDue(61_000), prices.honouredUntil]).toEqual([false, true, 71_000]);
    prices.replace(prices.with(priced(2n), 61_000));
    expect(prices.honoured(70_999).map(({ withdrawal }) => withdrawal)).toEqual([2n, 1n]);
    expect(prices.honoured(71_000).map(({ withdrawal }) => withdrawal)).toEqual([2n]);
  });

  it('honours a shown price until the time shown with it', () => {
    const steps = fc.array(fc.nat({ max: 200_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(steps, (pauses) => {
        const prices = new PostedPrices(rules);
        const shown: { withdrawal: bigint; until: number }[] = [];
        let now = 0;
        for (const [i, pause] of pauses.entries()) {
          now += pause;
          for (const { withdrawal, until } of shown)
            if (now < until) expect(prices.honoured(now).some((price) => price.withdrawal <= withdrawal)).toBe(true);
          if (prices.isDue(now)) prices.replace(prices.with(priced(BigInt(i)), now));
          shown.push({ withdrawal: prices.current?.price.withdrawal ?? 0n, until: prices.honouredUntil });
        }
      }),
    );
  });

  it('survive encoding and decoding', () => {
    const posted = [
      { postedAt: 5, price: priced(1n) },
      { postedAt: 70_000, price: priced(10n ** 30n) },
    ];
    expect(decodePrices(encodePrices(posted))).toEqual(posted);
    expect(() => decodePrices('{')).toThrow('the stored prices cannot be read');
  });
});
