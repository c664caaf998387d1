import { describe, expect, it } from 'vitest';
import type { Address } from '#libs/protocol';
import { rosterOf } from './roster.js';

const a = `0x${'aa'.repeat(20)}` as Address;
const b = `0x${'bb'.repeat(20)}` as Address;

describe("members' endpoints", () => {
  it('come from L1, unless config names others', () => {
    const uris = new Map([
      [a, 'grpc://member.example:7301'],
      [b, 'nonsense'],
    ]);
    const view = {
      epoch: 2,
      members: (epoch: number) => (epoch === 2 ? [a, b] : []),
      memberUri: (member: Address) => uris.get(member),
    };
    expect(rosterOf(view, new Map())).toEqual([{ member: a, endpoint: 'member.example:7301' }]);
    expect(rosterOf(view, new Map([[b, '10.0.0.2:1']]))).toEqual([
      { member: a, endpoint: 'member.example:7301' },
      { member: b, endpoint: '10.0.0.2:1' },
    ]);
  });
});
