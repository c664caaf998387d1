import type { DasContextJs } from '@crate-crypto/node-eth-kzg';
import type { Engine } from './engine.js';
import type { Opening } from './kzg.js';

/**
 * The library throws for a point off the curve or outside the subgroup. Such a proof is invalid, so the result is
 * false.
 */
const orFalse = (verdict: Promise<boolean>): Promise<boolean> => verdict.catch(() => false);

async function opening(result: Promise<Uint8Array[]>): Promise<Opening> {
  const [proof, y] = await result;
  return { y: y as Uint8Array, proof: proof as Uint8Array };
}

function engineOf(context: DasContextJs): Engine {
  return {
    name: 'native',
    commit: (blob) => context.asyncBlobToKzgCommitment(blob),
    prove: (blob, commitment) => context.asyncComputeBlobKzgProof(blob, commitment),
    verifyBlob: (blob, commitment, proof) => orFalse(context.asyncVerifyBlobKzgProof(blob, commitment, proof)),
    verifyBlobs: (blobs, commitments, proofs) =>
      orFalse(context.asyncVerifyBlobKzgProofBatch(blobs, commitments, proofs)),
    open: (blob, z) => opening(context.asyncComputeKzgProof(blob, z)),
    verifyOpening: (commitment, z, y, proof) => orFalse(context.asyncVerifyKzgProof(commitment, z, y, proof)),
    cellsAndProofs: (blob) => context.asyncComputeCellsAndKzgProofs(blob),
    verifyCells: (commitments, indices, cells, proofs) =>
      orFalse(context.asyncVerifyCellKzgProofBatch(commitments, indices, cells, proofs)),
  };
}

/**
 * @crate-crypto/node-eth-kzg: a prebuilt binary whose calls run on a thread pool. Loading it blocks the event loop for
 * seconds.
 *
 * @param precompute loads a table that makes `cellsAndProofs`, and nothing else, a third faster; it takes 100 MB and
 *   makes loading half as long again
 * @throws if there is no binary for the platform
 */
export async function loadNativeEngine(precompute: boolean): Promise<Engine> {
  const { DasContextJs } = await import('@crate-crypto/node-eth-kzg');
  return engineOf(DasContextJs.create({ usePrecomp: precompute }));
}
