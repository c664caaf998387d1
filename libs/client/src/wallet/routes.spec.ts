import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Address, type AssetId, laneOf, type Slot, slotAt } from '#libs/protocol';
import { payingAccount } from './routes.js';

const OWNER = `0x${'aa'.repeat(20)}` as Address;
const ETH = 0 as AssetId;
const KEY = 7n;
const [a, b, c] = [slotAt(0, 5), slotAt(1, 6), slotAt(0, 8)];

const holding = (slot: Slot, balance: bigint, key = KEY, asset = ETH) => ({
  slot,
  account: { owner: OWNER, asset, nonce: 0, balance, key },
});
const payment = (amount: bigint, preferred: 0 | 1 = 0) => ({ asset: ETH, amount, preferred, key: KEY });

it('pays from the preferred lane if it has enough, otherwise from the other', () => {
  const holdings = [holding(a, 50n), holding(b, 80n)];
  expect(payingAccount(holdings, payment(10n, 1)).slot).toBe(b);
  expect(payingAccount(holdings, payment(10n, 0)).slot).toBe(a);
  expect(payingAccount(holdings, payment(60n, 0)).slot).toBe(b);
  expect(() => payingAccount(holdings, payment(90n))).toThrow(/the largest that can pay holds 80/);
});

it('skips accounts without a key', () => {
  expect(payingAccount([holding(a, 90n, 0n), holding(b, 80n), holding(c, 70n, 0n)], payment(60n)).slot).toBe(b);
});

it('reports an account that could pay if it had the key', () => {
  const refused = (key: bigint) => () => payingAccount([holding(a, 90n, key), holding(b, 10n)], payment(60n));
  expect(refused(0n)).toThrow(expect.objectContaining({ code: 'NO_KEY', fields: { slot: a } }));
  expect(refused(9n)).toThrow(expect.objectContaining({ code: 'SIGNER_MISMATCH', fields: { slot: a } }));
});

it('finds an account that can pay if there is one', () => {
  const anyHolding = fc
    .record({
      slot: fc.constantFrom(a, b, c),
      balance: fc.bigInt({ min: 0n, max: 10n }),
      key: fc.constantFrom(0n, KEY, 9n),
      asset: fc.constantFrom(ETH, 1 as AssetId),
    })
    .map(({ slot, balance, key, asset }) => holding(slot, balance, key, asset));
  const amounts = fc.bigInt({ min: 1n, max: 10n });
  fc.assert(
    fc.property(
      fc.array(anyHolding, { maxLength: 6 }),
      amounts,
      fc.constantFrom(0 as const, 1 as const),
      (all, n, lane) => {
        const able = all.filter(({ account }) => account.asset === ETH && account.key === KEY && account.balance >= n);
        if (able.length === 0) return void expect(() => payingAccount(all, payment(n, lane))).toThrow();
        const found = payingAccount(all, payment(n, lane));
        expect(able).toContain(found);
        if (able.some(({ slot }) => laneOf(slot) === lane)) expect(laneOf(found.slot)).toBe(lane);
      },
    ),
  );
});
