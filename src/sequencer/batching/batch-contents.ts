import type { BatchRow } from '#libs/pipeline';
import {
  type BatchBlobs,
  type ByLane,
  type ChunkLeaf,
  ELEMENT_BYTES,
  Kind,
  type Lane,
  packBlobs,
  unpackLeaves,
} from '#libs/protocol';

/** A batch's elements, 31 bytes each, and the blob of each. */
export function elementsOf({ elements, lanes }: Pick<BatchRow, 'elements' | 'lanes'>): {
  elements: Uint8Array[];
  lanes: Lane[];
} {
  return {
    elements: Array.from({ length: lanes.length }, (_, i) =>
      elements.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES),
    ),
    lanes: [...lanes] as Lane[],
  };
}

/** D1: the blobs that a batch's elements make. */
export function blobsOf(batch: Pick<BatchRow, 'elements' | 'lanes'>): ByLane<Uint8Array | null> {
  const { elements, lanes } = elementsOf(batch);
  const { rollup, validium }: BatchBlobs = packBlobs(elements, lanes);
  return [rollup, validium];
}

/** Where a batch leaves the ledger: its last chunk's leaf. */
export function lastLeafOf(batch: Pick<BatchRow, 'leaves'>): ChunkLeaf {
  return unpackLeaves(batch.leaves).at(-1) as ChunkLeaf;
}

/** Operations in each blob of a batch: NOOP is in neither. */
export function operationsByLane({ elements, lanes }: Pick<BatchRow, 'elements' | 'lanes'>): ByLane<number> {
  const counts: ByLane<number> = [0, 0];
  for (const [i, lane] of lanes.entries()) if (elements[i * ELEMENT_BYTES] !== Kind.NOOP) counts[lane as Lane]++;
  return counts;
}
