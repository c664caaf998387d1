import type { CellsAndProofs, Opening } from './kzg.js';

/**
 * The operations of an engine. Sizes, indices and field elements of the arguments have been checked; points have not.
 * For an invalid point, verification returns false and `prove` rejects. KZG_ENGINE_FAILED is a failure of the engine.
 */
export interface Engine {
  readonly name: 'native' | 'wasm' | 'javascript';
  commit(blob: Uint8Array): Promise<Uint8Array>;
  prove(blob: Uint8Array, commitment: Uint8Array): Promise<Uint8Array>;
  verifyBlob(blob: Uint8Array, commitment: Uint8Array, proof: Uint8Array): Promise<boolean>;
  verifyBlobs(blobs: Uint8Array[], commitments: Uint8Array[], proofs: Uint8Array[]): Promise<boolean>;
  open(blob: Uint8Array, z: Uint8Array): Promise<Opening>;
  verifyOpening(commitment: Uint8Array, z: Uint8Array, y: Uint8Array, proof: Uint8Array): Promise<boolean>;
  cellsAndProofs(blob: Uint8Array): Promise<CellsAndProofs>;
  verifyCells(
    commitments: Uint8Array[],
    indices: number[],
    cells: Uint8Array[],
    proofs: Uint8Array[],
  ): Promise<boolean>;
}
