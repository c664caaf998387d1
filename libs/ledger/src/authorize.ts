import {
  type Address,
  type AssetId,
  type Authorization,
  bigintToBytes,
  bytesToBigint,
  elementFor,
  encodeElement,
  type FieldHash,
  fromHex,
  isCoded,
  isSigned,
  MAX_NONCE,
  type Operation,
  type PublicKey,
  type SignedOperation,
  type Slot,
  sameBytes,
} from '#libs/protocol';
import type { Account, StateView } from './account.js';
import type { Crypto } from './crypto/crypto.js';
import { keyOf } from './crypto/keys.js';
import { refusal } from './errors.js';

/**
 * R1: the signed message, `h3(domain, element, nonce of a + 2^32·owner of b + 2^192·asset)`, one field element.
 *
 * @param a account a before the operation
 * @param ownerOfB b's owner for TRANSFER, null for OPEN and WITHDRAW
 */
export function signedMessage(
  hash: FieldHash,
  domain: bigint,
  operation: SignedOperation,
  a: { nonce: number; asset: AssetId },
  ownerOfB: Address | null,
): Uint8Array {
  const { element, signedContext } = signedWords(encodeElement(operation), a, ownerOfB);
  return hash.hash([bigintToBytes(domain, 32), element, signedContext]);
}

function signedWords(
  packed: Uint8Array,
  a: { nonce: number; asset: AssetId },
  ownerOfB: Address | null,
): Pick<SignatureClaim, 'element' | 'signedContext'> {
  const element = new Uint8Array(32);
  element.set(packed, 1);
  const signedContext = new Uint8Array(32);
  signedContext.set(bigintToBytes(BigInt(a.asset), 2), 6);
  if (ownerOfB) signedContext.set(fromHex(ownerOfB, 20), 8);
  signedContext.set(bigintToBytes(BigInt(a.nonce), 4), 28);
  return { element, signedContext };
}

/** What one signature must prove on a state (R1, T4). Verifying it needs no state, so another thread can do it. */
export interface SignatureClaim {
  /** account a */
  slot: Slot;
  /** a's key, which the public key must hash to */
  key: bigint;
  /** two of the three signed words, 32 bytes each: the operation, and a's nonce and asset with b's owner */
  element: Uint8Array;
  signedContext: Uint8Array;
  authorization: Authorization;
}

/**
 * The owner of b, which the signer of `operation` signs too (R1).
 *
 * @throws CodedError UNKNOWN_ACCOUNT if b of a TRANSFER is empty
 */
export function signedOwner(state: StateView, operation: SignedOperation): Address | null {
  if (operation.kind !== 'TRANSFER') return null;
  const b = state.get(operation.b);
  if (!b) throw refusal('UNKNOWN_ACCOUNT', 'R2', { slot: operation.b });
  return b.owner;
}

/** Signs an operation for account `a` with its current nonce (R1). */
export function signOperation(
  { hash, scheme }: Crypto,
  domain: bigint,
  operation: SignedOperation,
  a: { nonce: number; asset: AssetId },
  ownerOfB: Address | null,
  secret: Uint8Array,
): Authorization {
  const signature = scheme.sign(signedMessage(hash, domain, operation, a, ownerOfB), secret);
  return { publicKey: scheme.publicKey(secret), signature };
}

/**
 * Requires that `operation` is authorized on this state (R1, T4), before it is executed.
 *
 * @param authorization null or undefined for unsigned operations
 * @throws CodedError of {@link claimOf} and {@link verifyClaim}
 */
export function authorize(
  crypto: Crypto,
  domain: bigint,
  state: StateView,
  operation: Operation,
  authorization: Authorization | null | undefined,
): void {
  const claim = claimOf(state, operation, authorization);
  if (claim) verifyClaim(crypto, domain, claim);
}

/**
 * What the signature of `operation` must prove on this state; undefined for unsigned operations. Computes no hash.
 *
 * @param element what the operation encodes to, where it is known
 * @throws CodedError AUTHORIZATION_UNEXPECTED, AUTHORIZATION_MISSING, UNKNOWN_ACCOUNT, NO_KEY, NONCE_EXHAUSTED
 */
export function claimOf(
  state: StateView,
  operation: Operation,
  authorization: Authorization | null | undefined,
  element?: Uint8Array,
): SignatureClaim | undefined {
  const signed = requireAuthorization(operation, authorization);
  if (!signed) return undefined;
  const a = signer(state, signed.operation);
  const words = signedWords(elementFor({ operation, element }), a, signedOwner(state, signed.operation));
  return { slot: signed.operation.a, key: a.key, ...words, authorization: signed.authorization };
}

/**
 * Verifies a signature, the cheap checks first.
 *
 * @returns the signed message (R1)
 * @throws CodedError INVALID_PUBLIC_KEY, SIGNER_MISMATCH, INVALID_SIGNATURE
 */
export function verifyClaim({ hash, scheme }: Crypto, domain: bigint, claim: SignatureClaim): Uint8Array {
  const { slot, element, signedContext } = claim;
  const { publicKey, signature } = claim.authorization;
  // T4: the public key is on the curve and its hash is a's key
  const key = requirePublicKey(hash, publicKey);
  if (key !== claim.key) throw refusal('SIGNER_MISMATCH', 'T4', { slot, expected: claim.key, actual: key });
  // R1
  const message = hash.hash([bigintToBytes(domain, 32), element, signedContext]);
  if (!scheme.verify(message, publicKey, signature))
    throw refusal('INVALID_SIGNATURE', 'R1', { slot, nonce: Number(bytesToBigint(signedContext.subarray(28))) });
  return message;
}

/** Whether a signature that proves `a` also proves `b`: claims of one operation on two states. */
export function isSameClaim(a: SignatureClaim, b: SignatureClaim): boolean {
  return a.key === b.key && sameBytes(a.signedContext, b.signedContext) && sameBytes(a.element, b.element);
}

/** §3, last column: a signed operation has an authorization, and no other has one. */
function requireAuthorization(operation: Operation, authorization: Authorization | null | undefined) {
  if (!isSigned(operation)) {
    if (authorization) throw refusal('AUTHORIZATION_UNEXPECTED', '§3', { kind: operation.kind });
    return undefined;
  }
  if (!authorization) throw refusal('AUTHORIZATION_MISSING', '§3', { kind: operation.kind });
  return { operation, authorization };
}

function signer(state: StateView, { a: slot }: SignedOperation): Account {
  const a = state.get(slot);
  // R2: a is present
  if (!a) throw refusal('UNKNOWN_ACCOUNT', 'R2', { slot });
  // T4: key 0 means none yet, and never signs
  if (a.key === 0n) throw refusal('NO_KEY', 'T4', { slot });
  // T2: a nonce at its maximum signs nothing more
  if (a.nonce >= MAX_NONCE) throw refusal('NONCE_EXHAUSTED', 'T2', { slot });
  return a;
}

function requirePublicKey(hash: FieldHash, publicKey: PublicKey): bigint {
  try {
    return keyOf(hash, publicKey);
  } catch (error) {
    if (isCoded(error, 'INVALID_PUBLIC_KEY')) throw error;
    throw refusal('INVALID_PUBLIC_KEY', 'T4', {}, error);
  }
}
