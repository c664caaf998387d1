import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { CodedError, type ErrorFields } from '#libs/protocol';
import { codeOfHttpStatus, type ErrorClasses, statusesOf } from './error-classes.js';

/** What a caller gets to see of a failure. */
export interface OutwardError {
  code: string;
  message: string;
  fields: ErrorFields;
  http: number;
  /** Set where the failure is ours: the id that the log carries with the cause. */
  errorId?: string;
}

/** The one translation of a failure into what leaves the process: code, message and fields; never the cause or a stack. */
export function outwardError(error: unknown, own?: ErrorClasses): OutwardError {
  if (error instanceof CodedError) return ofCoded(error, own);
  const status = frameworkStatus(error);
  if (status === undefined) return internal();
  return { code: codeOfHttpStatus(status), message: (error as Error).message, fields: {}, http: status };
}

/** Fields with big integers as decimal text, as JSON needs them. */
export function jsonFields(fields: ErrorFields): Record<string, string | number | boolean | null> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'bigint' ? `${value}` : (value ?? null)]),
  );
}

function ofCoded(error: CodedError, own?: ErrorClasses): OutwardError {
  const { http } = statusesOf(error.code, own);
  if (http === 500) return internal();
  return { code: error.code, message: error.message, fields: error.fields, http };
}

function internal(): OutwardError {
  return { code: 'INTERNAL', message: 'internal error', fields: {}, http: 500, errorId: randomUUID() };
}

// Nest's and fastify's own refusals: their status and message are about the request, and safe to show below 500.
function frameworkStatus(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const fastify = 'code' in error && String(error.code).startsWith('FST_') && 'statusCode' in error;
  const status = error instanceof HttpException ? error.getStatus() : fastify ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : undefined;
}
