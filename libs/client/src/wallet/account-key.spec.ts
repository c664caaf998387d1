import { concat, Wallet as EthereumWallet, getBytes, randomBytes, Signature, TypedDataEncoder, toBeHex } from 'ethers';
import { beforeAll, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { type Address, bytesToBigint } from '#libs/protocol';
import type { Connection } from '../connection.js';
import { accountKey, deriveAccountKey, deriveLastingKey, randomAccountSecret } from './account-key.js';
import { Wallet, type WalletDeps } from './wallet.js';

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const deployment = { chainId: 1, settlement: `0x${'11'.repeat(20)}` as Address };
const wallet = new EthereumWallet(`0x${'07'.repeat(32)}`);

/** The wallet, with its signatures in another encoding. */
class Odd extends EthereumWallet {
  constructor(private readonly form: (signature: Signature, digest: string) => string) {
    super(wallet.privateKey);
  }
  override async signTypedData(
    ...[domain, types, value]: Parameters<EthereumWallet['signTypedData']>
  ): Promise<string> {
    const signature = Signature.from(await super.signTypedData(domain, types, value));
    return this.form(signature, TypedDataEncoder.hash(domain, types, value));
  }
}

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadCrypto();
});

it.each<[string, (signature: Signature) => string]>([
  ['v 0 or 1', ({ r, s, yParity }) => concat([r, s, toBeHex(yParity, 1)])],
  ['compact', ({ compactSerialized }) => compactSerialized],
  ['capital letters', ({ serialized }) => `0x${serialized.slice(2).toUpperCase()}`],
  ['high s', ({ r, s, yParity }) => concat([r, toBeHex(ORDER - BigInt(s), 32), toBeHex(28 - yParity, 1)])],
])('derives the same key from a signature with %s', async (_form, form) => {
  const { key } = await deriveAccountKey(crypto, deployment, wallet);
  expect((await deriveAccountKey(crypto, deployment, new Odd(form))).key).toBe(key);
  expect((await deriveLastingKey(crypto, deployment, new Odd(form))).key).toBe(key);
});

it('does not register a key, or pay, if the wallet signs differently each time', async () => {
  // s = (digest + r·key)/k with a random k, as in hardware with leakage protection and in threshold signatures
  const randomised = new Odd((_signature, digest) => randomisedSignature(digest));
  await expect(deriveAccountKey(crypto, deployment, randomised)).resolves.toBeDefined();
  const registered: bigint[] = [];
  const register = async (key: bigint) => ({ hash: `0x${registered.push(key)}` });
  const l1 = { contracts: { keyRegistry: { register } }, sent: (sending: Promise<unknown>) => sending };
  const connection = { crypto: async () => crypto, deployment, l1 } as unknown as Connection;
  const open = (signer: EthereumWallet) => Wallet.open(connection, {} as WalletDeps, signer);
  await expect((await open(randomised)).register()).rejects.toMatchObject({ code: 'KEY_NOT_DERIVED' });
  expect(registered).toEqual([]);
  const { key } = await (await open(wallet)).register();
  expect(registered).toEqual([key]);
});

it.each<[string, () => string]>([
  [
    'a signature of another key',
    () => new EthereumWallet(`0x${'08'.repeat(32)}`).signingKey.sign(`0x${'01'.repeat(32)}`).serialized,
  ],
  ['a contract’s bytes', () => `0x${'ab'.repeat(200)}`],
  ['an empty signature', () => '0x'],
])('does not derive a key from %s', async (_what, form) => {
  await expect(deriveAccountKey(crypto, deployment, new Odd(form))).rejects.toMatchObject({ code: 'KEY_NOT_DERIVED' });
});

it('generates random account secrets', () => {
  const [one, other] = [randomAccountSecret(crypto), randomAccountSecret(crypto)];
  expect(accountKey(crypto, one).key).not.toBe(accountKey(crypto, other).key);
});

function randomisedSignature(digest: string): string {
  const k = (bytesToBigint(randomBytes(32)) % (ORDER - 1n)) + 1n;
  // The x coordinate of k·G is what ethers derives as a public key.
  const point = getBytes(new EthereumWallet(toBeHex(k, 32)).signingKey.publicKey);
  const r = bytesToBigint(point.slice(1, 33)) % ORDER;
  const s = (inverse(k) * (BigInt(digest) + r * BigInt(wallet.privateKey))) % ORDER;
  return concat([toBeHex(r, 32), toBeHex(s, 32), toBeHex(27 + ((point[64] ?? 0) & 1), 1)]);
}

/** Modulo the group's order, by Fermat. */
function inverse(value: bigint): bigint {
  let [result, base] = [1n, value % ORDER];
  for (let exponent = ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % ORDER;
    base = (base * base) % ORDER;
  }
  return result;
}
