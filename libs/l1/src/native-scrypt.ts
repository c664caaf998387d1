import { type BinaryLike, scrypt as nodeScrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { getBytes, scrypt } from 'ethers';
import type { Hex } from '#libs/protocol';

type Scrypt = (
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

/**
 * Makes ethers use Node's native scrypt, which is ten times faster than its own in JavaScript, with the same result.
 */
export function useNativeScrypt(): void {
  const native = promisify(nodeScrypt) as Scrypt;
  scrypt.register(async (password, salt, N, r, p, length) => {
    const options = { N, r, p, maxmem: 256 * (N + p + 2) * r };
    return `0x${(await native(getBytes(password), getBytes(salt), length, options)).toString('hex')}` as Hex;
  });
}
