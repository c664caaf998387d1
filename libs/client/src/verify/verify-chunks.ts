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

/** Claimed contents of a batch's chunks. */
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
 * Verifies the contents of a batch's chunks against its header: leaves against chunksRoot, withdrawals against their leaves, and entries
 * against the inbox hashes of consecutive leaves.
 *
 * @param header a header on L1
 * @param inbox both inboxes before the batch, from its parent's header; without it chunk 0's entries are not checked
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
      throw wrong(`the withdrawals of chunk ${chunk} differ from its leaf`, { chunk, expected: leaf.withdrawalsHash });
    const before = chunk === 0 ? inbox : leaves[chunk - 1];
    if (before && !tried(() => leads(before, entries[chunk] ?? [], leaf)))
      throw wrong(`the inbox entries of chunk ${chunk} do not match its leaf`, { chunk });
  }
}

/** §5: whether entries extend both inboxes from one state to the next. */
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

/** Undefined if the input is malformed, which counts as a mismatch. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
