import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, isCoded } from '#libs/protocol';
import { checkJoin, memberUri, type Registration } from './registration.js';

const ETHER = 10n ** 18n;
const account = address(`0x${'11'.repeat(20)}`);
const stranger: Registration = {
  account,
  stake: 0n,
  uri: '',
  leaving: false,
  lastEpoch: 0,
  currentEpoch: 1,
  inCurrentEpoch: false,
  proposedFrom: undefined,
  minStake: ETHER,
  balance: 2n * ETHER,
};

function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return isCoded(error) ? error.code : 'INTERNAL';
  }
}

describe('joining', () => {
  it('is refused if the member has joined or is leaving', () => {
    const member = { ...stranger, stake: ETHER, uri: 'a:1' };
    expect(refusal(() => checkJoin(member, ETHER, 1n))).toBe('ALREADY_JOINED');
    expect(refusal(() => checkJoin({ ...member, leaving: true }, ETHER, 1n))).toBe('MEMBER_LEAVING');
  });

  it('requires the minimum stake, and ether for stake and gas', () => {
    const wei = fc.bigInt(0n, 4n * ETHER);
    fc.assert(
      fc.property(wei, wei, fc.bigInt(0n, 10n ** 12n), (stake, balance, fee) => {
        const code = refusal(() => checkJoin({ ...stranger, balance }, stake, fee));
        if (stake < ETHER) expect(code).toBe('STAKE_TOO_LOW');
        else if (balance < stake) expect(code).toBe('L1_FUNDS_LOW');
        else if (balance > stake + 10n ** 18n) expect(code).toBe(undefined);
      }),
    );
    expect(refusal(() => checkJoin(stranger, 2n * ETHER, 1n))).toBe('L1_FUNDS_LOW');
    expect(refusal(() => checkJoin(stranger, ETHER, 10n ** 9n))).toBe(undefined);
  });
});

describe("a member's URI", () => {
  it('must be host:port', () => {
    const port = fc.integer({ min: 1, max: 65_535 });
    const host = fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((ip) => `[${ip}]`),
    );
    fc.assert(fc.property(host, port, (h, p) => memberUri(`${h}:${p}`, false) === `${h}:${p}`));
    for (const wrong of ['', 'host', 'host:0', 'host:65536', 'grpc://host:1', 'a b:1', `${'a'.repeat(256)}:1`])
      expect([wrong, refusal(() => memberUri(wrong, false))]).toEqual([wrong, 'INVALID_URI']);
  });

  it('must be reachable by others on a public network', () => {
    for (const own of ['localhost:1', '127.0.0.1:7301', '0.0.0.0:1', '[::1]:1', '[::]:1']) {
      expect([own, refusal(() => memberUri(own, true))]).toEqual([own, 'INVALID_URI']);
      expect(memberUri(own, false)).toBe(own);
    }
  });
});
