import { pbkdf2Sync } from 'node:crypto';
import { HDNodeWallet } from 'ethers';
import { type Address, address, type Hex } from '#libs/protocol';

/** Publicly known phrases, whose accounts development chains fund. */
const PHRASES = [
  // anvil, hardhat
  'test test test test test test test test test test test junk',
  // ganache
  'myth like bonus scare over problem client lizard pioneer submit female collect',
];
/** Development chains open 10 to 20 accounts; tests may request more. */
const ACCOUNTS = 100;
/** Keys below this were not drawn at random. */
const COUNTED = 1n << 64n;

let known: Set<Address> | undefined;

/** Whether this is an account of a development chain, whose key is publicly known. */
export function isWellKnownAccount(account: Address): boolean {
  known ??= new Set(PHRASES.flatMap(accountsOf));
  return known.has(account);
}

/**
 * Whether a private key is zero, so small that it was not drawn at random, or a development chain's.
 *
 * @param key 32 bytes
 */
export function isWellKnownKey(key: Hex, account: Address): boolean {
  return BigInt(key) < COUNTED || isWellKnownAccount(account);
}

function accountsOf(phrase: string): Address[] {
  // BIP 39. Its word lists are not needed for known phrases.
  const seed = pbkdf2Sync(phrase, 'mnemonic', 2_048, 64, 'sha512');
  const parent = HDNodeWallet.fromSeed(seed).derivePath("m/44'/60'/0'/0");
  return Array.from({ length: ACCOUNTS }, (_, i) => address(parent.deriveChild(i).address));
}
