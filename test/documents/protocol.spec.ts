import { readFileSync } from 'node:fs';
import { type Fragment, Interface, keccak256, TypedDataEncoder, toUtf8Bytes } from 'ethers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchVerifierAbi, committeeAbi, inboxAbi, keyRegistryAbi, settlementAbi, withdrawalsAbi } from '#libs/l1';
import { batchCoreCid, type Crypto, emptyRoot, encodeBatchCore, loadCrypto, signedMessage } from '#libs/ledger';
import {
  ATTESTATION_REQUEST_TYPES,
  ATTESTATION_TYPES,
  BLOB_ATTESTATION_TYPES,
  bigintToBytes,
  decodeElement,
  fromHex,
  isSigned,
  KEY_DERIVATION_TYPES,
  BN254_R as P,
  signingDomain,
  TRANSPORT_KEY_TYPES,
  toHex,
} from '#libs/protocol';
import { MemoryStore } from '#libs/storage';
import { getCore } from '#libs/testing';
import { proofVerifierAbi } from '../../libs/l1/src/abi/proof-verifier.js';

// Implements docs/protocol.md from its text alone and compares the results with the code and with the document's vectors.

const ABIS = {
  Settlement: settlementAbi,
  Inbox: inboxAbi,
  KeyRegistry: keyRegistryAbi,
  Committee: committeeAbi,
  BatchVerifier: batchVerifierAbi,
  IProofVerifier: proofVerifierAbi,
  Withdrawals: withdrawalsAbi,
};

const document = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

/** The fenced block with this info string. */
function block(info: string): string {
  const found = document.match(new RegExp(`^ *\`\`\`${info}\\n([\\s\\S]*?)^ *\`\`\`$`, 'm'))?.[1];
  if (found === undefined) throw new Error(`docs/protocol.md has no block "${info}"`);
  return found;
}

const word = (value: bigint): Uint8Array => bigintToBytes(value, 32);
const field = fc.bigInt({ min: 0n, max: P - 1n });
const modulo = (value: bigint, modulus = P): bigint => ((value % modulus) + modulus) % modulus;

/** Constants of appendix A: a Grain LFSR's bits. */
function roundConstants(): bigint[] {
  const bits = (value: number, length: number) => value.toString(2).padStart(length, '0');
  const first = `01${bits(0, 4)}${bits(254, 12)}${bits(4, 12)}${bits(8, 10)}${bits(56, 10)}${'1'.repeat(30)}`;
  const state = [...first].map(Number);
  const step = (): number => {
    const bit = [62, 51, 38, 23, 13, 0].reduce((sum, i) => sum ^ (state[i] as number), 0);
    state.push(bit);
    state.shift();
    return bit;
  };
  const random = (): number => {
    for (;;) {
      const [kept, bit] = [step(), step()];
      if (kept) return bit;
    }
  };
  const constant = (): bigint => {
    const value = BigInt(`0b${Array.from({ length: 254 }, random).join('')}`);
    return value < P ? value : constant();
  };
  for (let i = 0; i < 160; i++) step();
  return Array.from({ length: 88 }, constant);
}

const CONSTANTS = roundConstants();
const D = [...document.matchAll(/^D[₀₁₂₃] = (0x[0-9a-f]{64})$/gm)].map(([, hex]) => BigInt(hex as string));
const M_E = [...document.matchAll(/^(?:M_E = )? +(\d) (\d) (\d) (\d) /gm)].map((row) => row.slice(1, 5).map(BigInt));

function permute(input: readonly bigint[]): bigint[] {
  const external = (s: bigint[]) => M_E.map((row) => modulo(row.reduce((sum, m, i) => sum + m * (s[i] as bigint), 0n)));
  const internal = (s: bigint[]) => {
    const sum = s.reduce((a, b) => a + b);
    return s.map((value, i) => modulo(sum + (D[i] as bigint) * value));
  };
  const fifth = (x: bigint) => modulo(x ** 5n);
  let at = 0;
  const full = (s: bigint[]) => external(s.map((value) => fifth(modulo(value + (CONSTANTS[at++] as bigint)))));
  const partial = ([a, ...rest]: bigint[]) =>
    internal([fifth(modulo((a as bigint) + (CONSTANTS[at++] as bigint))), ...rest]);
  let state = external([...input]);
  for (let round = 0; round < 4; round++) state = full(state);
  for (let round = 0; round < 56; round++) state = partial(state);
  for (let round = 0; round < 4; round++) state = full(state);
  return state;
}

function sponge(values: readonly bigint[]): bigint {
  let state = [0n, 0n, 0n, BigInt(values.length) << 64n];
  for (let at = 0; at < values.length; at += 3)
    state = permute(state.map((value, i) => (i < 3 ? modulo(value + (values[at + i] ?? 0n)) : value)));
  return state[0] as bigint;
}

type Point = [bigint, bigint] | null;
const G: Point = [1n, 17631683881184975370165255887551781615748388533673675138860n];

function inverse(value: bigint): bigint {
  let [a, b, x, y] = [modulo(value), P, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return modulo(x);
}

function add(p: Point, q: Point): Point {
  if (!p || !q) return p ?? q;
  if (p[0] === q[0] && modulo(p[1] + q[1]) === 0n) return null;
  const slope = modulo(
    p[0] === q[0] ? 3n * p[0] ** 2n * inverse(2n * p[1]) : (q[1] - p[1]) * inverse(modulo(q[0] - p[0])),
  );
  const x = modulo(slope ** 2n - p[0] - q[0]);
  return [x, modulo(slope * (p[0] - x) - p[1])];
}

function times(scalar: bigint, point: Point): Point {
  if (scalar === 0n) return null;
  const half = times(scalar >> 1n, add(point, point));
  return scalar & 1n ? add(half, point) : half;
}

const TAG = BigInt(document.match(/^tag = (0x[0-9a-f]{64})$/m)?.[1] ?? 0);

function verifies(message: bigint, pk: [bigint, bigint], s: bigint, e: bigint): boolean {
  const commitment = add(times(s, G), times(e, pk));
  return commitment !== null && sponge([TAG, commitment[0], ...pk, message]) === e;
}

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadCrypto();
});

describe('appendix A', () => {
  it('describes Poseidon2 as the code computes it', () => {
    expect([D.length, M_E.length]).toEqual([4, 4]);
    for (const constant of [CONSTANTS[0], CONSTANTS[87]]) expect(document).toContain(toHex(word(constant as bigint)));
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 9 }), (values) => {
        expect(sponge(values)).toBe(BigInt(toHex(crypto.hash.hash(values.map(word)))));
      }),
      { numRuns: 20 },
    );
  });

  it('shows vectors that follow from its text', () => {
    const vectors = JSON.parse(block('json poseidon2'));
    const hex = (value: bigint) => toHex(word(value));
    expect(permute([0n, 1n, 2n, 3n]).map(hex)).toEqual(vectors['permutation of 0, 1, 2, 3']);
    for (const [name, hash] of Object.entries(vectors).filter(([key]) => key.startsWith('hash of ')))
      expect(hex(sponge(name.slice(8).split(', ').map(BigInt))), name).toBe(hash);
    let empty = 0n;
    for (let level = 0; level < 12; level++)
      empty = modulo((permute([empty, empty, empty, empty])[0] as bigint) + empty);
    expect(hex(empty)).toBe(vectors['root of an empty lane']);
    expect(emptyRoot(crypto.hash)).toBe(vectors['root of an empty lane']);
  });

  it('describes signatures as the code makes and verifies them', () => {
    const v = JSON.parse(block('json signature'));
    const operation = decodeElement(fromHex(v.element));
    if (!isSigned(operation)) throw new Error('a signed operation');
    const domain = signingDomain(v);
    expect(toHex(word(domain))).toBe(v.domain);
    const signedContext = BigInt(v['nonce of a']) + (BigInt(v['owner of b']) << 32n) + (BigInt(v.asset) << 192n);
    const message = sponge([domain, BigInt(v.element), signedContext]);
    expect(toHex(word(message))).toBe(v.message);
    const a = { nonce: v['nonce of a'], asset: v.asset };
    expect(toHex(signedMessage(crypto.hash, domain, operation, a, v['owner of b']))).toBe(v.message);
    const pk: [bigint, bigint] = [BigInt(v['pk.x']), BigInt(v['pk.y'])];
    expect(verifies(message, pk, BigInt(v.s), BigInt(v.e))).toBe(true);
    expect(verifies(message, pk, BigInt(v.s) + 1n, BigInt(v.e))).toBe(false);

    const secret = word(0x1234n);
    const [publicKey, signed] = [crypto.scheme.publicKey(secret), crypto.scheme.sign(word(message), secret)];
    const big = (bytes: Uint8Array) => BigInt(toHex(bytes));
    expect(times(0x1234n, G)).toEqual([big(publicKey.x), big(publicKey.y)]);
    expect(verifies(message, [big(publicKey.x), big(publicKey.y)], big(signed.s), big(signed.e))).toBe(true);
  });
});

describe('rule C1', () => {
  it('lists every type of typed data exactly as it is hashed', () => {
    const all = [
      ATTESTATION_TYPES,
      BLOB_ATTESTATION_TYPES,
      ATTESTATION_REQUEST_TYPES,
      KEY_DERIVATION_TYPES,
      TRANSPORT_KEY_TYPES,
    ];
    const [domain, ...types] = block('eip712').trim().split(/\n\s*/);
    expect(types.sort()).toEqual(
      all.map((t) => TypedDataEncoder.from(t).encodeType(Object.keys(t)[0] as string)).sort(),
    );
    expect(keccak256(toUtf8Bytes(domain as string))).toBe(
      keccak256(toUtf8Bytes('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)')),
    );
  });
});

describe('appendix B', () => {
  const structs = new Map(
    [...block('solidity types').matchAll(/struct (\w+) \{([^}]*)\}/g)].map(([, name, body]) => [
      name as string,
      (body as string).trim().replace(/;$/, '').split(/;\s*/).join(', '),
    ]),
  );
  const expand = (line: string): string => {
    const expanded = line.replace(/\b[A-Z]\w+(?= )/g, (name) => (structs.has(name) ? `(${structs.get(name)})` : name));
    const whole = expanded.replace(/returns \((\w+)\)$/, (all, name) =>
      structs.has(name) ? `returns ((${structs.get(name)}))` : all,
    );
    return whole === line ? line : expand(whole);
  };
  const full = (fragment: Fragment | null | undefined) => fragment?.format('full');

  it.each(Object.entries(ABIS))(
    'has the signatures of %s, each event and each call that changes state',
    (name, abi) => {
      const real = new Interface(abi);
      const said = new Interface(block(`solidity ${name}`).trim().split('\n').map(expand));
      said.forEachEvent((event) => expect(full(real.getEvent(event.topicHash))).toBe(full(event)));
      said.forEachFunction((call) => expect(full(real.getFunction(call.selector))).toBe(full(call)));
      real.forEachEvent((event) => expect(full(said.getEvent(event.topicHash))).toBe(full(event)));
      real.forEachFunction((call) => {
        if (!call.constant) expect(full(said.getFunction(call.selector))).toBe(full(call));
      });
    },
  );
});

describe('rule S1', () => {
  it('shows a core whose fields give its CID', async () => {
    const { core, parent, cid: expected, ...repeated } = JSON.parse(block('json core'));
    expect(core).toBe('version, header, blobs, parent');
    const bytes = ({ byte, length }: { byte: string; length: number }) => Buffer.alloc(length, Number(byte));
    const [rollup, validium] = repeated.blobs;
    const encoded = encodeBatchCore({
      header: bytes(repeated.header),
      blobs: [rollup, { cid: validium.cid, commitment: bytes(validium.commitment) }],
      parent,
    });
    expect(batchCoreCid(encoded)).toBe(expected);
    const store = new MemoryStore();
    const fields = (await getCore(store, await store.put(encoded, 'dag-cbor'))) as object;
    expect(Object.keys(fields).sort()).toEqual(core.split(', ').sort());
  });
});
