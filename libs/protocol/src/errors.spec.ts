import { expect, it } from 'vitest';
import { CodedError, isCoded } from './errors.js';

it('a coded error keeps code, fields and cause, and prints big integers', () => {
  const cause = new Error('inside');
  const error = new CodedError('BAD_THING', { expected: 2n ** 70n, actual: null }, undefined, { cause });
  expect([error.code, error.cause, error.name]).toEqual(['BAD_THING', cause, 'CodedError']);
  expect(error.message).toBe('BAD_THING {"expected":"1180591620717411303424","actual":null}');
});

it('is recognised by type and code', () => {
  const error: unknown = new CodedError('A');
  expect([isCoded(error), isCoded(error, 'A', 'B'), isCoded(error, 'B'), isCoded(new Error('A'), 'A')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
