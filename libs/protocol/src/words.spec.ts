import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  address,
  assetId,
  batchNumber,
  isSequencerSlot,
  Lane,
  lane,
  laneOf,
  modeOf,
  positionOf,
  slot,
  slotAt,
  slotOrNone,
  versionedHash,
} from './words.js';

const coded = (code: string) => expect.objectContaining({ code });
const NOT_INTEGERS = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY];

describe('slots (§1)', () => {
  it('combine a lane and a position', () => {
    fc.assert(
      fc.property(fc.constantFrom(Lane.rollup, Lane.validium), fc.nat(2 ** 24 - 1), (lane, position) => {
        const at = slotAt(lane, position);
        expect([laneOf(at), positionOf(at)]).toEqual([lane, position]);
        expect(slotOrNone(at)).toBe(at);
        expect(isSequencerSlot(at)).toBe(position < 2 ** 23 && at !== 0);
      }),
    );
  });

  it.each([...NOT_INTEGERS, 2 ** 25])('reject %d', (value) => {
    expect(() => slot(value)).toThrowError(coded('INVALID_SLOT'));
    expect(() => slotOrNone(value)).toThrowError(coded('INVALID_SLOT'));
  });

  it('reject 0', () => {
    expect(slotOrNone(0)).toBe(0);
    expect(() => slot(0)).toThrowError(coded('INVALID_SLOT'));
  });

  it.each([...NOT_INTEGERS, 2 ** 24])('reject position %d', (position) => {
    expect(() => slotAt(Lane.rollup, position)).toThrowError(coded('INVALID_SLOT'));
    expect(() => slotAt(Lane.validium, position)).toThrowError(coded('INVALID_SLOT'));
  });
});

describe('lanes', () => {
  it('are parsed from number or name', () => {
    for (const value of [Lane.rollup, Lane.validium]) expect(lane(modeOf(value))).toBe(lane(value));
    expect(modeOf(Lane.validium)).toBe('validium');
  });
  it.each([2, -1, 'Rollup', '', '0', 'toString'])('reject %j', (value) => {
    expect(() => lane(value)).toThrowError(coded('INVALID_LANE'));
  });
});

describe('addresses', () => {
  const checksummed = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
  it('are normalised to lower case', () => {
    expect(address(checksummed)).toBe(checksummed.toLowerCase());
    expect(address(checksummed.toLowerCase())).toBe(checksummed.toLowerCase());
  });
  it.each([
    checksummed.replace('aA', 'Aa'),
    checksummed.slice(2),
    checksummed.slice(0, -1),
    `${checksummed}00`,
    'XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS',
    '',
    '0x',
    `0x${'zz'.repeat(20)}`,
    'x'.repeat(1_000_000),
  ])('reject %.60s', (value) => {
    expect(() => address(value)).toThrowError(coded('INVALID_ADDRESS'));
  });
  it('truncate hostile input in the error', () => {
    try {
      address('x'.repeat(1_000_000));
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(300);
    }
    expect.assertions(1);
  });
});

describe('versioned hashes', () => {
  const hash = `0x01${'aB'.repeat(31)}`;
  it('are normalised to lower case', () => expect(versionedHash(hash)).toBe(hash.toLowerCase()));
  it.each(['', '0x', hash.slice(0, -2), `${hash}00`, hash.replace('0x01', '0x00'), hash.slice(2)])('reject %s', (v) => {
    expect(() => versionedHash(v)).toThrowError(coded('INVALID_VERSIONED_HASH'));
  });
});

it('bounds asset ids and batch numbers', () => {
  expect([assetId(0), assetId(65535), batchNumber(0)]).toEqual([0, 65535, 0]);
  for (const value of [...NOT_INTEGERS, 65536]) expect(() => assetId(value)).toThrowError(coded('INVALID_ASSET'));
  for (const value of [...NOT_INTEGERS, 2 ** 53])
    expect(() => batchNumber(value)).toThrowError(coded('INVALID_BATCH_NUMBER'));
});
