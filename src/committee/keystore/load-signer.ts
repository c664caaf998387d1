import { type BinaryLike, scrypt as nodeScrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { computeAddress, getBytes, type SigningKey, scrypt } from 'ethers';
import { loadKeystore } from '#libs/l1';
import { type Address, address, fromHex, type Hex } from '#libs/protocol';

/** Signs for this member, with its Ethereum key (C1). */
export interface MemberSigner {
  readonly address: Address;
  /** @param digest 32 bytes @returns EIP-2098, 64 bytes; the same digest always gives the same bytes (RFC 6979) */
  sign(digest: Hex): Uint8Array;
}

/**
 * The signer of an encrypted JSON keystore.
 *
 * @throws CodedError KEYSTORE_UNREADABLE | KEYSTORE_WRONG
 */
export async function loadSigner(path: string, password: string): Promise<MemberSigner> {
  useNativeScrypt();
  return signerOf((await loadKeystore(path, password)).signingKey);
}

export function signerOf(key: SigningKey): MemberSigner {
  return {
    address: address(computeAddress(key)),
    sign: (digest) => fromHex(key.sign(digest).compactSerialized, 64),
  };
}

type Scrypt = (
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

// Node's is native, and ten times faster than ethers's JavaScript; same function, same result.
function useNativeScrypt(): void {
  const native = promisify(nodeScrypt) as Scrypt;
  scrypt.register(async (password, salt, N, r, p, length) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    return `0x${(await native(getBytes(password), getBytes(salt), length, options)).toString('hex')}` as Hex;
  });
}
