import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { reference, type SchemaName } from './schemas.js';

const FAILURES: Record<number, string> = {
  400: 'malformed: the error says what was expected',
  402: 'the credit of an owner does not cover it: `needed`, `available` and `shortfall` are wei',
  404: 'not found, or not found yet',
  409: 'something else is there already, such as an account at the slot of an OPEN',
  410: 'it never existed',
  413: 'the body is too large',
  422: 'refused: a rule of the protocol is broken, which the code names',
  429: 'too many requests',
  502: 'what was found is wrong, and is not served',
  503: 'a part that is needed does not answer, or the provers are behind; try again, after `retry-after` where it is said',
  504: 'a part that is needed did not answer in time',
};

/** Documents the JSON of a successful answer. */
export function Answers(schema: SchemaName, status = 200): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status, description: 'as asked', content: { 'application/json': { schema: reference(schema) } } }),
  );
}

/** Documents failures; all have the same body. */
export function Failures(...statuses: number[]): MethodDecorator {
  const content = { 'application/json': { schema: reference('Error') } };
  return applyDecorators(
    ...[...statuses, 429].map((status) => ApiResponse({ status, description: FAILURES[status] ?? 'failed', content })),
  );
}
