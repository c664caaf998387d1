import { createHash } from 'node:crypto';
import { recoverAddress as ethersRecover, getBytes, keccak256, Wallet } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastKeccak256, installFastHashes, isNativeSecp256k1, recoverAddress, sha256 } from './fast-hashes.js';

describe('fast hashes', () => {
  it('agree with ethers before and after they are installed', async () => {
    const inputs = fc.sample(fc.uint8Array({ maxLength: 500 }), 50);
    expect(inputs.length).toBe(50);
    const before = inputs.map((input) => [fastKeccak256(input), keccak256(input)]);
    await installFastHashes();
    await installFastHashes();
    for (const [index, input] of inputs.entries()) {
      const [own, ethers] = before[index] ?? [];
      expect(Buffer.from(fastKeccak256(input))).toEqual(Buffer.from(own ?? []));
      expect(keccak256(input)).toBe(ethers);
      expect(Buffer.from(sha256(input))).toEqual(createHash('sha256').update(input).digest());
    }
    expect(keccak256('0x')).toBe('0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
  });

  it('run on the native binding', () => {
    expect(isNativeSecp256k1()).toBe(true);
  });
});

describe('recoverAddress', () => {
  const wallet = new Wallet(`0x${'11'.repeat(32)}`);

  it('recovers the same signer as ethers from each signature encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (digest) => {
        const signature = wallet.signingKey.sign(digest);
        const forms = [
          getBytes(signature.compactSerialized),
          getBytes(signature.serialized),
          getBytes(signature.serialized),
        ];
        if (forms[2]) forms[2][64] = signature.yParity;
        for (const form of forms) expect(recoverAddress(digest, form)).toBe(wallet.address.toLowerCase());
        expect(ethersRecover(digest, signature)).toBe(wallet.address);
      }),
      { numRuns: 20 },
    );
  });

  it('rejects a high s, other lengths, and a signature that recovers no address', () => {
    const digest = new Uint8Array(32).fill(7);
    const { r, s, yParity } = wallet.signingKey.sign(digest);
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const high = (order - BigInt(s)).toString(16).padStart(64, '0');
    const malleable = getBytes(`${r}${high}${yParity === 0 ? '1c' : '1b'}`);
    const zero = new Uint8Array(65);
    for (const wrong of [
      malleable,
      zero,
      new Uint8Array(64),
      new Uint8Array(63),
      new Uint8Array(66),
      new Uint8Array(),
    ]) {
      expect(() => recoverAddress(digest, wrong)).toThrow(expect.objectContaining({ code: 'INVALID_SIGNATURE' }));
    }
    const badParity = getBytes(wallet.signingKey.sign(digest).serialized);
    badParity[64] = 29;
    expect(() => recoverAddress(digest, badParity)).toThrow(expect.objectContaining({ code: 'INVALID_SIGNATURE' }));
    expect(() => recoverAddress(new Uint8Array(31), getBytes(wallet.signingKey.sign(digest).serialized))).toThrow(
      expect.objectContaining({ code: 'INVALID_SIGNATURE' }),
    );
  });
});
