import { keccak256 } from 'ethers/crypto';
import { concatBytes, type Hex } from './bytes.js';
import { BLOB_ELEMENTS, ELEMENT_BYTES } from './constants.js';
import { CodedError } from './errors.js';
import type { InboxEntry } from './inbox.js';
import { decodeElement, encodeElement, type Operation } from './operation.js';
import type { Authorization } from './ports.js';

/**
 * An operation with its authorization. NOOP, KEY and OPEN with a = 0 have none; inbox operations have their entry
 * instead.
 */
export interface AuthorizedOperation {
  operation: Operation;
  /** the 31 bytes that the operation was decoded from, so that it need not be encoded again */
  element?: Uint8Array;
  /** for signed operations only */
  authorization?: Authorization;
  /** for inbox operations only: the entry that it consumes (R4) */
  entry?: InboxEntry;
}

export const elementFor = ({ operation, element }: Pick<AuthorizedOperation, 'operation' | 'element'>): Uint8Array =>
  element ?? encodeElement(operation);

/** The id of a bundle: keccak256 of its elements, followed by the messages that its signed operations sign (R1). */
export function bundleId(elements: readonly Uint8Array[], messages: readonly Uint8Array[]): Hex {
  return keccak256(concatBytes(...elements, ...messages)) as Hex;
}

const AUTHORIZATION_BYTES = 128;
const STEP_BYTES = ELEMENT_BYTES + 1;

/** Rejects oversized input before decoding any of it. */
function requireAtMost(code: 'MALFORMED_AUTHORIZATIONS' | 'INVALID_STEPS', bytes: Uint8Array, max: number): void {
  if (bytes.length > max) throw new CodedError(code, { expected: `at most ${max} bytes`, bytes: bytes.length });
}

function packAuthorization({ publicKey, signature }: Authorization): Uint8Array {
  return concatBytes(publicKey.x, publicKey.y, signature.s, signature.e);
}

function unpackAuthorization(bytes: Uint8Array): Authorization {
  const at = (i: number): Uint8Array => new Uint8Array(bytes.subarray(32 * i, 32 * i + 32));
  return { publicKey: { x: at(0), y: at(1) }, signature: { s: at(2), e: at(3) } };
}

/** A bundle; for each operation `element(31) ‖ signed(1) ‖ authorization(128) if signed`. */
export function packOperations(steps: readonly AuthorizedOperation[]): Uint8Array {
  return concatBytes(
    ...steps.flatMap((step) => [
      elementFor(step),
      Uint8Array.of(step.authorization ? 1 : 0),
      ...(step.authorization ? [packAuthorization(step.authorization)] : []),
    ]),
  );
}

/**
 * Inverse of {@link packOperations}. Canonical: accepted bytes pack to themselves. Does not check which operations must
 * be signed, or by whom.
 *
 * @param bytes at most 4096 steps
 * @throws CodedError INVALID_STEPS, or what {@link decodeElement} throws
 */
export function unpackOperations(bytes: Uint8Array): AuthorizedOperation[] {
  requireAtMost('INVALID_STEPS', bytes, BLOB_ELEMENTS * (STEP_BYTES + AUTHORIZATION_BYTES));
  const steps: AuthorizedOperation[] = [];
  for (let at = 0; at < bytes.length; ) {
    const signed = bytes[at + ELEMENT_BYTES];
    const end = at + STEP_BYTES + (signed === 1 ? AUTHORIZATION_BYTES : 0);
    if (signed === undefined || signed > 1 || end > bytes.length) throw new CodedError('INVALID_STEPS', { offset: at });
    const operation = decodeElement(bytes.subarray(at, at + ELEMENT_BYTES));
    steps.push(
      signed ? { operation, authorization: unpackAuthorization(bytes.subarray(at + STEP_BYTES, end)) } : { operation },
    );
    at = end;
  }
  return steps;
}

/** Authorizations of a batch; for each signed operation `index(4) ‖ authorization(128)`. */
export function packAuthorizations(authorizations: readonly (Authorization | null | undefined)[]): Uint8Array {
  return concatBytes(
    ...authorizations.flatMap((authorization, index) => {
      if (!authorization) return [];
      const place = new Uint8Array(4);
      new DataView(place.buffer).setUint32(0, index);
      return [place, packAuthorization(authorization)];
    }),
  );
}

/**
 * Inverse of {@link packAuthorizations}, for at most 4096 operations. Canonical: accepted bytes pack to themselves.
 *
 * @returns as many as up to the last signed operation; null where nobody signs
 * @throws CodedError MALFORMED_AUTHORIZATIONS
 */
export function unpackAuthorizations(bytes: Uint8Array): (Authorization | null)[] {
  const size = 4 + AUTHORIZATION_BYTES;
  requireAtMost('MALFORMED_AUTHORIZATIONS', bytes, BLOB_ELEMENTS * size);
  if (bytes.length % size !== 0) throw new CodedError('MALFORMED_AUTHORIZATIONS', { bytes: bytes.length });
  const found: (Authorization | null)[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += size) {
    const index = view.getUint32(at);
    if (index >= BLOB_ELEMENTS || index < found.length)
      throw new CodedError('MALFORMED_AUTHORIZATIONS', { index, after: found.length - 1 });
    while (found.length < index) found.push(null);
    found.push(unpackAuthorization(bytes.subarray(at + 4, at + size)));
  }
  return found;
}
