import { readFileSync } from 'node:fs';
import { BackendType, BarretenbergSync } from '@aztec/bb.js';
import { keccak256, verifyTypedData } from 'ethers';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  BN254_R,
  bigintToBytes,
  bytesToBigint,
  concatBytes,
  decodeElement,
  fromHex,
  type Hex,
  isSigned,
  KEY_DERIVATION_TYPES,
  keyDerivationMessage,
  type Slot,
  typedDataDomain,
} from '#libs/protocol';
import { files } from '../../../test/vectors/ledger-generate.js';
import type { Account } from './account.js';
import { signedMessage } from './authorize.js';
import { GRUMPKIN_ORDER } from './crypto/field.js';
import { deriveSecret, keyOf } from './crypto/keys.js';
import { verifyProof } from './state/proof.js';

type Row = Record<string, Hex>;

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/vectors/${name}`, import.meta.url), 'utf8'));
const ledger = read('ledger.json');
const keys = read('keys.json');

/** The cases of a table, of which there is at least one. */
function rows(table: Record<string, Hex[]>): Row[] {
  const lengths = new Set(Object.values(table).map((column) => column.length));
  const [length] = [...lengths];
  if (lengths.size !== 1 || !length) throw new Error('no table');
  return Array.from({ length }, (_, i) => Object.fromEntries(Object.entries(table).map(([name, c]) => [name, c[i]!])));
}

const big = (hex: Hex | undefined): bigint => BigInt(hex!);
const bytes = (hex: Hex | undefined): Uint8Array => fromHex(hex!, 32);

let crypto: Crypto;
let bb: BarretenbergSync;
beforeAll(async () => {
  crypto = await loadCrypto();
  bb = await BarretenbergSync.new({ backend: BackendType.Wasm });
});

describe('the vectors', () => {
  it('are what the code gives', () => {
    const all = files();
    expect(all).toHaveLength(2);
    for (const [path, content] of all) expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('hash as bb.js does', () => {
    let at = 0;
    for (const { count, hash } of rows(ledger.hashes)) {
      const inputs = ledger.hashInputs.slice(at, at + Number(count)).map(bytes);
      expect(bytes(hash)).toEqual(bb.poseidon2Hash({ inputs }).hash);
      at += Number(count);
    }
    expect(at).toBe(ledger.hashInputs.length);
    for (const { c0, c1, c2, c3, node } of rows(ledger.nodes)) {
      const { outputs } = bb.poseidon2Permutation({ inputs: [c0, c1, c2, c3].map(bytes) });
      expect(big(node)).toBe((bytesToBigint(outputs[0]!) + big(c0)) % BN254_R);
    }
  });

  it('have leaves by T2’s formula, and paths to their roots', () => {
    const accounts = new Map<string, Account>();
    for (const { slot, owner, asset, key, nonce, balance, leaf } of rows(ledger.leaves)) {
      const sums = [big(owner) + big(asset) * 2n ** 160n, big(key), big(nonce) + big(balance) * 2n ** 32n + 2n ** 160n];
      const inputs = sums.map((sum) => fromHex(`0x${sum.toString(16).padStart(64, '0')}`));
      expect(bytes(leaf)).toEqual(bb.poseidon2Hash({ inputs }).hash);
      const fields = { asset: Number(asset) as AssetId, nonce: Number(nonce) };
      accounts.set(slot!, { owner: owner as Address, key: big(key), balance: big(balance), ...fields });
    }
    for (const [i, { slot, root, leaf }] of rows(ledger.paths).entries()) {
      const path: Hex[] = ledger.siblings.slice(36 * i, 36 * (i + 1));
      const siblings = Array.from({ length: 12 }, (_, level) => path.slice(3 * level, 3 * level + 3));
      const account = accounts.get(slot!) ?? null;
      expect(big(leaf) === 0n).toBe(account === null);
      expect(verifyProof(crypto.hash, { slot: Number(slot) as Slot, account, siblings, root: root! })).toBe(true);
      expect(ledger.roots[Number(slot) >> 24]).toBe(root);
    }
  });

  it('digest operations by §5’s formula', () => {
    let digest = 0n;
    rows(ledger.digests).forEach((row, i) => {
      if (big(row.element) !== 0n) {
        const party = big(row.partyOwner) + (big(row.partyAsset) << 160n) + (BigInt(i) << 176n);
        const inputs = [digest, big(row.element), party, big(row.key)].map((value) => bigintToBytes(value, 32));
        digest = (bytesToBigint(bb.poseidon2Permutation({ inputs }).outputs[0]!) + digest) % BN254_R;
      }
      expect(big(row.digest)).toBe(digest);
    });
  });

  it('sign R1’s message, and lies do not verify', () => {
    const verdicts = rows(ledger.signatures).map((row) => {
      const operation = decodeElement(fromHex(row.element!));
      if (!isSigned(operation)) throw new Error('a signed operation');
      const a = { nonce: Number(row.nonce), asset: Number(row.asset) as AssetId };
      const ownerOfB = big(row.ownerOfB) === 0n ? null : (row.ownerOfB as Address);
      const message = signedMessage(crypto.hash, big(row.domain), operation, a, ownerOfB);
      const signedContext = big(row.nonce) + big(row.ownerOfB) * 2n ** 32n + big(row.asset) * 2n ** 192n;
      const words = [big(row.domain), big(row.element), signedContext];
      const inputs = words.map((sum) => fromHex(`0x${sum.toString(16).padStart(64, '0')}`));
      expect(message).toEqual(bb.poseidon2Hash({ inputs }).hash);
      const publicKey = { x: bytes(row.publicKeyX), y: bytes(row.publicKeyY) };
      const signature = { s: bytes(row.s), e: bytes(row.e) };
      const verified = crypto.scheme.verify(bytes(row.message), publicKey, signature);
      expect(verified).toBe(row.valid === '0x1');
      return verified;
    });
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });

  it('derive account keys from wallets (R3)', () => {
    for (const row of rows(keys.derivations)) {
      const deployment = { chainId: Number(row.chainId), settlement: row.settlement as Address };
      const [domain, message] = [typedDataDomain(deployment), keyDerivationMessage(deployment)];
      const signer = verifyTypedData(domain, KEY_DERIVATION_TYPES, message, row.walletSignature!);
      expect(signer.toLowerCase()).toBe(row.owner);
      const halves = ['00', '01'].map((suffix) => keccak256(`${row.walletSignature}${suffix}`).slice(2));
      expect(big(row.secret)).toBe(BigInt(`0x${halves.join('')}`) % GRUMPKIN_ORDER);
      expect(deriveSecret(fromHex(row.walletSignature!))).toEqual(bytes(row.secret));
      const publicKey = crypto.scheme.publicKey(bytes(row.secret));
      expect(publicKey).toEqual({ x: bytes(row.publicKeyX), y: bytes(row.publicKeyY) });
      expect(keyOf(crypto.hash, publicKey)).toBe(big(row.key));
    }
  });
});

describe('a wallet’s signature', () => {
  const good = fromHex(keys.derivations.walletSignature[0]);
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const [head, s, v] = [good.slice(0, 32), bytesToBigint(good.slice(32, 64)), good[64]!];
  const word = (value: bigint) => bigintToBytes(value, 32);
  const high = concatBytes(head, word(order - s), Uint8Array.of(55 - v));

  it.each<[string, Uint8Array]>([
    ['as it is', good],
    ['v 0 or 1', good.with(64, v - 27)],
    ['compact', concatBytes(head, word(s | (BigInt(v - 27) << 255n)))],
    ['high s', high],
    ['high s and v 0 or 1', high.with(64, high[64]! - 27)],
  ])('gives the same key: %s', (_form, signature) => {
    expect(deriveSecret(signature)).toEqual(bytes(keys.derivations.secret[0]));
  });

  it.each<[string, Uint8Array]>([
    ['another length', good.slice(0, 63)],
    ['longer, as a contract wallet gives it', concatBytes(good, good)],
    ['v 29', good.with(64, 29)],
    ['s of 0', concatBytes(head, word(0n), Uint8Array.of(27))],
    ['r out of range', concatBytes(word(order), word(s), Uint8Array.of(27))],
  ])('is refused: %s', (_form, signature) => {
    expect(() => deriveSecret(signature)).toThrow(expect.objectContaining({ code: 'INVALID_SIGNATURE' }));
  });
});
