import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, address, type Hex } from '#libs/protocol';
import { type CertificateView, signaturesOnL1, wasMember } from './signatures-on-l1.js';

const member = (i: number): Address => address(`0x${(i + 1).toString(16).padStart(2, '0').repeat(20)}`);
const hash = (i: number): Hex => `0x${i.toString(16).padStart(64, '0')}`;

interface Certified {
  epoch: number;
  retainUntil: number;
  bitmap: bigint;
}

/** L1 with batches 1 to n, some with a certificate, and the members of each epoch. */
function view(epochs: number[][], certificates: (Certified | undefined)[]): CertificateView {
  return {
    ...{ latest: certificates.length, latestFinal: 0, epoch: epochs.length },
    members: (epoch) => (epochs[epoch - 1] ?? []).map(member),
    batch: (number) =>
      number < 1 || number > certificates.length
        ? undefined
        : { headerHash: hash(number), certificate: certificates[number - 1] },
  };
}

describe('signaturesOnL1', () => {
  it('returns the certificates with the key’s bit, by their epoch’s members', () => {
    const l1 = view(
      [[0, 1, 2], [2]],
      [
        { epoch: 1, retainUntil: 7, bitmap: 0b011n },
        { epoch: 2, retainUntil: 8, bitmap: 0b001n },
        undefined,
        { epoch: 1, retainUntil: 9, bitmap: 0b101n },
      ],
    );
    const second = { headerHash: hash(2), epoch: 2, retainUntil: 8 };
    const fourth = { headerHash: hash(4), epoch: 1, retainUntil: 9 };
    expect(signaturesOnL1(l1, member(2), 0, 4)).toEqual([second, fourth]);
    expect(signaturesOnL1(l1, member(2), 2, 4)).toEqual([fourth]);
    expect(signaturesOnL1(l1, member(2), 4, 4)).toEqual([]);
    expect(signaturesOnL1(l1, member(7), 0, 4)).toEqual([]);
    expect([wasMember(l1, member(1)), wasMember(l1, member(7))]).toEqual([true, false]);
  });

  it('returns the same in one range as in several (property)', () => {
    const epochs = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 5 }), { minLength: 1, maxLength: 4 });
    const certificate = fc.record({
      epoch: fc.integer({ min: 1, max: 4 }),
      retainUntil: fc.nat(),
      bitmap: fc.bigInt(0n, 31n),
    });
    const certificates = fc.array(fc.option(certificate, { nil: undefined }), { maxLength: 30 });
    fc.assert(
      fc.property(epochs, certificates, fc.nat(5), fc.nat(30), (members, certified, who, cut) => {
        const l1 = view(members, certified);
        const middle = Math.min(cut, l1.latest);
        const all = signaturesOnL1(l1, member(who), 0, l1.latest);
        const pieces = [
          ...signaturesOnL1(l1, member(who), 0, middle),
          ...signaturesOnL1(l1, member(who), middle, l1.latest),
        ];
        expect(pieces).toEqual(all);
        for (const { epoch } of all) expect(l1.members(epoch)).toContain(member(who));
      }),
    );
  });
});
