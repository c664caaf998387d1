import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { components, Problem } from '#libs/client/schemas';

const FAILURES: Record<number, string> = {
  400: 'Malformed request; the problem has the expected format.',
  402: 'Insufficient credit: `needed`, `available` and `shortfall` are in wei.',
  404: 'Not found, or not found yet.',
  409: 'Conflict, such as an existing account at the slot of an OPEN.',
  410: 'Never existed, or was pruned.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Rejected: violates the protocol rule given by the code.',
  429: 'Too many requests; `retry-after` says when to try again.',
  502: 'Only invalid data was found.',
  503: 'A dependency does not answer, or provers are behind; try again after `retry-after`, if given.',
  504: 'A dependency did not answer in time.',
};

/** A reference to a schema of `components`. @throws if it is not one of them */
export function reference(schema: z.ZodType): { $ref: string } {
  const { id } = components.get(schema) ?? {};
  if (id === undefined) throw new Error('the schema has no name in the OpenAPI document');
  return { $ref: `#/components/schemas/${id}` };
}

/** Documents the JSON of a successful response. */
export function Answers(schema: z.ZodType, status = 200, description = 'OK'): MethodDecorator {
  const content = { 'application/json': { schema: reference(schema) } };
  return applyDecorators(ApiResponse({ status, description, content }));
}

/** Documents a binary response. */
export function AnswersBytes(type: string, description: string): MethodDecorator {
  // OpenAPI 3.1: bytes have no schema.
  return applyDecorators(ApiResponse({ status: 200, description, content: { [type]: {} } }));
}

/** Documents failures, which all have the same body. */
export function Failures(...statuses: number[]): MethodDecorator {
  const content = { 'application/problem+json': { schema: reference(Problem) } };
  return applyDecorators(
    ...[...statuses, 429].map((status) => ApiResponse({ status, description: FAILURES[status] ?? 'Failed.', content })),
  );
}
