import { execute, type State } from '#libs/ledger';
import {
  type ByLane,
  type ChunkLeaf,
  CodedError,
  decodeElement,
  extendInboxHash,
  type Header,
  type Hex,
  type InboxEntry,
  isInbox,
  Lane,
  laneOf,
  type Operation,
  type Slot,
  touchedSlots,
} from '#libs/protocol';

/** A batch that the operator sealed and members check; here it is only followed. */
export interface ReplayInput {
  parent: Header;
  /** chunkCount·N of 31 bytes */
  elements: readonly Uint8Array[];
  leaves: readonly ChunkLeaf[];
  chunkSize: number;
  entry(lane: Lane, index: number): InboxEntry | undefined;
}

interface Inboxes {
  hash: ByLane<Hex>;
  end: ByLane<number>;
}

/**
 * Applies a batch chunk by chunk: between two chunks, where it yields, the state is exactly what the chunk's leaf says.
 * Signatures and data hashes are not looked at: members do that (C4), and the roots show a wrong result.
 *
 * @returns the chunk that has been applied
 * @throws CodedError ENTRY_UNKNOWN where L1 is not followed far enough yet; LEAF_MISMATCH; a rule's code. The caller rolls back
 */
export function* replayBatch(state: State, input: ReplayInput): Generator<number, void> {
  const operations = input.elements.map(decodeElement);
  const inboxes: Inboxes = { hash: [...input.parent.inboxHash], end: [...input.parent.inboxEnd] };
  for (const [chunk, leaf] of input.leaves.entries()) {
    const start = chunk * input.chunkSize;
    applyChunk(state, operations.slice(start, start + input.chunkSize), inboxes, input.entry);
    compare(state, inboxes, leaf, chunk);
    yield chunk;
  }
}

function applyChunk(state: State, operations: Operation[], inboxes: Inboxes, entryAt: ReplayInput['entry']): void {
  for (const [i, operation] of operations.entries()) {
    const entry = isInbox(operation) ? serve(touchedSlots(operation)[0] as Slot, inboxes, entryAt) : undefined;
    const context = { previous: operations[i - 1], next: operations[i + 1], entry };
    state.apply(execute(state, operation, context).writes);
  }
}

/** R4: each inbox is served in order. */
function serve(slot: Slot, inboxes: Inboxes, entryAt: ReplayInput['entry']): InboxEntry {
  const lane = laneOf(slot);
  const index = inboxes.end[lane];
  const entry = entryAt(lane, index);
  if (!entry) throw new CodedError('ENTRY_UNKNOWN', { lane, entry: index });
  inboxes.hash[lane] = extendInboxHash(inboxes.hash[lane], entry);
  inboxes.end[lane]++;
  return entry;
}

function compare(state: State, inboxes: Inboxes, leaf: ChunkLeaf, chunk: number): void {
  const actual = {
    rollupRoot: state.root(Lane.rollup),
    validiumRoot: state.root(Lane.validium),
    inboxHash: inboxes.hash,
    inboxEnd: inboxes.end,
  };
  for (const [field, value] of Object.entries(actual))
    if (String(value) !== String(leaf[field as keyof ChunkLeaf]))
      throw new CodedError('LEAF_MISMATCH', { chunk, field });
}
