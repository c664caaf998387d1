import { z } from 'zod';
import { RECEIPT_STATES } from '#libs/client';
import {
  address as addressOf,
  assetId,
  BLOB_ELEMENTS,
  type Hex,
  type Slot,
  slot as slotOf,
  type VersionedHash,
} from '#libs/protocol';

// Path and query parameters, each declared once for validation (SchemaPipe) and for OpenAPI.

declare module 'zod' {
  interface GlobalMeta {
    /** the parameter's JSON Schema, if it differs from that of the parsed text */
    sent?: Record<string, unknown>;
  }
}

/** A decimal integer within bounds, and no other text that JavaScript would accept as a number. */
export function integer(min: number, max: number) {
  const expected = `an integer from ${min} to ${max}`;
  return z
    .string(expected)
    .regex(/^\d{1,16}$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected)
    .meta({ sent: { type: 'integer', minimum: min, maximum: max } });
}

function hex<T extends Hex>(bytes: number, prefix = '') {
  const expected = `0x${prefix} and ${bytes - prefix.length / 2} bytes of hex`;
  return z
    .string(expected)
    .regex(new RegExp(`^0x${prefix}[0-9a-fA-F]{${2 * bytes - prefix.length}}$`), expected)
    .transform((text) => text.toLowerCase() as T);
}

export const mode = z.enum(['rollup', 'validium'], 'rollup or validium').describe('lane of the account');
export const slot = integer(1, 2 ** 25 - 1)
  .transform(slotOf)
  .meta({ description: 'lane · 2^24 + position', example: 8_388_608 });
export const address = z
  .string('0x and 20 bytes of hex')
  .transform(addressOf)
  .meta({
    sent: { type: 'string', pattern: '^0x[0-9a-fA-F]{40}$' },
    description: "an owner's address; in mixed case its checksum must be right (EIP-55)",
    example: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  });
export const hash = hex<Hex>(32);
export const versionedHash = hex<VersionedHash>(32, '01').describe('0x01 ‖ sha256(KZG commitment)[1:32]');
export const cid = z
  .string('a CID in base32')
  .regex(/^b[a-z2-7]{50,64}$/, 'a CID in base32')
  .describe('CID of a blob or of a batch core');
export const elementIndex = integer(0, BLOB_ELEMENTS - 1).describe('index of the element in the blob');
export const asset = integer(0, 65_535).transform(assetId).describe('only accounts of this asset');
export const memo = integer(1, 2 ** 48 - 1).describe('only transfers with this memo');
export const batchNumber = integer(0, Number.MAX_SAFE_INTEGER);

/** A batch by its number or by its header hash. */
export const batchId = z
  .string()
  .regex(/^(\d{1,15}|0x[0-9a-fA-F]{64})$/, 'the number of a batch or its header hash')
  .transform((text): number | Hex => (text.startsWith('0x') ? (text.toLowerCase() as Hex) : Number(text)))
  .meta({ description: 'number or header hash', example: '1' });

export const reachedState = z
  .enum(
    RECEIPT_STATES.filter((state) => state !== 'rejected'),
    'accepted, sealed, certified, submitted, proved or final',
  )
  .describe('only operations in this state or a later one');

/** A cursor of a list sorted by batch and index. */
const place = z
  .string()
  .regex(/^\d{1,15}\.\d{1,4}$/, '`next` of the previous page')
  .transform((text) => {
    const [number, index] = text.split('.').map(Number) as [number, number];
    return { number, index };
  });

/** Cursors of the lists. */
export const cursors = {
  place,
  number: z
    .string()
    .regex(/^\d{1,15}$/, '`next` of the previous page')
    .transform(Number),
  account: z
    .string()
    .regex(/^[0-7]\.\d{1,39}\.\d{1,8}$/, '`next` of the previous page')
    .transform((text) => {
      const [rank, balance, last] = text.split('.') as [string, string, string];
      return { rank: Number(rank), balance: BigInt(balance), slot: Number(last) as Slot };
    }),
};

/** The two parameters of every list. */
export function page<T extends z.ZodType>(limits: { max: number; fallback: number }, cursor: T) {
  return {
    limit: integer(1, limits.max)
      .default(limits.fallback)
      .meta({
        description: 'number of items in a page',
        sent: { type: 'integer', minimum: 1, maximum: limits.max, default: limits.fallback },
      }),
    cursor: cursor.optional().describe('`next` of the previous page'),
  };
}

/** A parameter that may be repeated or contain comma-separated values. */
export function listed<T extends z.ZodType<unknown, string>>(item: T, max: number) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [value ?? []].flat().flatMap((text) => text.split(',')))
    .refine((items) => items.length <= max, `at most ${max} values`)
    .transform((items) => items.filter((text) => text !== ''))
    .pipe(z.array(item))
    .meta({ sent: { type: 'array', items: jsonSchema(item), maxItems: max } });
}

/** A parameter's JSON Schema. */
export function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema, ...converted } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => {
      const { sent, description, example } = (z.globalRegistry.get(zodSchema) ?? {}) as z.GlobalMeta;
      if (sent === undefined) return;
      for (const name of Object.keys(json)) delete json[name as keyof typeof json];
      Object.assign(json, sent, description && { description }, example !== undefined && { example });
    },
  });
  return converted;
}
