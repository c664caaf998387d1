import {
  type Authorization,
  type BatchParameters,
  BLOB_ELEMENTS,
  blobLanes,
  type ChunkLeaf,
  chunksRoot,
  decodeElement,
  type Header,
  hashHeader,
  type InboxEntry,
  isInbox,
  Lane,
  laneOf,
  type Operation,
  type Slot,
  touchedSlots,
  type Withdrawal,
} from '#libs/protocol';
import { authorize } from '../authorize.js';
import type { Crypto } from '../crypto/load-crypto.js';
import { locate, located, refusal } from '../errors.js';
import { execute } from '../execute.js';
import type { State } from '../state/state.js';
import { requireParameters } from './batch.js';
import { ChunkMeter } from './chunk-meter.js';

/** A batch to check. */
export interface ApplyInput {
  /** the header that the state stands at: genesis or the batch before */
  parent: Header;
  header: Header;
  leaves: readonly ChunkLeaf[];
  /** chunkCount·N, as overlayBlobs gives them */
  elements: readonly Uint8Array[];
  lanes: readonly Lane[];
  /** one for each element, null where nobody signs; not read unless signatures are verified */
  authorizations: readonly (Authorization | null)[];
  /** entry number `index`, from 0, of a lane's inbox; undefined where it is not known yet */
  entries(lane: Lane, index: number): InboxEntry | undefined;
}

export interface ApplyOptions {
  domain: bigint;
  parameters: BatchParameters;
  /** false only for batches whose signatures were verified before, or that are final */
  verifySignatures: boolean;
  signal?: AbortSignal;
  /** operations between two turns of the event loop; 16 by default, about 20 ms */
  yieldEvery?: number;
}

/**
 * The member's check of a batch (C4): every element, every rule, every signature, every chunk leaf and the header, on
 * its own state, which it leaves at the batch. While it runs, the state is between batches: nobody else may use it.
 *
 * @returns withdrawals by chunk
 * @throws CodedError of LedgerCode, fields naming the rule and the operation's index or the chunk; then the state is as
 *   before. ENTRY_UNKNOWN may be true later: everything else never is
 */
export async function applyBatch(
  state: State,
  crypto: Crypto,
  input: ApplyInput,
  options: ApplyOptions,
): Promise<{ withdrawals: Withdrawal[][] }> {
  requireParameters(options.parameters);
  checkShape(input, options);
  checkHeader(state, input, options.parameters.chunkSize);
  const operations = input.elements.map((element, index) => locate({ index }, () => decodeElement(element)));
  checkLanes(operations, input.lanes);
  const checkpoint = state.checkpoint();
  try {
    const withdrawals = await new BatchCheck(state, crypto, input, options, operations).run();
    state.release(checkpoint);
    return { withdrawals };
  } catch (error) {
    state.rollback(checkpoint);
    throw error;
  }
}

/** Sizes, before anything is read. */
function checkShape(input: ApplyInput, { parameters, verifySignatures }: ApplyOptions): void {
  const { chunkSize } = parameters;
  const { chunkCount } = input.header;
  // B3: 1 ≤ chunkCount ≤ 4096/N
  if (!Number.isInteger(chunkCount) || chunkCount < 1 || chunkCount > BLOB_ELEMENTS / chunkSize)
    throw refusal('BATCH_SHAPE', 'B3', {
      field: 'chunkCount',
      expected: BLOB_ELEMENTS / chunkSize,
      actual: chunkCount,
    });
  const lengths = {
    leaves: [input.leaves.length, chunkCount],
    elements: [input.elements.length, chunkCount * chunkSize],
    lanes: [input.lanes.length, chunkCount * chunkSize],
    authorizations: [
      input.authorizations.length,
      verifySignatures ? chunkCount * chunkSize : input.authorizations.length,
    ],
  };
  for (const [field, [actual, expected]] of Object.entries(lengths))
    if (actual !== expected) throw refusal('BATCH_SHAPE', '§5', { field, expected, actual });
}

/** §5: the header follows its parent, on which the state stands, and says what its leaves say. */
function checkHeader(state: State, { parent, header, leaves }: ApplyInput, chunkSize: number): void {
  if (header.number !== parent.number + 1 || header.parentHash !== hashHeader(parent))
    throw refusal('PARENT_MISMATCH', '§5', { expected: parent.number + 1, actual: header.number });
  if (state.root(Lane.rollup) !== parent.rollupRoot || state.root(Lane.validium) !== parent.validiumRoot)
    throw refusal('STATE_NOT_AT_PARENT', 'C4', { parent: parent.number });
  const root = chunksRoot(leaves, chunkSize);
  if (root !== header.chunksRoot)
    throw refusal('CHUNKS_ROOT_MISMATCH', '§5', { expected: header.chunksRoot, actual: root });
  // §5: the last leaf equals the header
  const last = leaves.at(-1) as ChunkLeaf;
  const field = differingField(last, { ...last, ...pickLeaf(header) });
  if (field) throw refusal('HEADER_MISMATCH', '§5', { field });
}

const pickLeaf = ({ rollupRoot, validiumRoot, inboxHash, inboxEnd }: Header) => ({
  rollupRoot,
  validiumRoot,
  inboxHash,
  inboxEnd,
});

/** D1: each operation's element is in its blob; a NOOP's is zero in both. */
function checkLanes(operations: readonly Operation[], lanes: readonly Lane[]): void {
  const expected = blobLanes(operations);
  for (const [index, operation] of operations.entries())
    if (operation.kind !== 'NOOP' && lanes[index] !== expected[index])
      throw refusal('WRONG_BLOB', 'D1', { index, expected: expected[index], actual: lanes[index] });
}

/** One run over a batch's operations. */
class BatchCheck {
  private readonly meter: ChunkMeter;

  constructor(
    private readonly state: State,
    private readonly crypto: Crypto,
    private readonly input: ApplyInput,
    private readonly options: ApplyOptions,
    private readonly operations: readonly Operation[],
  ) {
    this.meter = new ChunkMeter(state, crypto.hash, options.parameters, input.parent);
  }

  async run(): Promise<Withdrawal[][]> {
    const { signal, yieldEvery = 16 } = this.options;
    for (let index = 0; index < this.operations.length; index++) {
      if (index % yieldEvery === 0) await turn();
      if (signal?.aborted) throw refusal('ABORTED', 'C4', { index }, signal.reason);
      try {
        this.step(index);
      } catch (error) {
        throw located(error, { index });
      }
    }
    return this.meter.withdrawals;
  }

  private step(index: number): void {
    const operation = this.operations[index] as Operation;
    const entry = isInbox(operation) ? this.entryFor(operation) : undefined;
    if (this.options.verifySignatures)
      authorize(this.crypto, this.options.domain, this.state, operation, this.input.authorizations[index]);
    const effects = execute(this.state, operation, { ...this.neighbours(index), entry });
    this.state.apply(effects.writes);
    const leaf = this.meter.count(this.input.elements[index] as Uint8Array, effects.withdrawal, entry);
    if (leaf) this.compare(leaf);
  }

  /** R4: each inbox is served in order. */
  private entryFor(operation: Operation): InboxEntry {
    const lane = laneOf(touchedSlots(operation)[0] as Slot);
    const number = this.meter.point.inboxEnd[lane];
    const entry = this.input.entries(lane, number);
    if (!entry) throw refusal('ENTRY_UNKNOWN', 'C4', { lane, entry: number });
    return entry;
  }

  private neighbours(index: number) {
    const { chunkSize } = this.options.parameters;
    return {
      previous: index % chunkSize > 0 ? this.operations[index - 1] : undefined,
      next: (index + 1) % chunkSize > 0 ? this.operations[index + 1] : undefined,
    };
  }

  private compare(leaf: ChunkLeaf): void {
    const chunk = this.meter.leaves.length - 1;
    const field = differingField(leaf, this.input.leaves[chunk] as ChunkLeaf);
    if (field) throw refusal('LEAF_MISMATCH', 'C4', { chunk, field });
  }
}

/** The first field in which two leaves differ. */
function differingField(a: ChunkLeaf, b: ChunkLeaf): string | undefined {
  return (Object.keys(a) as (keyof ChunkLeaf)[]).find((field) => String(a[field]) !== String(b[field]));
}

/** Lets the event loop turn once. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
