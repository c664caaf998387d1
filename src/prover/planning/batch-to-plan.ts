import type { BatchRow } from '#libs/pipeline';
import {
  type Authorization,
  type ChunkLeaf,
  CodedError,
  decodeHeader,
  ELEMENT_BYTES,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  type Lane,
  toHex,
  unpackAuthorizations,
  unpackLeaves,
} from '#libs/protocol';

/** Entry number `index` of a lane's inbox; undefined where L1 has not shown it yet. */
export type Entries = (lane: Lane, index: number) => InboxEntry | undefined;

/** A committed batch from its row. */
export interface BatchToPlan {
  header: Header;
  headerHash: Hex;
  leaves: ChunkLeaf[];
  /** 31 bytes each */
  elements: Uint8Array[];
  lanes: Lane[];
  /** one an element, null where nobody signs */
  authorizations: (Authorization | null)[];
}

/**
 * A row of the pipeline, checked as far as it can be by itself.
 *
 * @throws CodedError BATCH_WRONG where its columns contradict one another; those of libs/protocol's codecs
 */
export function batchToPlan(row: BatchRow): BatchToPlan {
  if (!row.header || !row.headerHash)
    throw new CodedError('BATCH_WRONG', { number: row.number, expected: 'a committed batch' });
  const header = decodeHeader(row.header);
  const headerHash = toHex(row.headerHash);
  if (header.number !== row.number || hashHeader(header) !== headerHash)
    throw new CodedError('BATCH_WRONG', { number: row.number, expected: headerHash, actual: hashHeader(header) });
  const count = row.lanes.length;
  return {
    header,
    headerHash,
    leaves: unpackLeaves(row.leaves),
    elements: Array.from({ length: count }, (_, i) =>
      row.elements.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES),
    ),
    lanes: [...row.lanes] as Lane[],
    authorizations: unpackAuthorizations(row.authorizations, count),
  };
}
