import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { CodedError } from '#libs/protocol';

/** Maximum length of a caller's text that an error echoes. */
const SHOWN_CHARACTERS = 80;

export function badParameter(field: string, expected: string, actual: unknown): CodedError {
  const shown = typeof actual === 'string' ? actual.slice(0, SHOWN_CHARACTERS) : typeof actual;
  return new CodedError('INVALID_PARAMETER', { field, expected, actual: shown }, `${field}: expected ${expected}`);
}

/** Parses handler parameters with their schemas: `@Query({ schema })`. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  /** @throws CodedError INVALID_PARAMETER {field, expected, actual} for the first problem */
  transform(value: unknown, { schema, data, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw issueError(issue as z.core.$ZodIssue, value, data ?? (type === 'body' ? 'body' : 'query'));
  }
}

function issueError(issue: z.core.$ZodIssue, value: unknown, root: string): CodedError {
  const path = issue.path.reduce<string>((at, part) => joined(at, part), '');
  if (issue.code === 'unrecognized_keys') return badParameter(path || root, 'no other fields', issue.keys[0]);
  const actual = issue.path.reduce<unknown>((part, name) => (part as Record<PropertyKey, unknown>)?.[name], value);
  return badParameter(path || root, issue.message, actual);
}

const joined = (at: string, part: PropertyKey): string =>
  typeof part === 'number' ? `${at}[${part}]` : at === '' ? String(part) : `${at}.${String(part)}`;
