import { expect, it } from 'vitest';
import { batchVerifierAbi } from '../../../libs/l1/src/abi/batch-verifier.js';
import { inboxAbi } from '../../../libs/l1/src/abi/inbox.js';
import { settlementAbi } from '../../../libs/l1/src/abi/settlement.js';
import { withdrawalsAbi } from '../../../libs/l1/src/abi/withdrawals.js';
import { HeldItems } from './held-items.js';
import { refusalOf } from './refusals.js';

const KINDS = ['prove', 'finalize', 'credit', 'collect'] as const;

it('proves again only for errors that a proof can cause', () => {
  for (const code of ['BatchVerifier_HeaderUnknown', 'Withdrawals_HeaderWrong', 'Settlement_NotFinal'])
    for (const kind of KINDS) expect(refusalOf(kind, code)).toBe('elsewhere');
  for (const code of ['L1_UNAVAILABLE', 'L1_FUNDS_LOW', 'L1_UNDERPRICED', 'DEADLINE_EXCEEDED'])
    for (const kind of KINDS) expect(refusalOf(kind, code)).toBe('failed');
  for (const code of ['INVALID_BATCH', 'BLOB_MISMATCH', 'BatchVerifier_InboxHashWrong'])
    expect(refusalOf('prove', code)).toBe('wrong-call');
  for (const code of ['INVALID_PART', 'SumcheckFailed', 'L1_REVERTED', 'BatchVerifier_OpeningRefused']) {
    expect(refusalOf('prove', code)).toBe('wrong-proof');
    expect(refusalOf('finalize', code)).toBe('wrong-call');
  }
});

it('knows only errors that the contracts have', () => {
  const known = [batchVerifierAbi, settlementAbi, withdrawalsAbi, inboxAbi]
    .flatMap((abi) => JSON.stringify(abi))
    .join();
  const codes = known.match(/(BatchVerifier|Settlement|Withdrawals|Inbox)_\w+/g) ?? [];
  const meanings = [...new Set(codes)].map((code) => refusalOf('prove', code));
  expect(meanings.filter((meaning) => meaning === 'elsewhere')).toHaveLength(6);
  expect(meanings.filter((meaning) => meaning === 'wrong-call')).toHaveLength(8);
});

it('skips a failed item, twice as long each time, until it is done', () => {
  let now = 0;
  const held = new HeldItems(1_000, () => now);
  const item = { headerHash: '0x01' as const, number: 1, withdrawals: { first: 32, count: 32 } };
  const heldFor = (): number => {
    const from = now;
    while (held.whyHeld('prove', item)) now += 500;
    return now - from;
  };
  held.hold('prove', item, 'refused');
  expect(held.whyHeld('prove', item)).toBe('refused');
  expect(held.whyHeld('credit', item)).toBe(undefined);
  expect(held.whyHeld('prove', { ...item, withdrawals: { first: 64, count: 32 } })).toBe(undefined);
  expect(heldFor()).toBe(1_000);
  held.hold('prove', item, 'refused again');
  expect(heldFor()).toBe(2_000);
  held.hold('prove', item, 'refused again');
  held.release('prove', item);
  expect(heldFor()).toBe(0);
});
