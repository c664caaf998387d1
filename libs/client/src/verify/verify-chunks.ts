import {
  type ByLane,
  type ChunkLeaf,
  CodedError,
  chunksRoot,
  extendInboxHash,
  type Header,
  type Hex,
  type InboxEntry,
  LANES,
  type Lane,
  laneOf,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { untrue } from '../errors.js';

/** What a batch's chunks commit to, as somebody shows it. */
export interface ShownChunks {
  leaves: readonly ChunkLeaf[];
  /** by chunk, both lanes together, in the order served */
  entries: readonly (readonly InboxEntry[])[];
  /** by chunk, in order of operations */
  withdrawals: readonly (readonly Withdrawal[])[];
}

/** A batch's chunks, proved against its header. */
export interface ProvedChunks extends ShownChunks {
  header: Header;
  /** whether L1 has that header, or, so far, only the gateway shows it */
  anchor: 'l1' | 'gateway';
}

/**
 * Checks what is said of a batch's chunks against its header: that the leaves are those of chunksRoot, that every list of withdrawals
 * is the one that its leaf commits to, and that the entries lead each inbox from one leaf to the next.
 *
 * @param header one whose hash L1 has
 * @param inbox where both inboxes stood before the batch: its parent's header; without it chunk 0's entries are not looked at
 * @throws CodedError INVALID_CHUNKS
 */
export function proveChunks(
  header: Header,
  shown: ShownChunks,
  chunkSize: number,
  inbox?: Pick<Header, 'inboxHash' | 'inboxEnd'>,
): void {
  const { number, chunkCount } = header;
  const wrong = (what: string, fields: Record<string, string | number> = {}, cause?: unknown): CodedError =>
    untrue('INVALID_CHUNKS', `batch ${number}: ${what}`, { batch: number, ...fields }, cause);
  const { leaves, entries, withdrawals } = shown;
  for (const [what, list] of Object.entries({ leaves, entries, withdrawals }))
    if (list.length !== chunkCount) throw wrong(`${what} of ${list.length} chunks, not ${chunkCount}`);
  // §5: the leaves are those of chunksRoot, each list the one that its leaf commits to
  if (tried(() => chunksRoot(leaves, chunkSize)) !== header.chunksRoot)
    throw wrong('the leaves are not those of its header', { expected: header.chunksRoot });
  for (const [chunk, leaf] of leaves.entries()) {
    const actual = tried(() => withdrawalsHash(withdrawals[chunk] ?? []));
    if (actual !== leaf.withdrawalsHash)
      throw wrong(`the withdrawals of chunk ${chunk} are others`, { chunk, expected: leaf.withdrawalsHash });
    const before = chunk === 0 ? inbox : leaves[chunk - 1];
    if (before && !tried(() => leads(before, entries[chunk] ?? [], leaf)))
      throw wrong(`the inbox entries of chunk ${chunk} are others`, { chunk });
  }
}

/** §5: whether entries lead both inboxes from where they stood to where a leaf has them. */
function leads(
  before: Pick<Header, 'inboxHash' | 'inboxEnd'>,
  entries: readonly InboxEntry[],
  after: Pick<Header, 'inboxHash' | 'inboxEnd'>,
): boolean {
  const hash: ByLane<Hex> = [...before.inboxHash];
  const end: ByLane<number> = [...before.inboxEnd];
  for (const entry of entries) {
    const lane: Lane = laneOf(entry.slot);
    hash[lane] = extendInboxHash(hash[lane], entry);
    end[lane]++;
  }
  return LANES.every((lane) => hash[lane] === after.inboxHash[lane] && end[lane] === after.inboxEnd[lane]);
}

/** What was shown may be malformed: then it is wrong as well. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
