import {
  type Address,
  address,
  CodedError,
  type DataMode,
  type Hex,
  type Slot,
  slot,
  type VersionedHash,
  versionedHash,
} from '#libs/protocol';

/** Longest piece of a caller's text that an error repeats. */
const SHOWN_CHARACTERS = 80;

/** What a query gives: a parameter named twice is an array. */
export type QueryValue = string | string[] | undefined;

export function badParameter(field: string, expected: string, actual: unknown): CodedError {
  const shown = typeof actual === 'string' ? actual.slice(0, SHOWN_CHARACTERS) : typeof actual;
  return new CodedError('BAD_PARAMETER', { field, expected, actual: shown }, `${field}: expected ${expected}`);
}

/** A decimal integer within `min` and `max`; `fallback` where the parameter is absent. @throws CodedError BAD_PARAMETER */
export function integerParam(
  field: string,
  value: QueryValue,
  { min = 0, max = Number.MAX_SAFE_INTEGER, fallback }: { min?: number; max?: number; fallback?: number } = {},
): number {
  if (value === undefined && fallback !== undefined) return fallback;
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max)) throw badParameter(field, `an integer from ${min} to ${max}`, value);
  return number;
}

/** How much of a list is asked for: from 1 on. @throws CodedError BAD_PARAMETER */
export const limitParam = (value: QueryValue, { max, fallback }: { max: number; fallback: number }): number =>
  integerParam('limit', value, { min: 1, max, fallback });

/** @throws CodedError BAD_PARAMETER | BAD_SLOT */
export const slotParam = (value: string): Slot => slot(integerParam('slot', value));

/** Which mode is asked for; undefined where the parameter is absent. @throws CodedError BAD_PARAMETER */
export function modeParam(field: string, value: QueryValue): DataMode | 'preferred' | undefined {
  if (value === undefined || value === 'rollup' || value === 'validium' || value === 'preferred') return value;
  throw badParameter(field, 'rollup, validium or preferred', value);
}

/** @throws CodedError BAD_ADDRESS */
export const addressParam = (value: string): Address => address(value);

/** @throws CodedError BAD_VERSIONED_HASH */
export const versionedHashParam = (value: string): VersionedHash => versionedHash(value);

export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value);

/** @throws CodedError BAD_PARAMETER */
export function hashParam(field: string, value: unknown): Hex {
  if (!isHash(value)) throw badParameter(field, '0x and 32 bytes of hex', value);
  return value.toLowerCase() as Hex;
}

/** A repeatable parameter, and commas within it. @throws CodedError BAD_PARAMETER beyond `max` */
export function listParam(field: string, value: QueryValue, max: number): string[] {
  const items = [value ?? []].flat().flatMap((text) => text.split(','));
  if (items.length > max) throw badParameter(field, `at most ${max} values`, `${items.length} values`);
  return items.filter((item) => item !== '');
}
