import type { ArgumentMetadata } from '@nestjs/common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cursors, hash, integer, jsonSchema, listed, page, slot } from './parameters.js';
import { SchemaPipe } from './schema-pipe.js';

const pipe = new SchemaPipe();
const parse = (schema: ArgumentMetadata['schema'], value: unknown, data = 'limit') =>
  pipe.transform(value, { type: 'param', schema, data });

describe('an integer', () => {
  const limit = integer(1, 50);

  it('is parsed within its range', () => {
    expect(parse(limit, '50')).toBe(50);
    expect(parse(z.object(page({ max: 50, fallback: 20 }, cursors.number)), {})).toEqual({ limit: 20 });
  });

  it.each(['', '-1', '1.5', '0x10', '1e3', ' 1', '51', '0', '99999999999999999', ['1', '2'], undefined])(
    'refuses %j',
    (value) => {
      expect(() => parse(limit, value)).toThrow(
        expect.objectContaining({
          code: 'INVALID_PARAMETER',
          fields: expect.objectContaining({ field: 'limit', expected: 'an integer from 1 to 50' }),
        }),
      );
    },
  );

  it('always throws with a code and echoes only a short part of the input', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        try {
          expect(Number.isInteger(parse(slot, text))).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^INVALID_/) });
          expect(JSON.stringify(error).length).toBeLessThan(600);
        }
      }),
    );
  });
});

it('parses hashes in either case and rejects anything else', () => {
  expect(parse(hash, `0x${'AB'.repeat(32)}`)).toBe(`0x${'ab'.repeat(32)}`);
  for (const wrong of ['0x', `0x${'ab'.repeat(31)}`, `${'ab'.repeat(32)}`, 7, undefined])
    expect(() => parse(hash, wrong)).toThrow(expect.objectContaining({ code: 'INVALID_PARAMETER' }));
});

it('parses repeated and comma-separated lists up to a limit', () => {
  const three = listed(integer(0, 9), 3);
  expect(parse(three, ['1,2', '3'])).toEqual([1, 2, 3]);
  expect(parse(three, undefined)).toEqual([]);
  expect(() => parse(three, '1,2,3,4')).toThrow(/at most 3/);
  expect(() => parse(three, '1,x')).toThrow(expect.objectContaining({ code: 'INVALID_PARAMETER' }));
});

it('describes parameters by their parsed values', () => {
  expect(jsonSchema(slot)).toMatchObject({ type: 'integer', minimum: 1, maximum: 33_554_431, example: 8_388_608 });
  expect(jsonSchema(listed(integer(0, 9), 3))).toEqual({
    type: 'array',
    items: { type: 'integer', minimum: 0, maximum: 9 },
    maxItems: 3,
  });
  expect(jsonSchema(z.object(page({ max: 50, fallback: 20 }, cursors.number)))).toMatchObject({
    properties: { limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 }, cursor: { type: 'string' } },
  });
});
