import { type BatchRow, committedHeader, elementsOf, lanesOf } from '#libs/pipeline';
import {
  type Authorization,
  type ChunkLeaf,
  type Header,
  type Hex,
  type InboxEntry,
  type Lane,
  unpackAuthorizations,
  unpackLeaves,
} from '#libs/protocol';

/** Entry number `index` of a lane's inbox; undefined if L1 has not shown it yet. */
export type Entries = (lane: Lane, index: number) => InboxEntry | undefined;

/** A committed batch from its row. */
export interface BatchToPlan {
  header: Header;
  headerHash: Hex;
  leaves: ChunkLeaf[];
  /** 31 bytes each */
  elements: Uint8Array[];
  lanes: Lane[];
  /** one per element; null for unsigned operations */
  authorizations: (Authorization | null)[];
}

/**
 * Checks a row of the pipeline as far as it can be checked by itself.
 *
 * @throws CodedError INVALID_BATCH where its columns contradict one another; those of libs/protocol's codecs
 */
export function batchToPlan(row: BatchRow): BatchToPlan {
  const elements = elementsOf(row.elements);
  return {
    ...committedHeader(row),
    leaves: unpackLeaves(row.leaves),
    elements,
    lanes: lanesOf(row.lanes),
    authorizations: unpackAuthorizations(row.authorizations, elements.length),
  };
}
