import { BLOB_BYTES, bigintToBytes, CodedError, isCoded, KZG_POINT_BYTES } from '#libs/protocol';
import {
  allOfLength,
  CELL_BYTES,
  CELLS,
  FIELD_BYTES,
  isFieldElements,
  pointBytes,
  requireBlob,
  requireCommitment,
} from './arguments.js';
import type { Engine } from './engine.js';
import { elementPoint } from './field.js';
import type { Kzg } from './kzg.js';

/** Codes a failure of the engine itself; the arguments have been checked. */
async function computed<T>(engine: Engine, result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (cause) {
    throw isCoded(cause) ? cause : new CodedError('KZG_ENGINE_FAILED', { engine: engine.name }, undefined, { cause });
  }
}

async function proved(result: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await result;
  } catch (cause) {
    if (isCoded(cause)) throw cause;
    throw new CodedError('INVALID_COMMITMENT', { expected: 'a compressed point of G1' }, undefined, { cause });
  }
}

const isBlob = (blob: Uint8Array): boolean => allOfLength([blob], BLOB_BYTES) && isFieldElements(blob);
const arePoints = (...points: Uint8Array[]): boolean => allOfLength(points, KZG_POINT_BYTES);
const areScalars = (...scalars: Uint8Array[]): boolean =>
  allOfLength(scalars, FIELD_BYTES) && scalars.every(isFieldElements);
const isCellIndex = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < CELLS;
const sameLength = (...lists: (readonly unknown[])[]): boolean =>
  lists.every((list) => list.length === lists[0]?.length);

/**
 * Implements the port over an engine. Checks everything that needs no curve arithmetic, once for all engines, so that
 * they differ only in speed and none reads past a short argument.
 */
export function checkedKzg(engine: Engine): Kzg {
  const open: Kzg['open'] = async (blob, z) => {
    requireBlob(blob);
    return computed(engine, engine.open(blob, pointBytes(z)));
  };
  return {
    engine: engine.name,
    open,
    async commit(blob) {
      requireBlob(blob);
      return computed(engine, engine.commit(blob));
    },
    async prove(blob, commitment) {
      requireBlob(blob);
      requireCommitment(commitment);
      return proved(engine.prove(blob, commitment));
    },
    async verifyBlob(blob, commitment, proof) {
      return isBlob(blob) && arePoints(commitment, proof) && engine.verifyBlob(blob, commitment, proof);
    },
    async verifyBlobs(blobs, commitments, proofs) {
      if (!sameLength(blobs, commitments, proofs)) return false;
      if (!blobs.every(isBlob) || !arePoints(...commitments, ...proofs)) return false;
      return blobs.length === 0 || engine.verifyBlobs([...blobs], [...commitments], [...proofs]);
    },
    async openElement(blob, index) {
      const z = bigintToBytes(elementPoint(index), FIELD_BYTES);
      return { z, ...(await open(blob, z)) };
    },
    async verifyOpening(commitment, z, y, proof) {
      return arePoints(commitment, proof) && areScalars(z, y) && engine.verifyOpening(commitment, z, y, proof);
    },
    async cellsAndProofs(blob) {
      requireBlob(blob);
      return computed(engine, engine.cellsAndProofs(blob));
    },
    async verifyCells(commitments, indices, cells, proofs) {
      if (!sameLength(commitments, indices, cells, proofs)) return false;
      if (!arePoints(...commitments, ...proofs) || !indices.every(isCellIndex)) return false;
      if (!allOfLength(cells, CELL_BYTES) || !cells.every(isFieldElements)) return false;
      return cells.length === 0 || engine.verifyCells([...commitments], [...indices], [...cells], [...proofs]);
    },
  };
}
