import { readFile } from 'node:fs/promises';
import { Wallet } from 'ethers';
import { address, CodedError, type Hex } from '#libs/protocol';
import { useNativeScrypt } from './native-scrypt.js';
import { isWellKnownKey } from './well-known-keys.js';

/** A keystore file is a few hundred bytes. */
const MAX_KEYSTORE_CHARACTERS = 16_384;

/** Which kind of chain a process serves, as `networkConfig` of libs/platform has it. */
export type Network = 'devnet' | 'public';

/**
 * The Ethereum key of an encrypted JSON keystore. Decrypting is slow on purpose: once, at start.
 *
 * @param network on a public one, keys that anybody has are refused
 * @throws CodedError KEYSTORE_UNREADABLE {path} | KEYSTORE_WRONG {path}: malformed, or not by this password |
 *   KEY_WELL_KNOWN {path, account}
 */
export async function loadKeystore(path: string, password: string, network: Network): Promise<Wallet> {
  const json = await readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the keystore ${path}`, { cause });
  });
  const wallet = await opened(json, password).catch((cause) => {
    throw new CodedError('KEYSTORE_WRONG', { path }, `cannot decrypt the keystore ${path}`, { cause });
  });
  const account = address(wallet.address);
  if (network === 'public' && isWellKnownKey(wallet.privateKey as Hex, account))
    throw new CodedError('KEY_WELL_KNOWN', { path, account }, `anybody has the key in ${path}: make another`);
  return wallet;
}

// A key of zero is none (ethers refuses it as it does what is malformed), on any network.
async function opened(json: string, password: string): Promise<Wallet> {
  if (json.length > MAX_KEYSTORE_CHARACTERS) throw new Error('too large for a keystore');
  useNativeScrypt();
  return new Wallet((await Wallet.fromEncryptedJson(json, password)).privateKey);
}
