import { type BatchRow, committedHeader, elementsOf } from '#libs/pipeline';
import { type ChunkLeaf, CodedError, type Header, type Hex, unpackLeaves } from '#libs/protocol';

/** A committed batch to follow. */
export interface CommittedBatch {
  header: Header;
  headerHash: Hex;
  elements: Uint8Array[];
  leaves: ChunkLeaf[];
}

/** @returns undefined while the batch has no header */
export function committedBatch(row: BatchRow): CommittedBatch | undefined {
  if (row.header === null || row.headerHash === null) return undefined;
  const { header, headerHash } = committedHeader(row);
  const leaves = unpackLeaves(row.leaves);
  if (leaves.length !== header.chunkCount)
    throw new CodedError('BATCH_SHAPE', { number: row.number, expected: header.chunkCount, actual: leaves.length });
  return { header, headerHash, elements: elementsOf(row.elements), leaves };
}
