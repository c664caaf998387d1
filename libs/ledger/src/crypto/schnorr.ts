import { type WeierstrassPoint, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import {
  BN254_R,
  bigintToBytes,
  bytesToBigint,
  type FieldHash,
  type PublicKey,
  type Signature,
  type SignatureScheme,
  sameBytes,
} from '#libs/protocol';
import {
  GRUMPKIN_ORDER,
  isCanonical,
  isOnCurve,
  isScalar,
  requireCanonical,
  requireSecret,
  WORD_BYTES,
} from './field.js';

// Schnorr over Grumpkin in JavaScript alone, as appendix A of docs/protocol.md specifies it.

const TAG = bigintToBytes(0x024c76938ed06b8ec1d9094b1013d190baa4011372f0604643bda812a63b832en, WORD_BYTES);
const Grumpkin = weierstrass({
  ...{ p: BN254_R, n: GRUMPKIN_ORDER, h: 1n, a: 0n, b: BN254_R - 17n },
  ...{ Gx: 1n, Gy: 17631683881184975370165255887551781615748388533673675138860n },
});

type Point = WeierstrassPoint<bigint>;

const wordOf = (value: bigint): Uint8Array => bigintToBytes(value, WORD_BYTES);

function wordsOf(point: Point): PublicKey {
  const { x, y } = point.toAffine();
  return { x: wordOf(x), y: wordOf(y) };
}

/** A scalar from 1 to the order minus one; its bias is below 2⁻²⁵⁶. */
function randomScalar(): bigint {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(64));
  return (bytesToBigint(bytes) % (GRUMPKIN_ORDER - 1n)) + 1n;
}

/** Signatures by BigInt. @param hash the challenge's */
export function grumpkinSchnorr(hash: FieldHash): SignatureScheme {
  const challenge = (r: Point, { x, y }: PublicKey, message: Uint8Array): Uint8Array =>
    hash.hash([TAG, wordsOf(r).x, x, y, message]);
  const publicKey = (secret: Uint8Array): PublicKey => {
    requireSecret(secret);
    return wordsOf(Grumpkin.BASE.multiply(bytesToBigint(secret)));
  };
  return {
    publicKey,
    sign(message, secret): Signature {
      const owner = publicKey(secret);
      requireCanonical([message]);
      for (;;) {
        const k = randomScalar();
        const e = challenge(Grumpkin.BASE.multiply(k), owner, message);
        const product = (bytesToBigint(e) * bytesToBigint(secret)) % GRUMPKIN_ORDER;
        const s = (k - product + GRUMPKIN_ORDER) % GRUMPKIN_ORDER;
        // R1: s = 0 is refused; it comes once in 2^254 times.
        if (s !== 0n) return { s: wordOf(s), e };
      }
    },
    verify(message, { x, y }, { s, e }): boolean {
      if (!isCanonical(message) || !isOnCurve(x, y) || !isScalar(s) || !isCanonical(e)) return false;
      const key = Grumpkin.fromAffine({ x: bytesToBigint(x), y: bytesToBigint(y) });
      const byKey = key.multiplyUnsafe(bytesToBigint(e) % GRUMPKIN_ORDER);
      const r = Grumpkin.BASE.multiplyUnsafe(bytesToBigint(s)).add(byKey);
      return !r.is0() && sameBytes(challenge(r, { x, y }, message), e);
    },
  };
}
