import type { FieldHash, SignatureScheme } from '#libs/protocol';

/** Hash and signatures of version 1 (T5). */
export interface Crypto {
  hash: FieldHash;
  scheme: SignatureScheme;
}
