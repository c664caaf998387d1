import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, type AssetId, ETH, Lane, type Operation, type Slot, slotAt } from '#libs/protocol';
import { FREE, type OperationPrice, type Price } from './price.js';
import { lowest, type Quote, quoteBundle, type SlotHolder } from './quote.js';

const owner = (i: number): Address => `0x${`0${i}`.repeat(20)}` as Address;
const operation = (total: bigint): OperationPrice => ({ ...FREE.operation[0], total });
const price: Price = {
  operation: [operation(100n), operation(10n)],
  withdrawal: 1_000n,
  opening: [20_000n, 30_000n],
  grant: [5n, 5n],
};
const [ALICE, BOB, OPERATOR] = [owner(1), owner(2), owner(9)];
const rollup = (position: number): Slot => slotAt(Lane.rollup, position);
const validium = (position: number): Slot => slotAt(Lane.validium, position);
const accounts = new Map<Slot, SlotHolder>([
  [rollup(1), { owner: ALICE, asset: ETH }],
  [validium(1), { owner: ALICE, asset: ETH }],
  [validium(2), { owner: BOB, asset: ETH }],
  [validium(3), { owner: ALICE, asset: 5 as AssetId }],
  [validium(8), { owner: OPERATOR, asset: 5 as AssetId }],
  [validium(9), { owner: OPERATOR, asset: ETH }],
]);
const parts = { price, feeOwner: OPERATOR, holder: (slot: Slot) => accounts.get(slot) };
const pay = (a: Slot, b: Slot, amount = 7n): Operation => ({ kind: 'TRANSFER', a, b, amount, memo: 0n });
const quoted = (...operations: Operation[]) => Object.fromEntries(quoteBundle(operations, parts));
const totalOf = (quote: Quote): bigint => [...quote.values()].reduce((sum, { charged }) => sum + charged, 0n);
const free = validium(50);
const opening = (a: Slot | 0, owner: Address): Operation => ({
  kind: 'OPEN',
  b: free,
  owner,
  asset: ETH,
  a: a as Slot,
});

describe('a quote', () => {
  it('charges each operation to its signer, at the price of its lane', () => {
    expect(quoted(pay(validium(1), validium(2)), pay(rollup(1), validium(2)), pay(validium(2), validium(1)))).toEqual({
      [ALICE]: { charged: 110n, added: 0n },
      [BOB]: { charged: 10n, added: 0n },
    });
  });

  it('includes the credit on L1 for a withdrawal', () => {
    expect(quoted({ kind: 'WITHDRAW', a: validium(2), amount: 1n })).toEqual({ [BOB]: { charged: 1_010n, added: 0n } });
  });

  it('charges the opening fee of the lane, and KEY, to the signer of the OPEN', () => {
    expect(quoted(opening(validium(1), ALICE), { kind: 'KEY', keyHash: 1n })).toEqual({
      [ALICE]: { charged: 30_020n, added: 0n },
    });
  });

  it('charges an unsigned OPEN to the signer of the first transfer to the new account', () => {
    const bundle = [opening(0, BOB), pay(validium(2), validium(1)), pay(validium(1), free), pay(validium(2), free)];
    expect(quoted(...bundle)).toEqual({
      [ALICE]: { charged: 30_020n, added: 0n },
      [BOB]: { charged: 20n, added: 0n },
    });
    expect(quoted(opening(0, BOB), pay(validium(2), free, 0n), pay(validium(1), free))[BOB]).toEqual({
      charged: 10n,
      added: 0n,
    });
  });

  it("credits ETH that is transferred to the operator's account, and no other asset", () => {
    expect(quoted(pay(validium(1), validium(9), 500n), pay(validium(3), validium(8), 900n))).toEqual({
      [ALICE]: { charged: 20n, added: 500n },
    });
  });

  it('credits a transfer to a fee account that the bundle itself opens', () => {
    expect(quoted(opening(0, OPERATOR), pay(validium(1), free, 50_000n))).toEqual({
      [ALICE]: { charged: 30_020n, added: 50_000n },
    });
  });

  it('takes the lowest of several prices for each owner', () => {
    const other = { ...price, operation: [operation(90n), operation(11n)] } as Price;
    const bundle = [pay(rollup(1), validium(2)), pay(validium(2), validium(9), 3n)];
    const quotes = [price, other].map((price) => quoteBundle(bundle, { ...parts, price }));
    for (const order of [quotes, [...quotes].reverse()])
      expect(Object.fromEntries(lowest(order))).toEqual({
        [ALICE]: { charged: 90n, added: 0n },
        [BOB]: { charged: 10n, added: 3n },
      });
  });

  it('is empty for the operator, and where no signer is known', () => {
    expect(quoted(pay(validium(9), validium(1)), pay(validium(77), validium(1)))).toEqual({});
  });

  it('is the sum of its operations, charged to signers only', () => {
    const anySlot = fc.constantFrom(...accounts.keys());
    const anyOperation = fc.oneof(
      fc.record({
        kind: fc.constant('TRANSFER' as const),
        a: anySlot,
        b: anySlot,
        amount: fc.nat().map(BigInt),
        memo: fc.constant(0n),
      }),
      fc.record({ kind: fc.constant('WITHDRAW' as const), a: anySlot, amount: fc.constant(1n) }),
    );
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 64 }), (operations) => {
        const quote = quoteBundle(operations, parts);
        const alone = operations.map((each) => totalOf(quoteBundle([each], parts)));
        expect(totalOf(quote)).toBe(alone.reduce((a, b) => a + b, 0n));
        const signers = operations.map(({ a }) => accounts.get(a)?.owner);
        for (const [who, { charged, added }] of quote) {
          expect(signers).toContain(who);
          expect(charged).toBeGreaterThan(0n);
          expect(added).toBeGreaterThanOrEqual(0n);
        }
      }),
    );
  });
});
