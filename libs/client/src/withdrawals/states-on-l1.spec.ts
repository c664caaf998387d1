import { describe, expect, it } from 'vitest';
import { type Address, type AssetId, address, type Withdrawal } from '#libs/protocol';
import { type BatchOnL1, type ListedWithdrawal, requireListed, statesOnL1 } from './states-on-l1.js';

const NOW = 1_000;
const OWNER = address(`0x${'11'.repeat(20)}`);
const OTHER = address(`0x${'22'.repeat(20)}`);
const asset = (id: number) => id as AssetId;

const row = (change: Partial<ListedWithdrawal>): ListedWithdrawal => ({
  ...{ number: 1, place: 0, index: 0, mode: 'rollup', kind: 'WITHDRAW', asset: asset(0), amount: 5n },
  ...{ state: 'pending', claimableAt: null, credited: null, claimed: null },
  ...change,
});

const onL1 = (change: Partial<BatchOnL1>): BatchOnL1 => ({
  ...{ state: 'final', claimableAt: NOW, credited: new Set(), owed: new Map([[asset(0), 0n]]) },
  ...change,
});

const states = (rows: readonly ListedWithdrawal[], batch: BatchOnL1) =>
  statesOnL1(rows, batch, NOW).map(({ state }) => state);

describe('states follow L1, whatever the gateway says', () => {
  it.each([
    ['pending', onL1({ state: 'submitted', claimableAt: null })],
    ['proved', onL1({ state: 'proved', claimableAt: null })],
    ['final', onL1({})],
    ['claimable', onL1({ credited: new Set([0]), owed: new Map([[asset(0), 5n]]) })],
    ['credited', onL1({ credited: new Set([0]), owed: new Map([[asset(0), 5n]]), claimableAt: NOW + 1 })],
    ['claimed', onL1({ credited: new Set([0]) })],
  ])('%s', (expected, batch) => {
    for (const said of ['pending', 'claimable', 'claimed'] as const)
      expect(states([row({ state: said })], batch)).toEqual([expected]);
  });

  it('distinguishes two withdrawals of one batch if one was claimed before the other was credited', () => {
    const rows = [row({ claimed: '0x01' }), row({ place: 1, amount: 7n })];
    const batch = onL1({ credited: new Set([0, 1]), owed: new Map([[asset(0), 7n]]) });
    expect(states(rows, batch)).toEqual(['claimed', 'claimable']);
    // An answer that contradicts the sums is ignored: nothing owed counts as paid.
    expect(states([row({}), row({ place: 1, amount: 7n, claimed: '0x01' })], batch)).toEqual([
      'claimable',
      'claimable',
    ]);
  });
});

describe('requireListed', () => {
  const of = (owner: Address, amount: bigint, id = 0): Withdrawal => ({ owner, asset: asset(id), amount });
  const list = [of(OWNER, 5n), of(OTHER, 6n), of(OWNER, 5n), of(OWNER, 5n), of(OWNER, 8n, 2)];
  const right = [row({}), row({ place: 2 }), row({ place: 3 }), row({ place: 4, asset: asset(2), amount: 8n })];

  it('accepts the committed withdrawals in any order', () => {
    requireListed(OWNER, right, list);
    requireListed(OWNER, right.toReversed(), list);
  });

  it.each([
    ['one omitted', right.slice(1)],
    ['one listed twice', [...right, row({})]],
    ['another amount', right.with(0, row({ amount: 6n }))],
    ['another asset', right.with(0, row({ asset: asset(1) }))],
    ['another place', right.with(0, row({ place: 1 }))],
  ])('rejects a list with %s', (_what, rows) => {
    expect(() => requireListed(OWNER, rows, list)).toThrow(expect.objectContaining({ code: 'INVALID_WITHDRAWALS' }));
  });
});
