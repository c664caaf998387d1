import { expect, it } from 'vitest';
import { describeParameters } from './parameters.js';

const documentOf = (path: string, ...parameters: object[]) => ({ paths: { [path]: { get: { parameters } } } }) as never;

it('says what a parameter may be, by its route where that differs, and keeps examples', () => {
  const parameters = [{ name: 'slot', schema: { type: 'string', example: 7 } }, { name: 'limit' }];
  describeParameters(documentOf('/v1/accounts/{slot}/operations', ...parameters));
  expect(parameters).toEqual([
    { name: 'slot', schema: { type: 'integer', minimum: 1, maximum: 33_554_431, example: 7 } },
    { name: 'limit', schema: { type: 'integer', minimum: 1, maximum: 200 } },
  ]);
});

it('refuses a description with a parameter that nobody described', () => {
  const refusal = expect.objectContaining({ code: 'PARAMETER_UNDESCRIBED' });
  expect(() => describeParameters(documentOf('/v1/things', { name: 'colour' }))).toThrow(refusal);
  expect(() => describeParameters(documentOf('/v1/things', { name: 'limit' }))).toThrow(refusal);
});
