import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, address, isCoded } from '#libs/protocol';
import { type EpochChange, type NextEpoch, nextEpoch } from './epoch.js';

const someone = fc.integer({ min: 1, max: 40 }).map((i) => address(`0x${`${i}`.padStart(40, '0')}`));
const members = fc.uniqueArray(someone, { minLength: 1, maxLength: 8 });
const majority = (count: number): number => Math.floor(count / 2) + 1;

const attempt = (current: NextEpoch, change: EpochChange): NextEpoch | string => {
  try {
    return nextEpoch(current, change);
  } catch (error) {
    return isCoded(error) ? error.code : 'INTERNAL';
  }
};
const of = (list: Address[]): NextEpoch => ({ members: list, quorum: majority(list.length) });

describe('the next epoch', () => {
  it('keeps remaining members in order, appends new ones, and defaults to a majority quorum', () => {
    fc.assert(
      fc.property(members, fc.uniqueArray(someone, { maxLength: 4 }), fc.nat(3), (current, add, gone) => {
        const remove = current.slice(0, gone);
        fc.pre(add.every((member) => !current.includes(member)) && add.length + remove.length > 0);
        const expected = [...current.slice(gone), ...add];
        const found = attempt(of(current), { add, remove, quorum: undefined });
        expect(found).toEqual(expected.length === 0 ? 'EPOCH_EMPTY' : of(expected));
      }),
    );
  });

  it('rejects duplicate members and removals of non-members', () => {
    fc.assert(
      fc.property(members, someone, (current, member) => {
        const there = current.includes(member);
        const added = attempt(of(current), { add: [member], remove: [], quorum: undefined });
        const removed = attempt(of(current), { add: [], remove: [member], quorum: undefined });
        if (there) expect(added).toBe('EPOCH_MEMBER_TWICE');
        else expect(removed).toBe('EPOCH_MEMBER_MISSING');
        expect(attempt(of(current), { add: [member, member], remove: [], quorum: undefined })).toBe(
          'EPOCH_MEMBER_TWICE',
        );
      }),
    );
  });

  it('rejects a quorum above the member count, and an unchanged epoch', () => {
    const current = of([address(`0x${'11'.repeat(20)}`), address(`0x${'22'.repeat(20)}`)]);
    const same = { add: [], remove: [] };
    expect(attempt(current, { ...same, quorum: 3 })).toBe('INVALID_QUORUM');
    expect(attempt(current, { ...same, quorum: 2 })).toBe('EPOCH_UNCHANGED');
    expect(attempt(current, { ...same, quorum: 1 })).toEqual({ ...current, quorum: 1 });
  });
});
