import type { z } from 'zod';

/** Where `value` is not as a schema of the API says, in words; empty where it is. */
export function violationsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
