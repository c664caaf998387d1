import { beforeAll, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { BN254_R, bigintToBytes, fromHex, type Hex, toHex } from '#libs/protocol';
import { GRUMPKIN_ORDER } from './field.js';
import { loadWasmCrypto, portableCrypto } from './portable-crypto.js';

// Hash and signatures of this environment, Node's or a browser's, and of the JavaScript that browsers have, on the vectors of docs/protocol.md.

const word = (value: bigint): Uint8Array => bigintToBytes(value, 32);
const words = (...values: bigint[]): Uint8Array[] => values.map(word);
const bytes = (hex: Hex): Uint8Array => fromHex(hex, 32);

const MESSAGE = bytes('0x0eeebacce463758afbe20acc8a7ee50e7c5d267e34487377610847be32a4d3af');
const PUBLIC_KEY = {
  x: bytes('0x1f1492af6a2e9159e7c43ea21afce2a772b617a2f26ffdf1cdd43a927605eaad'),
  y: bytes('0x0d419df44adda829e642d93790bc910d08fda3673f61940d27bbae3fc07fc17e'),
};
const SIGNATURE = {
  s: bytes('0x0c627a2f83035e3debd9c62c89eaaeaed057d5ead4d697b5c600ec65ad799840'),
  e: bytes('0x2c16cc0093c4494f8ba25af7b3aa5b5f4685c9eef562ae0cfa800171f7b0af8c'),
};
const SECRET = word(0x1234n);

const CRYPTO = {
  "this environment's": loadCrypto,
  WebAssembly: loadWasmCrypto,
  JavaScript: async () => portableCrypto,
};

describe.each(Object.entries(CRYPTO))('%s crypto', (_, load) => {
  let crypto: Crypto;
  beforeAll(async () => {
    crypto = await load();
  });

  it.each([
    [words(1n, 2n), '0x038682aa1cb5ae4e0a3f13da432a95c77c5c111f6f030faf9cad641ce1ed7383'],
    [words(1n, 2n, 3n), '0x23864adb160dddf590f1d3303683ebcb914f828e2635f6e85a32f0a1aecd3dd8'],
    [words(1n, 2n, 3n, 4n), '0x130bf204a32cac1f0ace56c78b731aa3809f06df2731ebcf6b3464a15788b1b9'],
  ])('hashes elements (case %#)', (inputs, hash) => expect(toHex(crypto.hash.hash(inputs))).toBe(hash));

  it('compresses four children with the feed-forward', () => {
    const [a, b, c, d] = words(0n, 1n, 2n, 3n) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const first = '0x01bd538c2ee014ed5141b29e9ae240bf8db3fe5b9a38629a9647cf8d76c01737';
    expect(toHex(crypto.hash.compress(a, b, c, d))).toBe(first);
    expect(toHex(crypto.hash.compress(d, b, c, a))).not.toBe(first);
  });

  it('hashes and compresses any words as JavaScript does', () => {
    const edges = [0n, 1n, BN254_R - 1n, BN254_R - 2n, (1n << 253n) - 1n, 1n << 232n, ((1n << 253n) - 1n) / 3n].map(
      word,
    );
    let last = word(BN254_R / 3n);
    for (const [i, edge] of edges.entries()) {
      const other = (step: number): Uint8Array => edges[(step * i + 1) % edges.length] as Uint8Array;
      const children = [edge, last, other(1), other(3)] as const;
      expect(toHex(crypto.hash.compress(...children))).toBe(toHex(portableCrypto.hash.compress(...children)));
      const inputs = [...children, ...edges].slice(0, i + 1);
      last = crypto.hash.hash(inputs);
      expect(toHex(last)).toBe(toHex(portableCrypto.hash.hash(inputs)));
    }
  });

  it('refuses words that are not field elements', () => {
    for (const bad of [word(BN254_R), word(2n ** 256n - 1n), new Uint8Array(31), new Uint8Array(33)]) {
      expect(() => crypto.hash.hash([bad])).toThrow(expect.objectContaining({ code: 'INVALID_FIELD' }));
      expect(() => crypto.hash.compress(word(0n), bad, word(0n), word(0n))).toThrow(
        expect.objectContaining({ code: 'INVALID_FIELD' }),
      );
    }
  });

  it('verifies the published signature, and with no other word', () => {
    expect(crypto.scheme.verify(MESSAGE, PUBLIC_KEY, SIGNATURE)).toBe(true);
    const { s, e } = SIGNATURE;
    expect(crypto.scheme.verify(e, PUBLIC_KEY, SIGNATURE)).toBe(false);
    expect(crypto.scheme.verify(MESSAGE, crypto.scheme.publicKey(SECRET), SIGNATURE)).toBe(false);
    for (const wrong of [
      { s: e, e },
      { s, e: s },
      { s: word(0n), e },
      { s: word(GRUMPKIN_ORDER), e },
      { s, e: word(0n) },
    ])
      expect(crypto.scheme.verify(MESSAGE, PUBLIC_KEY, wrong)).toBe(false);
  });

  it('verifies its own signatures, which differ each time', () => {
    const publicKey = crypto.scheme.publicKey(SECRET);
    const signature = crypto.scheme.sign(MESSAGE, SECRET);
    expect(crypto.scheme.verify(MESSAGE, publicKey, signature)).toBe(true);
    expect(portableCrypto.scheme.verify(MESSAGE, publicKey, signature)).toBe(true);
    expect(crypto.scheme.sign(MESSAGE, SECRET)).not.toEqual(signature);
  });

  it('refuses secrets out of range, and keys that are no point', () => {
    for (const secret of [word(0n), word(GRUMPKIN_ORDER), new Uint8Array(31)])
      expect(() => crypto.scheme.publicKey(secret)).toThrow(expect.objectContaining({ code: 'INVALID_SECRET' }));
    const zero = word(0n);
    for (const key of [
      { x: zero, y: zero },
      { x: word(2n), y: word(3n) },
      { x: PUBLIC_KEY.y, y: PUBLIC_KEY.x },
    ])
      expect(crypto.scheme.verify(MESSAGE, key, SIGNATURE)).toBe(false);
  });
});
