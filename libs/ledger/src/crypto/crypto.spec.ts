import { BackendType, BarretenbergSync } from '@aztec/bb.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { BN254_R, bigintToBytes, bytesToBigint, toHex } from '#libs/protocol';
import { addWords, GRUMPKIN_ORDER, isCanonical } from './field.js';
import { keyOf } from './keys.js';
import { portableCrypto } from './portable-crypto.js';

const word = (value: bigint): Uint8Array => bigintToBytes(value, 32);
const field = fc.bigInt({ min: 0n, max: BN254_R - 1n });
const SECRET = word(0x1234n);

let crypto: Crypto;
let bb: BarretenbergSync;
beforeAll(async () => {
  crypto = await loadCrypto();
  bb = await BarretenbergSync.new({ backend: BackendType.Wasm });
});

describe('JavaScript crypto', () => {
  it('hashes and compresses as bb.js does', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 20 }), (values) => {
        const inputs = values.map(word);
        expect(toHex(portableCrypto.hash.hash(inputs))).toBe(toHex(bb.poseidon2Hash({ inputs }).hash));
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(field, field, field, field, (...values) => {
        const [a, b, c, d] = values.map(word) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
        expect(toHex(portableCrypto.hash.compress(a, b, c, d))).toBe(toHex(crypto.hash.compress(a, b, c, d)));
      }),
      { numRuns: 50 },
    );
  });

  it('has the keys of bb.js, and each verifies the signatures of the other', () => {
    const scalar = fc.bigInt({ min: 1n, max: GRUMPKIN_ORDER - 1n });
    fc.assert(
      fc.property(fc.oneof(scalar, fc.constantFrom(1n, GRUMPKIN_ORDER - 1n)), field, (secret, value) => {
        const [message, privateKey] = [word(value), word(secret)];
        const { publicKey } = bb.schnorrComputePublicKey({ privateKey });
        expect(portableCrypto.scheme.publicKey(privateKey)).toEqual(publicKey);
        const ours = portableCrypto.scheme.sign(message, privateKey);
        const theirs = bb.schnorrConstructSignature({ messageField: message, privateKey });
        expect(bb.schnorrVerifySignature({ messageField: message, publicKey, ...ours }).verified).toBe(true);
        expect(portableCrypto.scheme.verify(message, publicKey, theirs)).toBe(true);
        const wrong = { s: theirs.s, e: flipped(theirs.e, 255) };
        expect(portableCrypto.scheme.verify(message, publicKey, wrong)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

describe('Poseidon2', () => {
  // Published with Barretenberg's Poseidon2 (poseidon2_params.hpp) and in HorizenLabs' reference for BN254, t = 4.
  it('matches the published vector of the permutation', () => {
    const out = crypto.hash.compress(word(0n), word(1n), word(2n), word(3n));
    expect(toHex(out)).toBe('0x01bd538c2ee014ed5141b29e9ae240bf8db3fe5b9a38629a9647cf8d76c01737');
  });

  it('hashes and compresses as bb.js does', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 70 }), (values) => {
        const inputs = values.map(word);
        expect(toHex(crypto.hash.hash(inputs))).toBe(toHex(bb.poseidon2Hash({ inputs }).hash));
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(field, field, field, field, (a, b, c, d) => {
        const first = bytesToBigint(bb.poseidon2Permutation({ inputs: [a, b, c, d].map(word) }).outputs[0]!);
        expect(bytesToBigint(crypto.hash.compress(word(a), word(b), word(c), word(d)))).toBe((first + a) % BN254_R);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses words that are not field elements', () => {
    for (const bad of [word(BN254_R), word(2n ** 256n - 1n), new Uint8Array(31), new Uint8Array(33)]) {
      expect(() => crypto.hash.hash([bad])).toThrow(expect.objectContaining({ code: 'INVALID_FIELD' }));
      expect(() => crypto.hash.compress(word(0n), bad, word(0n), word(0n))).toThrow(
        expect.objectContaining({ code: 'INVALID_FIELD' }),
      );
    }
  });

  it('adds modulo the field', () => {
    const edge = fc.oneof(field, fc.constantFrom(0n, 1n, BN254_R - 1n, 1n << 253n));
    fc.assert(
      fc.property(edge, edge, (a, b) => {
        expect(bytesToBigint(addWords(word(a), word(b)))).toBe((a + b) % BN254_R);
      }),
    );
    expect([BN254_R - 1n, BN254_R, BN254_R + 1n].map((v) => isCanonical(word(v)))).toEqual([true, false, false]);
  });
});

describe('Grumpkin Schnorr', () => {
  const message = word(42n);

  it('verifies its own signatures, and so does bb.js', () => {
    const publicKey = crypto.scheme.publicKey(SECRET);
    const signature = crypto.scheme.sign(message, SECRET);
    expect(crypto.scheme.verify(message, publicKey, signature)).toBe(true);
    expect(bb.schnorrVerifySignature({ messageField: message, publicKey, ...signature }).verified).toBe(true);
  });

  it('refuses a signature with any bit flipped', () => {
    const publicKey = crypto.scheme.publicKey(SECRET);
    const { s, e } = crypto.scheme.sign(message, SECRET);
    const parts = [message, publicKey.x, publicKey.y, s, e];
    fc.assert(
      fc.property(fc.nat(4), fc.nat(255), (part, bit) => {
        const [m, x, y, s2, e2] = parts.map((bytes, i) => (i === part ? flipped(bytes, bit) : bytes)) as [
          Uint8Array,
          Uint8Array,
          Uint8Array,
          Uint8Array,
          Uint8Array,
        ];
        expect(crypto.scheme.verify(m, { x, y }, { s: s2, e: e2 })).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('returns false for malformed input, without throwing', () => {
    const good = { publicKey: crypto.scheme.publicKey(SECRET), ...crypto.scheme.sign(message, SECRET) };
    const zero = word(0n);
    const bad: [string, Partial<typeof good> & { message?: Uint8Array }][] = [
      ['s + order', { s: word((bytesToBigint(good.s) + GRUMPKIN_ORDER) % 2n ** 256n) }],
      ['s = 0', { s: zero }],
      ['e = 0', { e: zero }],
      ['e at the modulus', { e: word(BN254_R) }],
      ['identity', { publicKey: { x: zero, y: zero } }],
      ['off the curve', { publicKey: { x: word(2n), y: word(3n) } }],
      ['x + modulus', { publicKey: { ...good.publicKey, x: word(bytesToBigint(good.publicKey.x) + BN254_R) } }],
      ['short s', { s: good.s.slice(1) }],
      ['long message', { message: new Uint8Array(33) }],
    ];
    for (const [name, change] of bad) {
      const { publicKey, s, e, message: m } = { message, ...good, ...change };
      expect(crypto.scheme.verify(m, publicKey, { s, e }), name).toBe(false);
    }
    expect(crypto.scheme.verify(message, good.publicKey, good)).toBe(true);
  });

  it('refuses secrets out of range', () => {
    for (const secret of [word(0n), word(GRUMPKIN_ORDER), new Uint8Array(31)])
      expect(() => crypto.scheme.publicKey(secret)).toThrow(expect.objectContaining({ code: 'INVALID_SECRET' }));
  });
});

describe('keyOf (T4)', () => {
  it('is the low 240 bits of h2(x, y)', () => {
    const publicKey = crypto.scheme.publicKey(SECRET);
    const { hash } = bb.poseidon2Hash({ inputs: [publicKey.x, publicKey.y] });
    expect(keyOf(crypto.hash, publicKey)).toBe(bytesToBigint(hash) % 2n ** 240n);
    expect(keyOf(crypto.hash, publicKey)).toBe(bytesToBigint(hash) % 2n ** 240n);
  });

  it('refuses points off the curve, the identity, and words of another length', () => {
    const { x, y } = crypto.scheme.publicKey(SECRET);
    const both = new Uint8Array([...x, ...y]);
    keyOf(crypto.hash, { x, y });
    for (const bad of [
      { x: word(0n), y: word(0n) },
      { x, y: word(1n) },
      { x: both.slice(0, 31), y: both.slice(31) },
    ])
      expect(() => keyOf(crypto.hash, bad)).toThrow(expect.objectContaining({ code: 'INVALID_PUBLIC_KEY' }));
  });
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}
