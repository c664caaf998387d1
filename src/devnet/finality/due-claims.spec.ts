import { describe, expect, it } from 'vitest';
import { address, assetId } from '#libs/protocol';
import { type Credit, dueClaims } from './due-claims.js';

const alice = address(`0x${'a1'.repeat(20)}`);
const bob = address(`0x${'b0'.repeat(20)}`);
const credit = (more: Partial<Credit>): Credit => ({ owner: alice, asset: assetId(0), number: 1, ...more });
const claimableAt = (number: number): number | undefined => (number <= 3 ? 100 * number : undefined);

describe('dueClaims', () => {
  it('combines an owner’s credits of one asset in one claim and lists each batch once', () => {
    const credits = [
      credit({}),
      credit({}),
      credit({ number: 2 }),
      credit({ asset: assetId(1) }),
      credit({ owner: bob }),
    ];
    expect(dueClaims(credits, claimableAt, 200)).toEqual([
      { owner: alice, asset: 0, numbers: [1, 2] },
      { owner: alice, asset: 1, numbers: [1] },
      { owner: bob, asset: 0, numbers: [1] },
    ]);
  });

  it('skips credits that are paid, not yet claimable or not final', () => {
    const credits = [credit({ claimed: '0x1' }), credit({ number: 3 }), credit({ number: 4 })];
    expect(dueClaims(credits, claimableAt, 299)).toEqual([]);
    expect(dueClaims(credits, claimableAt, 300)).toEqual([{ owner: alice, asset: 0, numbers: [3] }]);
  });
});
