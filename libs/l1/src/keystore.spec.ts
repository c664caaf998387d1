import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encryptKeystoreJson, HDNodeWallet, toBeHex, Wallet } from 'ethers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, type Hex } from '#libs/protocol';
import { loadKeystore } from './keystore.js';
import { isWellKnownAccount, isWellKnownKey } from './well-known-keys.js';

const JUNK = 'test test test test test test test test test test test junk';
const PASSWORD = 'secret';
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keystore-'));
});

afterAll(() => rm(directory, { recursive: true }));

async function keystoreOf(wallet: { address: string; privateKey: string }): Promise<string> {
  const path = join(directory, `${wallet.address}.json`);
  await writeFile(path, await encryptKeystoreJson(wallet, PASSWORD, { scrypt: { N: 2, r: 1, p: 1 } }));
  return path;
}

describe('publicly known keys', () => {
  it('include the accounts of development chains', () => {
    // The first and tenth of anvil and hardhat, and the first of ganache, as they print them
    for (const known of [
      '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
      '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720',
      '0x90F8bf6A479f320ead074411a4B0e7944Ea8c9C1',
    ])
      expect([known, isWellKnownAccount(address(known))]).toEqual([known, true]);
  });

  it('include small numbers', () => {
    const key = fc.oneof(fc.bigInt(1n, 2n ** 64n - 1n), fc.integer({ min: 1, max: 1_000 }).map(BigInt));
    fc.assert(
      fc.property(key, (scalar) => {
        const hex = toBeHex(scalar, 32) as Hex;
        return isWellKnownKey(hex, address(new Wallet(hex).address));
      }),
      { numRuns: 20 },
    );
    expect(isWellKnownKey(toBeHex(0, 32) as Hex, address(`0x${'00'.repeat(20)}`))).toBe(true);
  });

  it('do not include random keys', () => {
    const scalar = fc.bigInt(2n ** 64n, 2n ** 255n);
    fc.assert(
      fc.property(scalar, (drawn) => {
        const hex = toBeHex(drawn, 32) as Hex;
        return !isWellKnownKey(hex, address(new Wallet(hex).address));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a keystore', () => {
  it('with a publicly known key loads only on a devnet', async () => {
    const junk = HDNodeWallet.fromPhrase(JUNK);
    const path = await keystoreOf(junk);
    expect((await loadKeystore(path, PASSWORD, 'devnet')).privateKey).toBe(junk.privateKey);
    const refused = { code: 'KEY_WELL_KNOWN', fields: { path, account: address(junk.address) } };
    await expect(loadKeystore(path, PASSWORD, 'public')).rejects.toMatchObject(refused);
  });

  it('with a random key loads on any network with its password', async () => {
    const own = Wallet.createRandom();
    const path = await keystoreOf(own);
    expect((await loadKeystore(path, PASSWORD, 'public')).address).toBe(own.address);
    await expect(loadKeystore(path, 'other', 'public')).rejects.toMatchObject({ code: 'INVALID_KEYSTORE_PASSWORD' });
  });

  it('with a key of zero does not load on any network', async () => {
    const zero = { address: `0x${'00'.repeat(20)}`, privateKey: `0x${'00'.repeat(32)}` };
    const path = await keystoreOf(zero);
    await expect(loadKeystore(path, PASSWORD, 'devnet')).rejects.toMatchObject({ code: 'INVALID_KEYSTORE_PASSWORD' });
  });
});
