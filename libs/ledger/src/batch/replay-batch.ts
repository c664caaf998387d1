import {
  type Authorization,
  type AuthorizedOperation,
  type BatchParameters,
  type ByLane,
  blobLanes,
  type ChunkLeaf,
  chunksRoot,
  decodeElement,
  type InboxEntry,
  isInbox,
  Lane,
  laneOf,
  type Operation,
  type Slot,
  touchedSlots,
} from '#libs/protocol';
import { authorize } from '../authorize.js';
import type { Crypto } from '../crypto/load-crypto.js';
import { locate, located, refusal } from '../errors.js';
import { type Effects, execute } from '../execute.js';
import type { State } from '../state/state.js';
import { requireParameters, type SealedBatch } from './batch.js';
import { ChunkMeter, type InboxPoint } from './chunk-meter.js';

/** A batch to execute again. */
export interface ReplayInput {
  /** where the parent header leaves both inboxes */
  parent: InboxPoint;
  /** 31 bytes each, whole chunks */
  elements: readonly Uint8Array[];
  /** blob of each element, as overlayBlobs gives them; compared with D1 where they are given */
  lanes?: readonly Lane[];
  /** compared chunk by chunk where they are given */
  leaves?: readonly ChunkLeaf[];
  /** one for each element, null where nobody signs; they become the steps', and are verified if `verifySignatures` says so */
  authorizations?: readonly (Authorization | null)[];
  /** entry number `index`, from 0, of a lane's inbox; undefined where it is not known yet */
  entries(lane: Lane, index: number): InboxEntry | undefined;
}

export interface ReplayOptions {
  parameters: BatchParameters;
  /** of signatures (R1) */
  domain: bigint;
  verifySignatures: boolean;
  /** called before each chunk is executed, when the state is as the chunk before left it */
  beforeChunk?(index: number, steps: readonly AuthorizedOperation[]): void;
  /** called when a chunk is executed and its leaf compared, before the event loop turns */
  afterChunk?(index: number, leaf: ChunkLeaf): void;
  signal?: AbortSignal;
  /** operations between two turns of the event loop; 16 by default, about 20 ms. The chunk's size: only between chunks */
  yieldEvery?: number;
}

/**
 * Executes a sealed batch, all of it or nothing: every rule, and every signature and chunk leaf that `input` and `options` ask
 * for. While it runs, the state is between two batches: nobody else may use it.
 *
 * @param state stands at the parent
 * @returns what the batch consists of
 * @throws CodedError of LedgerCode, with the operation's index or the chunk; the state is then as before. ENTRY_UNKNOWN and ABORTED
 *   may end otherwise on a second try; all others never do
 */
export async function replayBatch(
  state: State,
  crypto: Crypto,
  input: ReplayInput,
  options: ReplayOptions,
): Promise<SealedBatch> {
  requireParameters(options.parameters);
  const operations = decodeElements(input.elements);
  if (input.lanes) checkLanes(operations, input.lanes);
  const checkpoint = state.checkpoint();
  try {
    const sealed = await new Replay(state, crypto, input, options, operations).run();
    state.release(checkpoint);
    return sealed;
  } catch (error) {
    state.rollback(checkpoint);
    throw error;
  }
}

/** @throws CodedError INVALID_ELEMENT, INVALID_SLOT, INVALID_ASSET; fields.index is the element */
function decodeElements(elements: readonly Uint8Array[]): Operation[] {
  return elements.map((element, index) => locate({ index }, () => decodeElement(element)));
}

/** D1: each operation's element is in its blob; a NOOP's is zero in both. */
function checkLanes(operations: readonly Operation[], lanes: readonly Lane[]): void {
  const expected = blobLanes(operations);
  for (const [index, operation] of operations.entries())
    if (operation.kind !== 'NOOP' && lanes[index] !== expected[index])
      throw refusal('BLOB_MISMATCH', 'D1', { index, expected: expected[index], actual: lanes[index] });
}

/** Executes the steps of one whole chunk, on trust in its signatures. @throws CodedError of LedgerCode; the caller rolls back */
export function executeChunk(state: State, steps: readonly AuthorizedOperation[]): void {
  for (const i of steps.keys()) executeStep(state, steps, i);
}

/** Executes one step of a chunk, between its neighbours. */
function executeStep(state: State, chunk: readonly AuthorizedOperation[], i: number): Effects {
  const { operation, entry } = chunk[i] as AuthorizedOperation;
  const context = { previous: chunk[i - 1]?.operation, next: chunk[i + 1]?.operation, entry };
  const effects = execute(state, operation, context);
  state.apply(effects.writes);
  return effects;
}

/** One run over a batch. */
class Replay {
  private readonly meter: ChunkMeter;
  private readonly steps: AuthorizedOperation[] = [];

  constructor(
    private readonly state: State,
    private readonly crypto: Crypto,
    private readonly input: ReplayInput,
    private readonly options: ReplayOptions,
    private readonly operations: readonly Operation[],
  ) {
    this.meter = new ChunkMeter(state, crypto.hash, options.parameters, input.parent);
  }

  async run(): Promise<SealedBatch> {
    const { chunkSize } = this.options.parameters;
    const { length } = this.operations;
    // §1: whole chunks
    if (length === 0 || length % chunkSize !== 0)
      throw refusal('BATCH_SHAPE', '§1', { expected: `whole chunks of ${chunkSize}`, actual: length });
    for (let start = 0; start < length; start += chunkSize) await this.chunk(start);
    return this.sealed();
  }

  private async chunk(start: number): Promise<void> {
    const { chunkSize } = this.options.parameters;
    const { yieldEvery = 16, signal } = this.options;
    const chunk = this.stepsFrom(start);
    this.options.beforeChunk?.(start / chunkSize, chunk);
    for (const i of chunk.keys()) {
      const index = start + i;
      if (index % yieldEvery === 0) await turn();
      if (signal?.aborted) throw refusal('ABORTED', 'C4', { index }, signal.reason);
      try {
        this.step(chunk, i, index);
      } catch (error) {
        throw located(error, { index });
      }
    }
    this.steps.push(...chunk);
    this.options.afterChunk?.(start / chunkSize, this.meter.leaves.at(-1) as ChunkLeaf);
  }

  private step(chunk: readonly AuthorizedOperation[], i: number, index: number): void {
    const { operation, authorization, entry } = chunk[i] as AuthorizedOperation;
    const { verifySignatures, domain } = this.options;
    if (verifySignatures) authorize(this.crypto, domain, this.state, operation, authorization);
    const { withdrawal } = executeStep(this.state, chunk, i);
    const leaf = this.meter.count(this.input.elements[index] as Uint8Array, withdrawal, entry);
    if (leaf) this.compare(leaf);
  }

  /** A chunk's operations with what justifies them. R4: each inbox is served in order. */
  private stepsFrom(start: number): AuthorizedOperation[] {
    const served: ByLane<number> = [...this.meter.point.inboxEnd];
    const operations = this.operations.slice(start, start + this.options.parameters.chunkSize);
    return operations.map((operation, i): AuthorizedOperation => {
      const authorization = this.input.authorizations?.[start + i] ?? undefined;
      if (!isInbox(operation)) return authorization ? { operation, authorization } : { operation };
      const lane = laneOf(touchedSlots(operation)[0] as Slot);
      const number = served[lane]++;
      const entry = this.input.entries(lane, number);
      if (!entry) throw refusal('ENTRY_UNKNOWN', 'C4', { lane, entry: number, index: start + i });
      return { operation, entry, ...(authorization && { authorization }) };
    });
  }

  private compare(leaf: ChunkLeaf): void {
    const { leaves } = this.input;
    if (!leaves) return;
    const chunk = this.meter.leaves.length - 1;
    const expected = leaves[chunk];
    const field = expected ? differingField(leaf, expected) : 'chunk';
    if (field) throw refusal('LEAF_MISMATCH', 'C4', { chunk, field });
  }

  private sealed(): SealedBatch {
    const { leaves, withdrawals, point } = this.meter;
    return {
      steps: this.steps,
      elements: [...this.input.elements],
      lanes: blobLanes(this.operations),
      leaves,
      chunksRoot: chunksRoot(leaves, this.options.parameters.chunkSize),
      chunkCount: leaves.length,
      ...point,
      rollupRoot: this.state.root(Lane.rollup),
      validiumRoot: this.state.root(Lane.validium),
      withdrawals,
    };
  }
}

/** The first field in which two leaves differ. */
export function differingField(a: ChunkLeaf, b: ChunkLeaf): string | undefined {
  return (Object.keys(a) as (keyof ChunkLeaf)[]).find((field) => String(a[field]) !== String(b[field]));
}

/** Lets the event loop turn once. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
