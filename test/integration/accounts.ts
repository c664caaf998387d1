import { HDNodeWallet, Mnemonic, Wallet } from 'ethers';

const MNEMONIC = Mnemonic.fromPhrase('test test test test test test test test test test test junk');
const keys = new Map<number, string>();

/** Private key of one of the accounts that anvil funds. It is derived once: that takes milliseconds. */
export function testKey(index: number): string {
  const key = keys.get(index) ?? HDNodeWallet.fromMnemonic(MNEMONIC, `m/44'/60'/0'/0/${index}`).privateKey;
  keys.set(index, key);
  return key;
}

/** Wallet of one of the accounts that anvil funds. */
export const testWallet = (index: number): Wallet => new Wallet(testKey(index));
