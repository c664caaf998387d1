import { expect, it } from 'vitest';
import { describedParameters, requireKnown } from './known-parameters.js';

it('reads the parameters of each route from the OpenAPI document', () => {
  const parameters = [
    { in: 'path', name: 'id' },
    { in: 'query', name: 'limit' },
  ];
  const described = describedParameters({
    paths: { '/v1/things/{id}': { get: { parameters, responses: {} }, post: { responses: {} } } } as never,
  });
  expect([...described]).toEqual([
    ['GET /v1/things/:id', ['limit']],
    ['POST /v1/things/:id', []],
  ]);
});

it('rejects an unknown parameter by name', () => {
  requireKnown({ limit: '1' }, ['limit', 'cursor']);
  expect(() => requireKnown({ limit: '1', Limit: '1' }, ['limit', 'cursor'])).toThrow(
    expect.objectContaining({
      code: 'INVALID_PARAMETER',
      fields: { field: 'query', expected: 'only limit, cursor', actual: 'Limit' },
    }),
  );
  expect(() => requireKnown({ memo: '' }, [])).toThrow(/no parameters/);
});
