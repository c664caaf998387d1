import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Account } from '#libs/ledger';
import { type Address, ETH, type Lane, type Slot } from '#libs/protocol';
import { cursors } from '../http/parameters.js';
import { type AccountsPage, comparePlaces, OwnerAccounts, type OwnersState, placeToCursor } from './owner-accounts.js';

const OWNER = `0x${'11'.repeat(20)}` as Address;
const LANE = 2 ** 24;
const L1_FIRST = 2 ** 23;

const profiles = (mode: Lane = 0) => ({ profile: () => ({ key: 5n, mode }) });

function stateOf(accounts: ReadonlyMap<number, Partial<Account>>): OwnersState {
  const full = (slot: number): Account => ({
    ...{ owner: OWNER, asset: ETH, key: 0n, nonce: 0, balance: 0n },
    ...accounts.get(slot),
  });
  const state = {
    slotsOf: () => [...accounts.keys()].sort((a, b) => a - b) as Slot[],
    get: (slot: Slot) => (accounts.has(slot) ? full(slot) : undefined),
  };
  return { state, position: { header: { number: 1 }, headerHash: '0x' } as never };
}

const slotsOn = (state: OwnersState, page: Partial<AccountsPage> = {}, mode: Lane = 0) =>
  new OwnerAccounts().page(state, profiles(mode), OWNER, { limit: 500, ...page }).accounts.map(({ slot }) => slot);

it('ranks accounts by key, preferred lane, slots assigned by L1, and balance', () => {
  const state = stateOf(
    new Map([
      [1, { balance: 9n }],
      [2, { balance: 7n }],
      [3, { balance: 7n }],
      [L1_FIRST, { balance: 1n }],
      [LANE + 1, { balance: 99n }],
      [LANE + 2, { key: 5n }],
      [4, { key: 5n }],
    ]),
  );
  expect(slotsOn(state)).toEqual([4, LANE + 2, L1_FIRST, 1, 2, 3, LANE + 1]);
  expect(slotsOn(state, {}, 1)).toEqual([LANE + 2, 4, LANE + 1, L1_FIRST, 1, 2, 3]);
});

it('filters by asset and mode, also by the preferred mode', () => {
  const state = stateOf(new Map([1, 2, LANE + 1].map((slot, i) => [slot, { asset: (i % 2) as never }])));
  expect(slotsOn(state, { asset: 0 })).toEqual([1, LANE + 1]);
  expect(slotsOn(state, { mode: 'validium' })).toEqual([LANE + 1]);
  expect(slotsOn(state, { mode: 'preferred' }, 1)).toEqual([LANE + 1]);
});

it('lists each account once for any page size', () => {
  const account = fc.record({
    balance: fc.bigInt({ min: 0n, max: 3n }),
    key: fc.bigInt({ min: 0n, max: 1n }),
    asset: fc.constantFrom(0, 1) as fc.Arbitrary<never>,
  });
  const slot = fc.integer({ min: 1, max: 40 }).map((n) => (n % 4) * L1_FIRST + 1 + (n >> 2));
  fc.assert(
    fc.property(fc.array(fc.tuple(slot, account)), fc.integer({ min: 1, max: 5 }), (accounts, limit) => {
      const state = stateOf(new Map(accounts));
      const owners = new OwnerAccounts();
      const seen: number[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const from = cursor === undefined ? undefined : cursors.account.parse(cursor);
        const page = owners.page(state, profiles(), OWNER, { limit, cursor: from });
        expect(page.accounts.length).toBeLessThanOrEqual(limit);
        seen.push(...page.accounts.map((one) => one.slot));
        cursor = page.next;
      }
      expect(seen).toEqual(slotsOn(state));
    }),
  );
});

it('caches the ranking of an owner with many accounts until the state or the preference changes', () => {
  const state = stateOf(new Map(Array.from({ length: 300 }, (_, i) => [i + 1, { balance: 1n }])));
  let reads = 0;
  const get = (slot: Slot) => {
    reads++;
    return state.state.get(slot);
  };
  const counted = { ...state, state: { ...state.state, get } };
  const owners = new OwnerAccounts();
  const first = owners.page(counted, profiles(), OWNER, { limit: 2 });
  expect(owners.page(counted, profiles(), OWNER, { limit: 2 })).toEqual(first);
  expect(reads).toBe(300);
  owners.page({ ...counted, position: { ...state.position } }, profiles(), OWNER, { limit: 2 });
  expect(reads).toBe(600);
  owners.page(counted, profiles(1), OWNER, { limit: 2 });
  expect(reads).toBe(900);
});

it('encodes a position as a cursor that the parameter parses, and rejects other text', () => {
  const place = { rank: 5, balance: 10n ** 38n, slot: 8_388_609 as Slot };
  expect(comparePlaces(cursors.account.parse(placeToCursor(place)), place)).toBe(0);
  for (const wrong of ['', '8.1.1', '1.1', '1.-1.1', `1.${'9'.repeat(40)}.1`, ['1.1.1', '1.1.1']])
    expect(cursors.account.safeParse(wrong).success).toBe(false);
});
