import type { BundleSubmission, OperationSubmission } from '#libs/client';
import { decodeElement, fromHex, type Hex, isCoded } from '#libs/protocol';
import type { OperationMessage } from '#libs/rpc';
import { badParameter } from '../http/schema-pipe.js';

const EMPTY = new Uint8Array(0);

/**
 * Reads a submission whose shape and sizes the schema has checked: its length, then each element.
 *
 * @throws CodedError INVALID_PARAMETER, with the operation's index
 */
export function parseSubmission({ operations }: BundleSubmission, maxOperations: number): OperationMessage[] {
  if (operations.length > maxOperations)
    throw badParameter('operations', `1 to ${maxOperations} operations`, `${operations.length} operations`);
  return operations.map((operation, index) => parseOperation(operation, `operations[${index}]`));
}

function parseOperation({ element, publicKey, signature }: OperationSubmission, field: string): OperationMessage {
  if ((publicKey === undefined) !== (signature === undefined))
    throw badParameter(field, 'publicKey and signature both, or neither', 'one of them');
  const bytes = fromHex(element as Hex);
  requireElement(bytes, element, `${field}.element`);
  return { element: bytes, publicKey: optionalBytes(publicKey), signature: optionalBytes(signature) };
}

const optionalBytes = (hex: string | undefined): Uint8Array => (hex === undefined ? EMPTY : fromHex(hex as Hex));

function requireElement(bytes: Uint8Array, hex: string, field: string): void {
  try {
    decodeElement(bytes);
  } catch (error) {
    if (!isCoded(error)) throw error;
    throw badParameter(field, `an element of protocol §3 (${error.message})`, hex);
  }
}
