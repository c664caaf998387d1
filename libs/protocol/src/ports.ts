/**
 * The hash of trees, leaves, keys and data (T1, T5). Field elements are canonical 32-byte big-endian words of BN254's
 * scalar field. Throws for an argument of another length, or at or above the modulus.
 */
export interface FieldHash {
  /** Sponge hash of any number of elements; `h2` and `h3` of T1 for two and three. */
  hash(inputs: readonly Uint8Array[]): Uint8Array;
  /** A tree node: `P(c₀,c₁,c₂,c₃)[0] + c₀` (T1). */
  compress(c0: Uint8Array, c1: Uint8Array, c2: Uint8Array, c3: Uint8Array): Uint8Array;
}

/** A public key: affine coordinates as 32-byte words. */
export interface PublicKey {
  x: Uint8Array;
  y: Uint8Array;
}

/** A Schnorr signature of R1: s and e as 32-byte words. */
export interface Signature {
  s: Uint8Array;
  e: Uint8Array;
}

/** Authorizes a signed operation: the public key, whose hash is in the account, and a signature by it (R1). */
export interface Authorization {
  publicKey: PublicKey;
  signature: Signature;
}

/** The signature scheme of accounts (R1, T5). */
export interface SignatureScheme {
  publicKey(secret: Uint8Array): PublicKey;
  /** @param message one field element */
  sign(message: Uint8Array, secret: Uint8Array): Signature;
  /** False for anything malformed: a key off the curve or the identity, scalars out of range. Never throws. */
  verify(message: Uint8Array, publicKey: PublicKey, signature: Signature): boolean;
}
