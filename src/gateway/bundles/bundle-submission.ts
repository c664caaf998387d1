import { decodeElement, ELEMENT_BYTES, isCoded, type Operation } from '#libs/protocol';
import type { OperationMessage } from '#libs/rpc';
import { badParameter } from '../http/params.js';

const AUTHORIZATION_PART_BYTES = 64;
const EMPTY = new Uint8Array(0);
const FIELDS = ['element', 'publicKey', 'signature'];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the body of a submission: sizes and shape before anything is decoded, then each element.
 *
 * @throws CodedError BAD_PARAMETER | BAD_ELEMENT | BAD_SLOT | BAD_ASSET, with the operation's index
 */
export function parseSubmission(body: unknown, maxOperations: number): OperationMessage[] {
  if (!isObject(body)) throw badParameter('body', 'a JSON object {"operations": [...]}', body);
  const unknown = Object.keys(body).find((name) => name !== 'operations');
  if (unknown !== undefined) throw badParameter('body', 'no field but operations', unknown);
  const { operations } = body;
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > maxOperations) {
    const actual = Array.isArray(operations) ? `${operations.length} operations` : operations;
    throw badParameter('operations', `1 to ${maxOperations} operations`, actual);
  }
  return operations.map((operation, index) => parseOperation(operation, `operations[${index}]`));
}

function parseOperation(json: unknown, field: string): OperationMessage {
  if (!isObject(json)) throw badParameter(field, 'an object {"element", "publicKey", "signature"}', json);
  const unknown = Object.keys(json).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw badParameter(field, `no field but ${FIELDS.join(', ')}`, unknown);
  const element = bytes(json.element, ELEMENT_BYTES, `${field}.element`);
  decoded(element, `${field}.element`);
  if ((json.publicKey === undefined) !== (json.signature === undefined))
    throw badParameter(field, 'publicKey and signature both, or neither', 'one of them');
  const optional = (name: 'publicKey' | 'signature'): Uint8Array =>
    json[name] === undefined ? EMPTY : bytes(json[name], AUTHORIZATION_PART_BYTES, `${field}.${name}`);
  return { element, publicKey: optional('publicKey'), signature: optional('signature') };
}

function bytes(value: unknown, length: number, field: string): Uint8Array {
  if (typeof value !== 'string' || value.length !== 2 + 2 * length || !/^0x[0-9a-fA-F]*$/.test(value))
    throw badParameter(field, `0x and ${length} bytes of hex`, value);
  return new Uint8Array(Buffer.from(value.slice(2), 'hex'));
}

function decoded(element: Uint8Array, field: string): Operation {
  try {
    return decodeElement(element);
  } catch (error) {
    if (!isCoded(error)) throw error;
    throw badParameter(
      field,
      `an element of protocol §3 (${error.message})`,
      `0x${Buffer.from(element).toString('hex')}`,
    );
  }
}
