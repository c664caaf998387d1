import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { CodedError, type ErrorClass, type ErrorFields } from '#libs/protocol';
import { classOf, codeOfHttpStatus, statusesOf } from './error-classes.js';
import { RemoteError } from './remote-error.js';

/** What a caller gets to see of a failure. */
export interface OutwardError {
  code: string;
  message: string;
  fields: ErrorFields;
  errorClass: ErrorClass;
  http: number;
  /** Set where the failure is ours: the id that the log carries with the cause. */
  errorId?: string;
}

/** The one translation of a failure into what leaves the process: code, message and fields; never the cause or a stack. */
export function outwardError(error: unknown): OutwardError {
  if (error instanceof CodedError) return ofCoded(error);
  const status = frameworkStatus(error);
  if (status === undefined) return internal();
  const code = codeOfHttpStatus(status);
  return { code, message: (error as Error).message, fields: {}, errorClass: classOf(code), http: status };
}

/** Fields with big integers as decimal text, as JSON needs them. */
export function jsonFields(fields: ErrorFields): Record<string, string | number | boolean | null> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'bigint' ? `${value}` : (value ?? null)]),
  );
}

function ofCoded(error: CodedError): OutwardError {
  const { code, message, fields } = error;
  // The service that failed knows the class of its codes; this one need not.
  const errorClass = (error instanceof RemoteError ? error.errorClass : undefined) ?? classOf(code);
  if (errorClass === 'internal') return internal();
  return { code, message, fields, errorClass, http: statusesOf(errorClass).http };
}

function internal(): OutwardError {
  const errorId = randomUUID();
  return { code: 'INTERNAL', message: 'internal error', fields: {}, errorClass: 'internal', http: 500, errorId };
}

// Nest's and fastify's own refusals: their status and message are about the request, and safe to show below 500.
function frameworkStatus(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const fastify = 'code' in error && String(error.code).startsWith('FST_') && 'statusCode' in error;
  const status = error instanceof HttpException ? error.getStatus() : fastify ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : undefined;
}
