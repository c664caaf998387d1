import { type Authorization, CodedError, concatBytes } from '#libs/protocol';

const POINT_BYTES = 64;

/** Public key and signature as in messages: x ‖ y and s ‖ e. */
export function authorizationToMessage({ publicKey, signature }: Authorization): {
  publicKey: Uint8Array;
  signature: Uint8Array;
} {
  return { publicKey: concatBytes(publicKey.x, publicKey.y), signature: concatBytes(signature.s, signature.e) };
}

/**
 * Inverse of {@link authorizationToMessage}; both fields empty mean none.
 *
 * @throws CodedError INVALID_AUTHORIZATION if a length is wrong. Verifying the signature checks the values.
 */
export function authorizationFromMessage(message: {
  publicKey: Uint8Array;
  signature: Uint8Array;
}): Authorization | undefined {
  const { publicKey, signature } = message;
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
