import { pbkdf2Sync } from 'node:crypto';
import { HDNodeWallet } from 'ethers';
import { type Address, address, type Hex } from '#libs/protocol';

/** Phrases whose accounts anybody has: those that development chains give ether to. */
const PHRASES = [
  // anvil, hardhat
  'test test test test test test test test test test test junk',
  // ganache
  'myth like bonus scare over problem client lizard pioneer submit female collect',
];
/** Development chains open 10 to 20 accounts; tests ask them for more. */
const ACCOUNTS = 100;
/** Scalars that are counted up to, not drawn at random. */
const COUNTED = 1n << 64n;

let known: Set<Address> | undefined;

/** Whether anybody has the key of this account: it is a development chain's. */
export function isWellKnownAccount(account: Address): boolean {
  known ??= new Set(PHRASES.flatMap(accountsOf));
  return known.has(account);
}

/** Whether a private key is zero, so small that it was not drawn at random, or a development chain's. @param key 32 bytes */
export function isWellKnownKey(key: Hex, account: Address): boolean {
  return BigInt(key) < COUNTED || isWellKnownAccount(account);
}

function accountsOf(phrase: string): Address[] {
  // BIP 39, whose word lists are not needed for phrases that are known.
  const seed = pbkdf2Sync(phrase, 'mnemonic', 2_048, 64, 'sha512');
  const parent = HDNodeWallet.fromSeed(seed).derivePath("m/44'/60'/0'/0");
  return Array.from({ length: ACCOUNTS }, (_, i) => address(parent.deriveChild(i).address));
}
