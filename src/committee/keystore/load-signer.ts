import { type BinaryLike, scrypt as nodeScrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { getBytes, type SigningKey, scrypt, Wallet } from 'ethers';
import { type Address, address, CodedError, fromHex, type Hex } from '#libs/protocol';

/** Signs for this member, with its Ethereum key (C1). */
export interface MemberSigner {
  readonly address: Address;
  /** @param digest 32 bytes @returns EIP-2098, 64 bytes; the same digest always gives the same bytes (RFC 6979) */
  sign(digest: Hex): Uint8Array;
}

/** A keystore file is a few hundred bytes. */
const MAX_KEYSTORE_CHARACTERS = 16_384;

/**
 * The signer of an encrypted JSON keystore (Web3 secret storage). Decrypting is slow on purpose: once, at start.
 *
 * @throws CodedError KEYSTORE_UNREADABLE {path} | KEYSTORE_WRONG {path}: malformed, or not by this password
 */
export async function loadSigner(path: string, password: string): Promise<MemberSigner> {
  const json = await readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the keystore ${path}`, { cause });
  });
  useNativeScrypt();
  try {
    if (json.length > MAX_KEYSTORE_CHARACTERS) throw new Error('too large for a keystore');
    return signerOf((await Wallet.fromEncryptedJson(json, password)).signingKey);
  } catch (cause) {
    throw new CodedError('KEYSTORE_WRONG', { path }, `cannot decrypt the keystore ${path}`, { cause });
  }
}

/** A signer with the key at hand. */
export function signerOf(key: SigningKey): MemberSigner {
  return {
    address: address(new Wallet(key).address),
    sign: (digest) => fromHex(key.sign(digest).compactSerialized as Hex, 64),
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
    return `0x${(await native(getBytes(password), getBytes(salt), length, options)).toString('hex')}`;
  });
}
