import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { components, Problem } from '#libs/client/schemas';

const FAILURES: Record<number, string> = {
  400: 'Malformed: the problem says what was expected.',
  402: 'The credit of an owner does not cover it: `needed`, `available` and `shortfall` are wei.',
  404: 'Not found, or not found yet.',
  409: 'Something else is there already, such as an account at the slot of an OPEN.',
  410: 'It never existed, or it was pruned.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Refused: a rule of the protocol is broken, which the code names.',
  429: 'Too many requests; `retry-after` says when to try again.',
  502: 'What was found is wrong, and is not served.',
  503: 'A service that is needed does not answer, or provers are behind; try again, after `retry-after` where it is given.',
  504: 'A service that is needed did not answer in time.',
};

/** Refers to a schema of `components`. @throws where it is none of them */
export function reference(schema: z.ZodType): { $ref: string } {
  const { id } = components.get(schema) ?? {};
  if (id === undefined) throw new Error('a schema without a name in the description');
  return { $ref: `#/components/schemas/${id}` };
}

/** Documents the JSON of a successful answer. */
export function Answers(schema: z.ZodType, status = 200, description = 'OK'): MethodDecorator {
  const content = { 'application/json': { schema: reference(schema) } };
  return applyDecorators(ApiResponse({ status, description, content }));
}

/** Documents bytes as an answer. */
export function AnswersBytes(type: string, description: string): MethodDecorator {
  // OpenAPI 3.1: bytes have no schema.
  return applyDecorators(ApiResponse({ status: 200, description, content: { [type]: {} } }));
}

/** Documents failures; all have the same body. */
export function Failures(...statuses: number[]): MethodDecorator {
  const content = { 'application/problem+json': { schema: reference(Problem) } };
  return applyDecorators(
    ...[...statuses, 429].map((status) => ApiResponse({ status, description: FAILURES[status] ?? 'Failed.', content })),
  );
}
