import { expect, it } from 'vitest';
import { CodedError, defineErrors, definitionOf, foreignError, isCoded } from './errors.js';

defineErrors({ TEAPOT: { class: 'refused', fields: ['expected', 'actual'], title: 'The pot holds tea' } });

it('keeps code, fields and cause; the default message is the title with the fields', () => {
  const cause = new Error('inside');
  const error = foreignError('TEAPOT', { expected: 2n ** 70n, actual: null }, undefined, { cause });
  expect([error.code, error.cause, error.name]).toEqual(['TEAPOT', cause, 'CodedError']);
  expect(error.message).toBe('The pot holds tea (expected: 1180591620717411303424, actual: null)');
  expect(foreignError('UNHEARD_OF').message).toBe('UNHEARD_OF');
});

it('is recognised by type and code', () => {
  const error: unknown = new CodedError('INVALID_SLOT');
  expect([isCoded(error), isCoded(error, 'INVALID_HEX', 'INVALID_SLOT'), isCoded(error, 'INVALID_HEX')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isCoded(new Error('INVALID_SLOT'), 'INVALID_SLOT')).toBe(false);
});

it('does not compile with an unregistered code or field', () => {
  // @ts-expect-error no such code
  expect(new CodedError('INVALID_SLOTH').code).toBe('INVALID_SLOTH');
  // @ts-expect-error INVALID_SLOT has no such field
  expect(new CodedError('INVALID_SLOT', { expcted: 1 }).fields).toEqual({ expcted: 1 });
});

it('rejects a second definition of a code', () => {
  expect(definitionOf('TEAPOT')?.class).toBe('refused');
  expect(() => defineErrors({ TEAPOT: { class: 'gone', fields: [], title: 'Another' } })).toThrow('TEAPOT');
});
