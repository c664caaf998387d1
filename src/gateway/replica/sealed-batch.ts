import { type BatchRow, committedHeader, elementsOf } from '#libs/pipeline';
import type { Header, Hex } from '#libs/protocol';

/** A committed batch to follow. */
export interface CommittedBatch {
  header: Header;
  headerHash: Hex;
  elements: Uint8Array[];
}

/** @returns undefined while the batch has no header */
export function committedBatch(row: BatchRow): CommittedBatch | undefined {
  if (row.header === null || row.headerHash === null) return undefined;
  const { header, headerHash } = committedHeader(row);
  return { header, headerHash, elements: elementsOf(row.elements) };
}
