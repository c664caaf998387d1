import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { CodedError, type ErrorClass, type ErrorFields } from '#libs/protocol';
import { classOf, codeOfHttpStatus, statusesOf } from './error-classes.js';
import { RemoteError } from './remote-error.js';

/** The part of a failure that callers may see. */
export interface OutwardError {
  code: string;
  message: string;
  fields: ErrorFields;
  errorClass: ErrorClass;
  http: number;
  /** Set for internal errors: the id under which the log has the cause. */
  errorId?: string;
}

/** Translates every error that leaves the process: to code, message and fields, never a cause or a stack. */
export function outwardError(error: unknown): OutwardError {
  if (error instanceof CodedError) return ofCoded(error);
  const status = frameworkStatus(error);
  if (status === undefined) return internal();
  const code = codeOfHttpStatus(status);
  return { code, message: (error as Error).message, fields: {}, errorClass: classOf(code), http: status };
}

/** Fields in JSON form: big integers become decimal text. */
export function jsonFields(fields: ErrorFields): Record<string, string | number | boolean | null> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'bigint' ? `${value}` : (value ?? null)]),
  );
}

function ofCoded(error: CodedError): OutwardError {
  const { code, message, fields } = error;
  // A remote service declares the class of its own codes; this process may not know them.
  const errorClass = (error instanceof RemoteError ? error.errorClass : undefined) ?? classOf(code);
  if (errorClass === 'internal') return internal();
  return { code, message, fields, errorClass, http: statusesOf(errorClass).http };
}

function internal(): OutwardError {
  const errorId = randomUUID();
  return { code: 'INTERNAL', message: 'internal error', fields: {}, errorClass: 'internal', http: 500, errorId };
}

// Nest's and fastify's own errors: below 500 they describe the request, so status and message are safe to show.
function frameworkStatus(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const fastify = 'code' in error && String(error.code).startsWith('FST_') && 'statusCode' in error;
  const status = error instanceof HttpException ? error.getStatus() : fastify ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : undefined;
}
