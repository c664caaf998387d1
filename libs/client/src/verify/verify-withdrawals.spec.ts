import { expect, it } from 'vitest';
import { address, genesisHeader, type Withdrawal, withdrawalsHash, ZERO_HASH } from '#libs/protocol';
import { proveWithdrawals } from './verify-withdrawals.js';

const OWNER = address(`0x${'11'.repeat(20)}`);
const withdrawal = (amount: bigint, asset = 0): Withdrawal => ({ owner: OWNER, asset: asset as never, amount });
const LIST = [withdrawal(5n), withdrawal(0n), withdrawal(6n)];
const header = { ...genesisHeader(ZERO_HASH), number: 1 as never, withdrawalsHash: withdrawalsHash(LIST) };

it('accepts the list that the header commits to', () => {
  proveWithdrawals(header, LIST);
  proveWithdrawals({ ...header, withdrawalsHash: withdrawalsHash([]) }, []);
});

it.each<[string, readonly Withdrawal[]]>([
  ['one omitted', LIST.slice(1)],
  ['an extra one', [...LIST, withdrawal(1n)]],
  ['another order', LIST.toReversed()],
  ['another amount', LIST.with(0, withdrawal(7n))],
  ['another asset', LIST.with(0, withdrawal(5n, 1))],
  ['another owner', LIST.with(0, { ...withdrawal(5n), owner: address(`0x${'22'.repeat(20)}`) })],
  ['a malformed amount', LIST.with(0, withdrawal(-1n))],
])('rejects a list with %s', (_what, list) => {
  expect(() => proveWithdrawals(header, list)).toThrow(expect.objectContaining({ code: 'INVALID_WITHDRAWALS' }));
});
