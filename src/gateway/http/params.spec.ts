import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashParam, integerParam, listParam, slotParam } from './params.js';

describe('integers', () => {
  it('reads what is in range, and gives the fallback for nothing', () => {
    expect(integerParam('limit', '50', { min: 1, max: 50 })).toBe(50);
    expect(integerParam('limit', undefined, { fallback: 20 })).toBe(20);
  });

  it.each(['', '-1', '1.5', '0x10', '1e3', ' 1', '51', '0', '99999999999999999', ['1', '2']])('refuses %j', (value) => {
    expect(() => integerParam('limit', value, { min: 1, max: 50, fallback: 20 })).toThrow(
      expect.objectContaining({ code: 'BAD_PARAMETER', fields: expect.objectContaining({ field: 'limit' }) }),
    );
  });

  it('never throws anything without a code, and never repeats much of the caller', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        try {
          expect(Number.isInteger(slotParam(text))).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^BAD_/) });
          expect(JSON.stringify(error).length).toBeLessThan(600);
        }
      }),
    );
  });
});

it('reads hashes in either case, and no others', () => {
  expect(hashParam('id', `0x${'AB'.repeat(32)}`)).toBe(`0x${'ab'.repeat(32)}`);
  for (const wrong of ['0x', `0x${'ab'.repeat(31)}`, `${'ab'.repeat(32)}`, 7, undefined])
    expect(() => hashParam('id', wrong)).toThrow(expect.objectContaining({ code: 'BAD_PARAMETER' }));
});

it('reads lists, repeated or with commas, up to a bound', () => {
  expect(listParam('receipt', ['a,b', 'c'], 3)).toEqual(['a', 'b', 'c']);
  expect(listParam('receipt', undefined, 3)).toEqual([]);
  expect(() => listParam('receipt', 'a,b,c,d', 3)).toThrow(/at most 3/);
});
