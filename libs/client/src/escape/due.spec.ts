import { describe, expect, it } from 'vitest';
import type { L1Entry, L1Exit } from '#libs/l1';
import type { Account } from '#libs/ledger';
import { type Address, type AssetId, address, type Hex, Lane, type Slot } from '#libs/protocol';
import { dueClaims, dueRefunds, withoutExited } from './due.js';

const ALICE = address(`0x${'aa'.repeat(20)}`);
const BOB = address(`0x${'bb'.repeat(20)}`);
const ETH = 0 as AssetId;
const TOKEN = 1 as AssetId;
const HASH: Hex = `0x${'11'.repeat(32)}`;
const VALIDIUM_SLOT = (2 ** 24 + 7) as Slot;

const exit = (change: Partial<L1Exit>): L1Exit => ({
  ...{ base: 5, from: { slot: 7 as Slot }, asset: ETH, amount: 9n, transactionHash: HASH },
  ...change,
});

/** A view of L1 in which both lanes are frozen at batch 5, which served two entries of the rollup lane. */
function viewOf(exits: Partial<Record<Address, L1Exit[]>>, entries: Pick<L1Entry, 'owner'>[] = []) {
  return {
    baseOf: () => 5,
    exits: (owner: Address) => exits[owner] ?? [],
    batch: () => ({ header: { inboxEnd: [2, 0] } }) as never,
    inboxLength: (lane: Lane) => (lane === Lane.rollup ? entries.length : 0),
    entry: (_lane: Lane, index: number) => entries[index] as L1Entry,
  };
}

describe('accounts that can exit', () => {
  const account = (owner: Address, balance = 9n): Account => ({ owner, asset: ETH, key: 0n, nonce: 0, balance });
  const slots = (view: ReturnType<typeof viewOf>, ...accounts: { slot: number; account: Account }[]) =>
    withoutExited(view, accounts as { slot: Slot; account: Account }[]).map(({ slot }) => slot);

  it('are those with a balance that have not left', () => {
    const view = viewOf({ [ALICE]: [exit({})] });
    const accounts = [
      { slot: 7, account: account(ALICE) },
      { slot: 8, account: account(ALICE) },
      { slot: 9, account: account(BOB, 0n) },
      { slot: 10, account: account(BOB) },
    ];
    expect(slots(view, ...accounts)).toEqual([8, 10]);
  });

  it('include those that left an earlier base, which the brake made void', () => {
    expect(slots(viewOf({ [ALICE]: [exit({ base: 4 })] }), { slot: 7, account: account(ALICE) })).toEqual([7]);
  });

  it('do not take a refund of an entry for the exit of a slot', () => {
    const view = viewOf({ [ALICE]: [exit({ from: { lane: Lane.validium, index: VALIDIUM_SLOT } })] });
    expect(slots(view, { slot: VALIDIUM_SLOT, account: account(ALICE) })).toEqual([VALIDIUM_SLOT]);
  });
});

describe('entries that can be refunded', () => {
  const entries = [ALICE, BOB, ALICE, BOB, ALICE].map((owner) => ({ owner }));

  it('are those that the base has not served', () => {
    expect(dueRefunds(viewOf({}, entries), Lane.rollup).map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(dueRefunds(viewOf({}, entries), Lane.rollup, BOB).map(({ index }) => index)).toEqual([3]);
  });

  it('are refunded once in each lane and base', () => {
    const refunded = (lane: Lane, index: number, base = 5) => exit({ base, from: { lane, index } });
    const left = [refunded(Lane.rollup, 2), refunded(Lane.validium, 4), refunded(Lane.rollup, 4, 4)];
    expect(dueRefunds(viewOf({ [ALICE]: left }, entries), Lane.rollup).map(({ index }) => index)).toEqual([3, 4]);
  });
});

it('claims the sum of each owner, asset and base once, and nothing that was paid', () => {
  const view = viewOf({
    [ALICE]: [
      exit({ amount: 1n }),
      exit({ amount: 2n }),
      exit({ amount: 4n, claimed: HASH }),
      exit({ amount: 8n, asset: TOKEN }),
      exit({ amount: 16n, base: 4 }),
    ],
    [BOB]: [exit({ amount: 32n })],
  });
  expect(dueClaims(view, [ALICE, BOB, ALICE])).toEqual([
    { owner: ALICE, asset: ETH, base: 5, amount: 3n },
    { owner: ALICE, asset: TOKEN, base: 5, amount: 8n },
    { owner: ALICE, asset: ETH, base: 4, amount: 16n },
    { owner: BOB, asset: ETH, base: 5, amount: 32n },
  ]);
});
