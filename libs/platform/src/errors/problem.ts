import { definitionOf } from '#libs/protocol';
import { titleOf } from './error-classes.js';
import { jsonFields, type OutwardError } from './outward-error.js';

/** The body of every HTTP error: problem details (RFC 9457) with our code and its fields. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  fields: Record<string, string | number | boolean | null>;
  /** id of an internal error in the log */
  instance?: string;
}

/** The part of fastify's reply that is used. */
export interface ProblemReply {
  status(code: number): ProblemReply;
  header(name: string, value: string): ProblemReply;
  send(body: unknown): unknown;
}

export function problemOf({ code, message, fields, errorClass, http, errorId }: OutwardError): Problem {
  return {
    ...{
      type: `urn:openvolition:problem:${code}`,
      title: definitionOf(code)?.title ?? titleOf(errorClass),
      status: http,
      detail: message,
      code,
    },
    fields: jsonFields(fields),
    ...(errorId === undefined ? {} : { instance: `urn:uuid:${errorId}` }),
  };
}

/** Sends a problem response, with `retry-after` if the error has a retry time. */
export function sendProblem(reply: ProblemReply, outward: OutwardError): void {
  const { retryAfterSeconds } = outward.fields;
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', `${retryAfterSeconds}`);
  void reply
    .status(outward.http)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(outward)));
}
