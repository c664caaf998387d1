import type { BundleSubmission, OperationSubmission } from '#libs/client';
import { type AuthorizedOperation, fromHex, type Hex, isCoded } from '#libs/protocol';
import { operationFromMessage } from '#libs/rpc';
import { badParameter } from '../http/schema-pipe.js';

/**
 * Decodes a submission whose shape and sizes the schema has validated.
 *
 * @throws CodedError INVALID_PARAMETER, with the operation's index
 */
export function parseSubmission({ operations }: BundleSubmission): AuthorizedOperation[] {
  return operations.map((operation, index) => parseOperation(operation, `operations[${index}]`));
}

function parseOperation(submitted: OperationSubmission, field: string): AuthorizedOperation {
  const { element, publicKey = '0x', signature = '0x' } = submitted;
  if ((publicKey === '0x') !== (signature === '0x'))
    throw badParameter(field, 'publicKey and signature both, or neither', 'one of them');
  try {
    return operationFromMessage({
      element: fromHex(element as Hex),
      publicKey: fromHex(publicKey as Hex),
      signature: fromHex(signature as Hex),
    });
  } catch (error) {
    if (!isCoded(error)) throw error;
    throw badParameter(`${field}.element`, `an element of protocol §3 (${error.message})`, element);
  }
}
