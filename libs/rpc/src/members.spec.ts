import { describe, expect, it } from 'vitest';
import { parseMemberEndpoint } from './members.js';

const member = `0x${'aa'.repeat(20)}`;

describe('parseMemberEndpoint', () => {
  it('reads an address in any case and a host with its port', () => {
    expect(parseMemberEndpoint(`${member.toUpperCase().replace('0X', '0x')}=h:1`)).toEqual([member, 'h:1']);
  });

  it('rejects anything else', () => {
    for (const wrong of ['h:1', `${member}=h`, '0x12=h:1', ''])
      expect(() => parseMemberEndpoint(wrong)).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
  });
});
