import { readFileSync } from 'node:fs';
import { AbiCoder, computeAddress, keccak256, recoverAddress, Signature, sha256, TypedDataEncoder } from 'ethers';
import { describe, expect, it } from 'vitest';
import {
  ATTESTATION_TYPES,
  bytesToBigint,
  decodeCertificate,
  decodeElement,
  decodeHeader,
  decodeTransportBinding,
  encodeElement,
  encodeHeader,
  fromHex,
  HEADER_ABI,
  type Hex,
  hashHeader,
  Kind,
  TRANSPORT_KEY_TYPES,
  toHex,
} from '#libs/protocol';
import { serialized, VECTORS_FILE } from './generate.js';

type Columns = Record<string, Hex[]>;
type Row = Record<string, Hex>;

const file = readFileSync(VECTORS_FILE, 'utf8');
const vectors = JSON.parse(file);

/** The cases of a table. @throws when it is empty or its columns differ in length */
function rows(columns: Columns): Row[] {
  const lengths = new Set(Object.values(columns).map((column) => column.length));
  const [length] = [...lengths];
  if (lengths.size !== 1 || !length) throw new Error('no table');
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i] as Hex])),
  );
}

const abi = AbiCoder.defaultAbiCoder();
const get = (row: Row, name: string): Hex => row[name] as Hex;
const pair = (row: Row, name: string): [Hex, Hex] => [get(row, `${name}0`), get(row, `${name}1`)];
const domain = {
  name: 'OpenVolition',
  version: '1',
  chainId: 31337,
  verifyingContract: vectors.deployments.settlement[0],
};

describe('protocol.json', () => {
  it('equals the code’s output', () => expect(file).toBe(serialized()));

  it('contains only hex', () => {
    const leaves = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
    const all = leaves(vectors);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((leaf) => typeof leaf !== 'string' || !/^0x[0-9a-f]*$/.test(leaf))).toEqual([]);
  });
});

// The following tests recompute the vectors without the code that generated them.

describe('deployments', () => {
  it.each(rows(vectors.deployments))('has the signing domain of chain $chainId', (row) => {
    const encoded = abi.encode(['string', 'uint256', 'address'], ['OpenVolition v1', row.chainId, row.settlement]);
    expect(get(row, 'signingDomain')).toBe(`0x00${keccak256(encoded).slice(4)}`);
  });
});

describe('elements', () => {
  const cases = rows(vectors.elements);

  it('cover every kind', () => {
    expect(new Set(cases.map((row) => Number(row.kind)))).toEqual(new Set(Object.values(Kind)));
  });
  it.each(cases)('encode $element', (row) => {
    const operation = decodeElement(fromHex(get(row, 'element'), 31));
    expect(toHex(encodeElement(operation))).toBe(row.element);
    expect(Kind[operation.kind]).toBe(Number(row.kind));
    for (const [name, value] of Object.entries(operation))
      if (name !== 'kind') expect(BigInt(value), name).toBe(BigInt(get(row, name)));
  });
  it.each(vectors.invalidElements as Hex[])('reject %s', (element) => {
    expect(() => decodeElement(fromHex(element, 31))).toThrowError(
      expect.objectContaining({ code: expect.stringMatching(/^INVALID_(ELEMENT|SLOT)$/) }),
    );
  });
});

describe('inboxes', () => {
  const types = ['bytes32', 'uint8', 'uint32', 'address', 'uint16', 'uint128', 'uint240'];
  it.each(['0x0', '0x1'])('of lane %s form one hash chain from 0', (lane) => {
    const entries = rows(vectors.inbox).filter((row) => row.lane === lane);
    expect(new Set(entries.map(({ kind }) => Number(kind)))).toEqual(
      new Set([Kind.DEPOSIT, Kind.SET_KEY, Kind.FORCED_WITHDRAW]),
    );
    let hash = `0x${'00'.repeat(32)}`;
    for (const { kind, slot, owner, asset, amount, key, hashBefore, hash: after } of entries) {
      expect(hashBefore).toBe(hash);
      hash = keccak256(abi.encode(types, [hash, kind, slot, owner, asset, amount, key]));
      expect(after).toBe(hash);
    }
  });
});

describe('withdrawals', () => {
  const items = rows(vectors.withdrawals.items);
  it.each(rows(vectors.withdrawals.lists))('hash a list of $count', ({ count, encoded, hash }) => {
    const packed = items
      .slice(0, Number(count))
      .map((row) => get(row, 'owner').slice(2) + hexOf(row, 'asset', 2) + hexOf(row, 'amount', 16));
    expect(encoded).toBe(`0x${packed.join('')}`);
    expect(hash).toBe(keccak256(encoded as Hex));
  });
  const hexOf = (row: Row, name: string, bytes: number): string =>
    BigInt(get(row, name))
      .toString(16)
      .padStart(2 * bytes, '0');
});

describe('fingerprints', () => {
  const { entries, withdrawals, lists } = vectors.fingerprints;
  const p = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
  const wordsOf = (table: Record<string, Hex[]>): bigint[][] => rows(table).map((row) => Object.values(row).map(BigInt));

  it('take the words of the entries and withdrawals above', () => {
    rows(vectors.inbox).forEach((row, i) => {
      const [kind, slot, asset] = ['kind', 'slot', 'asset'].map((name) => BigInt(get(row, name))) as [bigint, bigint, bigint];
      const first = BigInt(get(row, 'owner')) + (asset << 160n) + (slot << 176n) + (kind << 208n);
      expect(wordsOf(entries)[i]).toEqual([first, BigInt(get(row, 'amount')), BigInt(get(row, 'key'))]);
    });
    rows(vectors.withdrawals.items).forEach((row, i) => {
      const first = BigInt(get(row, 'owner')) + (BigInt(get(row, 'asset')) << 160n) + (1n << 176n);
      expect(wordsOf(withdrawals)[i]).toEqual([first, BigInt(get(row, 'amount'))]);
    });
  });

  it.each(rows(lists))('of $count at $z', (row) => {
    const at = (words: bigint[][]): bigint =>
      words.slice(0, Number(row.count)).flat().reduce((f, each) => (f * BigInt(get(row, 'z')) + each) % p, 0n);
    expect([BigInt(get(row, 'entries')), BigInt(get(row, 'withdrawals'))]).toEqual([at(wordsOf(entries)), at(wordsOf(withdrawals))]);
  });
});

describe('headers', () => {
  it.each(rows(vectors.headers))('hash header $number to $hash', (row) => {
    const value = { ...row, inboxHash: pair(row, 'inboxHash'), inboxEnd: pair(row, 'inboxEnd') };
    expect(row.encoded).toBe(abi.encode([HEADER_ABI], [value]));
    expect(row.hash).toBe(keccak256(get(row, 'encoded')));
    const header = decodeHeader(fromHex(get(row, 'encoded')));
    expect(toHex(encodeHeader(header))).toBe(row.encoded);
    expect(hashHeader(header)).toBe(row.hash);
  });
});

describe('versioned hashes', () => {
  it.each(rows(vectors.versionedHashes))('have the versioned hash $versionedHash', ({ commitment, versionedHash }) => {
    expect(versionedHash).toBe(`0x01${sha256(commitment as Hex).slice(4)}`);
  });
});

describe('certificates', () => {
  const members = rows(vectors.certificates.members);

  it('have signatures that recover to the members', () => {
    for (const { privateKey, address, signature } of members) {
      expect(address).toBe(computeAddress(privateKey as Hex).toLowerCase());
      const signer = recoverAddress(vectors.certificates.cases.digest[0], Signature.from(signature));
      expect(signer.toLowerCase()).toBe(address);
    }
  });
  it.each(rows(vectors.certificates.cases))('encode $certificate', (row) => {
    const { headerHash, epoch, retainUntil, digest, bitmap, certificate } = row;
    const message = { headerHash, epoch, retainUntil };
    expect(digest).toBe(TypedDataEncoder.hash(domain, ATTESTATION_TYPES, message));
    const bytes = fromHex(certificate as Hex);
    expect(bytesToBigint(bytes.subarray(16, 48))).toBe(BigInt(bitmap as Hex));
    const decoded = decodeCertificate(bytes);
    expect([decoded.epoch, decoded.retainUntil]).toEqual([Number(epoch), Number(retainUntil)]);
    expect(decoded.signatures.length).toBeGreaterThan(0);
    for (const { member, signature } of decoded.signatures)
      expect(recoverAddress(digest as Hex, Signature.from(toHex(signature))).toLowerCase()).toBe(
        members[member]?.address,
      );
  });
});

describe('transport keys', () => {
  it.each(rows(vectors.transportKeys))('have the binding $binding', ({ address, publicKeyHash, notAfter, digest, binding }) => {
    expect(digest).toBe(TypedDataEncoder.hash(domain, TRANSPORT_KEY_TYPES, { publicKeyHash, notAfter }));
    const decoded = decodeTransportBinding(fromHex(binding as Hex));
    expect(decoded).toMatchObject({ address, notAfter: Number(notAfter) });
    const signer = recoverAddress(digest as Hex, Signature.from(toHex(decoded.signature)));
    expect(signer.toLowerCase()).toBe(address);
  });
});
