import type { OpenAPIObject } from '@nestjs/swagger';
import { RECEIPT_STATES } from '#libs/client';
import { BLOB_ELEMENTS, CodedError } from '#libs/protocol';
import { LIMITS } from '../http/prices.js';

type Schema = Record<string, unknown>;

const integer = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const text = (pattern: string): Schema => ({ type: 'string', pattern: `^(${pattern})$` });
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values });
/** Values that are repeated, or with commas in between. */
const listed = (item: Schema): Schema => ({ type: 'array', items: item });

const SLOT = integer(1, 2 ** 25 - 1);
const ADDRESS = text('0x[0-9a-fA-F]{40}');
const HASH = text('0x[0-9a-fA-F]{64}');
const NUMBER = integer(0, Number.MAX_SAFE_INTEGER);
/** What a page's `next` is like. */
const PLACE = text('\\d{1,15}\\.\\d{1,4}');

const limit = ({ max }: { max: number }): Schema => integer(1, max);

/** What each parameter may be, by its name, or by its route where that differs. */
const PARAMETERS: Readonly<Record<string, Schema>> = {
  slot: SLOT,
  address: ADDRESS,
  versionedHash: text('0x01[0-9a-fA-F]{62}'),
  index: integer(0, BLOB_ELEMENTS - 1),
  asset: integer(0, 65_535),
  mode: oneOf(['rollup', 'validium', 'preferred']),
  memo: integer(1, 2 ** 48 - 1),
  state: oneOf(RECEIPT_STATES.filter((state) => state !== 'rejected')),
  cursor: PLACE,
  after: PLACE,
  from: integer(0, BLOB_ELEMENTS),
  until: NUMBER,
  batch: listed(NUMBER),
  id: text('\\d{1,15}|0x[0-9a-fA-F]{64}'),
  'last-event-id': { type: 'string' },
  '/v1/free-slots/{mode} mode': oneOf(['rollup', 'validium']),
  '/v1/receipts/{id} id': HASH,
  '/v1/owners/{address} cursor': text('[0-7]\\.\\d{1,39}\\.\\d{1,8}'),
  '/v1/owners/{address} limit': limit(LIMITS.accounts),
  '/v1/owners/{address}/withdrawals limit': limit(LIMITS.withdrawals),
  '/v1/owners/{address}/operations limit': limit(LIMITS.history),
  '/v1/accounts/{slot}/operations limit': limit(LIMITS.history),
  '/v1/batches limit': limit(LIMITS.batches),
  '/v1/batches/{id}/operations limit': limit(LIMITS.operations),
  '/v1/events slot': listed(SLOT),
  '/v1/events owner': listed(ADDRESS),
  '/v1/events receipt': listed(HASH),
};

/**
 * Writes into a description what each parameter may be.
 *
 * @throws CodedError PARAMETER_UNDESCRIBED where nothing says so: none is served that clients have to guess
 */
export function describeParameters({ paths }: Pick<OpenAPIObject, 'paths'>): void {
  for (const [path, item] of Object.entries(paths))
    for (const { parameters = [] } of Object.values(item) as { parameters?: { name: string; schema?: Schema }[] }[])
      for (const parameter of parameters) {
        const schema = PARAMETERS[`${path} ${parameter.name}`] ?? PARAMETERS[parameter.name];
        if (!schema) throw new CodedError('PARAMETER_UNDESCRIBED', { path, parameter: parameter.name });
        const { example } = parameter.schema ?? {};
        parameter.schema = example === undefined ? schema : { ...schema, example };
      }
}
