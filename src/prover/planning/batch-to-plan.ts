import { type BatchRow, committedHeader, elementsOf, lanesOf } from '#libs/pipeline';
import {
  type Authorization,
  type Header,
  type Hex,
  type InboxEntry,
  type Lane,
  unpackAuthorizations,
} from '#libs/protocol';

/** Entry number `index` of a lane's inbox; undefined if L1 has not shown it yet. */
export type Entries = (lane: Lane, index: number) => InboxEntry | undefined;

/** A committed batch from its row. */
export interface BatchToPlan {
  header: Header;
  headerHash: Hex;
  /** 31 bytes each */
  elements: Uint8Array[];
  lanes: Lane[];
  /** by element, up to the last signed one; null for unsigned operations */
  authorizations: (Authorization | null)[];
}

/**
 * Checks a row of the pipeline as far as it can be checked by itself.
 *
 * @throws CodedError INVALID_BATCH where its columns contradict one another; those of libs/protocol's codecs
 */
export const batchToPlan = (row: BatchRow): BatchToPlan => ({
  ...committedHeader(row),
  elements: elementsOf(row.elements),
  lanes: lanesOf(row.lanes),
  authorizations: unpackAuthorizations(row.authorizations),
});
