import { readFile } from 'node:fs/promises';
import { Wallet } from 'ethers';
import { CodedError } from '#libs/protocol';

/** A keystore file is a few hundred bytes. */
const MAX_KEYSTORE_CHARACTERS = 16_384;

/**
 * The Ethereum key of an encrypted JSON keystore. Decrypting is slow on purpose: once, at start.
 *
 * @throws CodedError KEYSTORE_UNREADABLE {path} | KEYSTORE_WRONG {path}: malformed, or not by this password
 */
export async function loadKeystore(path: string, password: string): Promise<Wallet> {
  const json = await readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('KEYSTORE_UNREADABLE', { path }, `cannot read the keystore ${path}`, { cause });
  });
  try {
    if (json.length > MAX_KEYSTORE_CHARACTERS) throw new Error('too large for a keystore');
    return new Wallet((await Wallet.fromEncryptedJson(json, password)).privateKey);
  } catch (cause) {
    throw new CodedError('KEYSTORE_WRONG', { path }, `cannot decrypt the keystore ${path}`, { cause });
  }
}
