import { beforeAll, describe, expect, it } from 'vitest';
import { loadCrypto } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  BN254_R,
  bigintToBytes,
  encodeElement,
  type FieldHash,
  fromHex,
  type Hex,
  type InboxEntry,
  Lane,
  NOOP,
  slotAt,
  toHex,
  type Withdrawal,
} from '#libs/protocol';
import { EMPTY_DIGEST, entriesFingerprint, extendDigest, withdrawalsFingerprint } from './digest.js';

const owner = `0x${'ab'.repeat(20)}` as Address;
const asset = 0x1234 as AssetId;
const slot = slotAt(Lane.validium, 2 ** 23);
const deposit: InboxEntry = { kind: 'DEPOSIT', slot, owner, asset, amount: 9n, key: 11n };
const force: InboxEntry = { kind: 'FORCED_WITHDRAW', slot, owner, asset: 0 as AssetId, amount: 0n, key: 0n };
const withdrawal: Withdrawal = { owner, asset, amount: 5n };
const element = encodeElement({ kind: 'DEPOSIT', b: slot, amount: 9n });
const before = toHex(bigintToBytes(7n, 32));

let hash: FieldHash;
beforeAll(async () => {
  ({ hash } = await loadCrypto());
});

describe('the digest of a batch (§5)', () => {
  const word = (value: bigint): Uint8Array => bigintToBytes(value, 32);
  const step = (...[bytes, party, key]: [Uint8Array, bigint, bigint]): Hex =>
    toHex(hash.compress(fromHex(before, 32), word(BigInt(toHex(bytes))), word(party), word(key)));
  const party = BigInt(`0x1234${'ab'.repeat(20)}`);

  it('absorbs the element, the party with the place, and the key', () => {
    expect(extendDigest(hash, before, { element, index: 3, entry: deposit })).toBe(
      step(element, party + (3n << 176n), 11n),
    );
    expect(extendDigest(hash, before, { element, index: 4095, withdrawal })).toBe(
      step(element, party + (4095n << 176n), 0n),
    );
    expect(extendDigest(hash, before, { element, index: 0 })).toBe(step(element, 0n, 0n));
  });

  it('absorbs the account’s asset for a forced withdrawal that takes effect, else the sender alone', () => {
    const other = { element, index: 0, entry: force };
    expect(extendDigest(hash, before, { ...other, withdrawal })).toBe(step(element, party, 0n));
    expect(extendDigest(hash, before, other)).toBe(step(element, BigInt(owner), 0n));
  });

  it('passes over a NOOP', () => {
    expect(extendDigest(hash, before, { element: encodeElement(NOOP), index: 9 })).toBe(before);
    expect(EMPTY_DIGEST).toBe(`0x${'00'.repeat(32)}`);
  });

  it('refuses a key that is no field element', () => {
    const entry = { ...deposit, key: BN254_R };
    expect(() => extendDigest(hash, before, { element, index: 0, entry })).toThrow(
      expect.objectContaining({ code: 'INVALID_FIELD' }),
    );
  });
});

describe('fingerprints (§6)', () => {
  const z = (1n << 248n) - 12345n;

  it('are polynomials of z whose coefficients are the words, first word first', () => {
    const first = (4n << 208n) + (BigInt(slot) << 176n) + BigInt(`0x1234${'ab'.repeat(20)}`);
    expect(entriesFingerprint(z, [deposit])).toBe((first * z * z + 9n * z + 11n) % BN254_R);
    expect(withdrawalsFingerprint(z, [withdrawal])).toBe((BigInt(`0x011234${'ab'.repeat(20)}`) * z + 5n) % BN254_R);
    expect(entriesFingerprint(z, [])).toBe(0n);
  });

  it('go on where they stopped, and depend on the order', () => {
    const all = entriesFingerprint(z, [deposit, force]);
    expect(entriesFingerprint(z, [force], entriesFingerprint(z, [deposit]))).toBe(all);
    expect(entriesFingerprint(z, [force, deposit])).not.toBe(all);
  });

  it('tell lists of zeros by their lengths', () => {
    const nothing: Withdrawal = { owner: `0x${'00'.repeat(20)}` as Address, asset: 0 as AssetId, amount: 0n };
    const prints = [0, 1, 2].map((count) => withdrawalsFingerprint(z, new Array<Withdrawal>(count).fill(nothing)));
    expect(new Set(prints).size).toBe(3);
  });
});
