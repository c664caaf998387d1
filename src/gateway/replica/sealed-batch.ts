import type { BatchRow } from '#libs/pipeline';
import {
  type ChunkLeaf,
  CodedError,
  decodeHeader,
  ELEMENT_BYTES,
  type Header,
  type Hex,
  toHex,
  unpackLeaves,
} from '#libs/protocol';

/** A committed batch as it is followed. */
export interface CommittedBatch {
  header: Header;
  headerHash: Hex;
  elements: Uint8Array[];
  leaves: ChunkLeaf[];
}

/** A batch's elements, 31 bytes each: views. */
export function elementsOf(packed: Uint8Array): Uint8Array[] {
  return Array.from({ length: packed.length / ELEMENT_BYTES }, (_, i) =>
    packed.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES),
  );
}

/** @returns undefined while the batch has no header */
export function committedBatch(row: BatchRow): CommittedBatch | undefined {
  if (row.header === null || row.headerHash === null) return undefined;
  const header = decodeHeader(row.header);
  const leaves = unpackLeaves(row.leaves);
  if (leaves.length !== header.chunkCount)
    throw new CodedError('BATCH_SHAPE', { number: row.number, expected: header.chunkCount, actual: leaves.length });
  return { header, headerHash: toHex(row.headerHash), elements: elementsOf(row.elements), leaves };
}
