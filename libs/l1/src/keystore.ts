import { readFile } from 'node:fs/promises';
import { Wallet } from 'ethers';
import { address, CodedError, type Hex } from '#libs/protocol';
import { useNativeScrypt } from './native-scrypt.js';
import { isWellKnownKey } from './well-known-keys.js';

/** A keystore file is a few hundred bytes. */
const MAX_KEYSTORE_CHARACTERS = 16_384;

/** The kind of network, as in `networkConfig` of libs/core. */
export type Network = 'devnet' | 'public';

/**
 * Decrypts the Ethereum key in an encrypted JSON keystore. Slow by design: call it once, at start.
 *
 * @param network `public` refuses publicly known keys
 * @throws CodedError KEYSTORE_UNREADABLE {path} | INVALID_KEYSTORE_PASSWORD {path}: malformed, or a wrong password |
 *   KEY_WELL_KNOWN {path, account}
 */
export async function loadKeystore(path: string, password: string, network: Network): Promise<Wallet> {
  const json = await readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the keystore ${path}`, { cause });
  });
  const wallet = await opened(json, password).catch((cause) => {
    throw new CodedError('INVALID_KEYSTORE_PASSWORD', { path }, `cannot decrypt the keystore ${path}`, { cause });
  });
  const account = address(wallet.address);
  if (network === 'public' && isWellKnownKey(wallet.privateKey as Hex, account))
    throw new CodedError('KEY_WELL_KNOWN', { path, account }, `the key in ${path} is publicly known: create another`);
  return wallet;
}

// ethers rejects a key of zero like a malformed one, so it is refused on any network.
async function opened(json: string, password: string): Promise<Wallet> {
  if (json.length > MAX_KEYSTORE_CHARACTERS) throw new Error('too large for a keystore');
  useNativeScrypt();
  return new Wallet((await Wallet.fromEncryptedJson(json, password)).privateKey);
}
