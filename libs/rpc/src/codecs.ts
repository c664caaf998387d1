import {
  type Authorization,
  type AuthorizedOperation,
  CodedError,
  concatBytes,
  decodeElement,
  elementFor,
} from '#libs/protocol';
import type { OperationMessage } from './messages.js';

const POINT_BYTES = 64;
const NONE = new Uint8Array(0);

/** A bundle's operation as a message: its element, and x ‖ y and s ‖ e, both empty if it is not signed. */
export function operationToMessage(step: AuthorizedOperation): OperationMessage {
  const { authorization } = step;
  if (!authorization) return { element: elementFor(step), publicKey: NONE, signature: NONE };
  const { publicKey, signature } = authorization;
  return {
    element: elementFor(step),
    publicKey: concatBytes(publicKey.x, publicKey.y),
    signature: concatBytes(signature.s, signature.e),
  };
}

/**
 * Inverse of {@link operationToMessage}.
 *
 * @throws CodedError INVALID_AUTHORIZATION if a length is wrong (verifying the signature checks the values), or what
 *   {@link decodeElement} throws
 */
export function operationFromMessage(message: OperationMessage): AuthorizedOperation {
  const operation = decodeElement(message.element);
  // A copy: the message's bytes are a view of the whole request.
  const element = Uint8Array.from(message.element);
  const authorization = authorizationFrom(message);
  return authorization ? { operation, element, authorization } : { operation, element };
}

function authorizationFrom({ publicKey, signature }: OperationMessage): Authorization | undefined {
  if (publicKey.length === 0 && signature.length === 0) return undefined;
  if (publicKey.length !== POINT_BYTES || signature.length !== POINT_BYTES)
    throw new CodedError('INVALID_AUTHORIZATION', {
      expectedBytes: POINT_BYTES,
      publicKeyBytes: publicKey.length,
      signatureBytes: signature.length,
    });
  const half = (bytes: Uint8Array, i: number): Uint8Array => new Uint8Array(bytes.subarray(32 * i, 32 * i + 32));
  return {
    publicKey: { x: half(publicKey, 0), y: half(publicKey, 1) },
    signature: { s: half(signature, 0), e: half(signature, 1) },
  };
}
