import type { z } from 'zod';

/** Differences between `value` and a schema of the API, as text; empty if there are none. */
export function violationsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
