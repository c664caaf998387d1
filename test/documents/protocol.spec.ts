import { type Fragment, Interface, keccak256, TypedDataEncoder, toUtf8Bytes } from 'ethers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  availabilityChallengesAbi,
  batchVerifierAbi,
  brakeAbi,
  committeeAbi,
  exitsAbi,
  inboxAbi,
  keyRegistryAbi,
  poseidon2Abi,
  proofDemandsAbi,
  settlementAbi,
  stateChallengesAbi,
  withdrawalsAbi,
} from '#libs/l1';
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
  signingDomain,
  TRANSPORT_KEY_TYPES,
  toHex,
} from '#libs/protocol';
import { MemoryStore } from '#libs/storage';
import { getCore } from '#libs/testing';
import { proofVerifierAbi } from '../../libs/l1/src/abi/proof-verifier.js';
import {
  CONSTANTS,
  D,
  document,
  G,
  M_E,
  modulo,
  P,
  permute,
  scalarMultiply,
  sponge,
  verifies,
} from '../model/appendix-a.js';

// Implements docs/protocol.md from its text alone and compares the results with the code and with the document's
// vectors.

const ABIS = {
  Settlement: settlementAbi,
  Inbox: inboxAbi,
  KeyRegistry: keyRegistryAbi,
  Committee: committeeAbi,
  BatchVerifier: batchVerifierAbi,
  IProofVerifier: proofVerifierAbi,
  Withdrawals: withdrawalsAbi,
  Exits: exitsAbi,
  Poseidon2: poseidon2Abi,
  AvailabilityChallenges: availabilityChallengesAbi,
  StateChallenges: stateChallengesAbi,
  ProofDemands: proofDemandsAbi,
  Brake: brakeAbi,
};

/** The fenced block with this info string. */
function block(info: string): string {
  const found = document.match(new RegExp(`^ *\`\`\`${info}\\n([\\s\\S]*?)^ *\`\`\`$`, 'm'))?.[1];
  if (found === undefined) throw new Error(`docs/protocol.md has no block "${info}"`);
  return found;
}

const word = (value: bigint): Uint8Array => bigintToBytes(value, 32);
const field = fc.bigInt({ min: 0n, max: P - 1n });

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
    expect(scalarMultiply(0x1234n, G)).toEqual([big(publicKey.x), big(publicKey.y)]);
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
