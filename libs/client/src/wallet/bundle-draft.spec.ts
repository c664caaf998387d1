import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, authorize, type Crypto, loadCrypto } from '#libs/ledger';
import { type Address, type AssetId, decodeElement, fromHex, type Operation, type Slot, slotAt } from '#libs/protocol';
import { type AccountKey, accountKey } from './account-key.js';
import { BundleDraft } from './bundle-draft.js';

const [alice, bob] = ['aa', 'bb'].map((byte) => `0x${byte.repeat(20)}` as Address) as [Address, Address];
const ETH = 0 as AssetId;
const DOMAIN = 77n;
const [a, b, fresh] = [slotAt(0, 5), slotAt(1, 6), slotAt(1, 7)];

let crypto: Crypto;
let key: AccountKey;
let accounts: Map<Slot, Account>;

beforeAll(async () => {
  crypto = await loadCrypto();
  key = accountKey(crypto, new Uint8Array(32).fill(3));
  const held = { asset: ETH, nonce: 4, balance: 100n };
  accounts = new Map([
    [a, { ...held, owner: alice, key: key.key }],
    [b, { ...held, owner: bob, key: 0n }],
  ]);
});

const pay = (amount: bigint, to = b): Operation => ({ kind: 'TRANSFER', a, b: to, amount, memo: 0n });

describe('BundleDraft', () => {
  it('signs operations on consecutive nonces so that the ledger accepts them', () => {
    const { submission } = new BundleDraft(crypto, DOMAIN, key, accounts).sign([pay(10n), pay(20n)]);
    submission.operations.forEach(({ element, publicKey, signature }, i) => {
      const halves = (hex = '0x') => [fromHex(hex).slice(0, 32), fromHex(hex).slice(32)] as const;
      const [x, y] = halves(publicKey);
      const [s, e] = halves(signature);
      const state = new Map(accounts).set(a, { ...(accounts.get(a) as Account), nonce: 4 + i });
      const authorization = { publicKey: { x, y }, signature: { s, e } };
      authorize(crypto, DOMAIN, state, decodeElement(fromHex(element, 31)), authorization);
    });
    expect(submission.operations).toHaveLength(2);
  });

  it('opens an account with its key and signs a payment to it', () => {
    const { submission } = new BundleDraft(crypto, DOMAIN, key, accounts).sign([
      { kind: 'OPEN', b: fresh, owner: alice, asset: ETH, a },
      { kind: 'KEY', keyHash: key.key },
      pay(40n, fresh),
    ]);
    expect(submission.operations.map(({ signature }) => signature !== undefined)).toEqual([true, false, true]);
  });

  it('changes its id with anything that is signed', () => {
    const id = (domain: bigint, amount: bigint) =>
      new BundleDraft(crypto, domain, key, accounts).sign([pay(amount)]).id;
    expect(new Set([id(1n, 1n), id(1n, 2n), id(2n, 1n)]).size).toBe(3);
    expect(id(1n, 1n)).toBe(id(1n, 1n));
  });

  it.each([
    ['more than the balance', [pay(101n)], 'INSUFFICIENT_BALANCE'],
    ['the balance spent twice', [pay(60n), pay(60n)], 'INSUFFICIENT_BALANCE'],
    ['a transfer from an account without a key', [{ ...pay(1n), a: b, b: a } as Operation], 'NO_KEY'],
    ['a transfer to an empty slot', [pay(1n, fresh)], 'UNKNOWN_ACCOUNT'],
  ])('rejects before signing: %s', (_what, operations, code) => {
    expect(() => new BundleDraft(crypto, DOMAIN, key, accounts).sign(operations)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
