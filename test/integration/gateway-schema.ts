import { schemas } from '../../src/gateway/openapi/schemas.js';

interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  allOf?: Schema[];
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}

/** Where `value` is not what the API's description says, in words; empty where it is. Knows what openapi/schemas.ts uses. */
export function violations(schema: Schema, value: unknown, at = '$'): string[] {
  if (schema.$ref) return violations(schemas[schema.$ref.split('/').at(-1) ?? ''] as Schema, value, at);
  if (value === null) return schema.nullable ? [] : [`${at} is null`];
  if (schema.allOf) return schema.allOf.flatMap((part) => violations(part, value, at));
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${String(value)}`];
  switch (schema.type) {
    case 'object':
      return object(schema, value, at);
    case 'array':
      return array(schema, value, at);
    case 'string': {
      const fits = typeof value === 'string' && (!schema.pattern || new RegExp(schema.pattern).test(value));
      return fits ? [] : [`${at} is ${JSON.stringify(value)}`];
    }
    case 'integer':
      return Number.isInteger(value) && Number(value) >= (schema.minimum ?? Number(value)) ? [] : [`${at} is ${value}`];
    case 'number':
      return typeof value === 'number' && value >= (schema.minimum ?? value) ? [] : [`${at} is ${value}`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at} is ${value}`];
    default:
      return [`${at}: the schema has no type`];
  }
}

function object(
  { properties = {}, required = [], additionalProperties }: Schema,
  value: unknown,
  at: string,
): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const entries = Object.entries(value);
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const wrong = entries.flatMap(([name, part]) => {
    const known = properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    if (known) return violations(known, part, `${at}.${name}`);
    return additionalProperties === false ? [`${at}.${name} is not described`] : [];
  });
  return [...missing, ...wrong];
}

function array({ items = {}, minItems = 0, maxItems }: Schema, value: unknown, at: string): string[] {
  if (!Array.isArray(value)) return [`${at} is no array`];
  if (value.length < minItems || value.length > (maxItems ?? value.length)) return [`${at} has ${value.length} items`];
  return value.flatMap((item, i) => violations(items, item, `${at}[${i}]`));
}

/** @param name of a schema of the API */
export const violationsOf = (name: string, value: unknown): string[] =>
  violations(schemas[name] as Schema, value, name);
