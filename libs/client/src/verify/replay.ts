import { BatchBuilder, type Crypto, type State, type Step } from '#libs/ledger';
import {
  type BatchBlobs,
  type BatchParameters,
  decodeElement,
  type Header,
  type InboxEntry,
  isCoded,
  isInbox,
  type Lane,
  laneOf,
  type Operation,
  overlayBlobs,
  packBlobs,
  type Slot,
  sameBytes,
  touchedSlots,
} from '#libs/protocol';
import { untrue } from '../errors.js';

/** What a batch is replayed from: its header on L1, its blobs' bytes, and L1's inbox entries. */
export interface ReplayBatch {
  parent: Header;
  header: Header;
  blobs: BatchBlobs;
  entry(lane: Lane, index: number): InboxEntry | undefined;
}

const TURN_EVERY = 16;

/**
 * Executes a batch on the state after its parent, and compares every chunk leaf's root, both state roots and both inboxes with
 * the header, and the blobs with where D1 puts each element. Signatures are not public, so not looked at.
 *
 * @returns operations other than NOOP
 * @throws CodedError REPLAY_UNTRUE; then the state is as before
 */
export async function replayBatch(
  crypto: Crypto,
  state: State,
  parameters: BatchParameters,
  batch: ReplayBatch,
  signal?: AbortSignal,
): Promise<number> {
  const checkpoint = state.checkpoint();
  try {
    const operations = await execute(crypto, state, parameters, batch, signal);
    state.release(checkpoint);
    return operations;
  } catch (error) {
    state.rollback(checkpoint);
    signal?.throwIfAborted();
    if (isCoded(error, 'REPLAY_UNTRUE')) throw error;
    const { number } = batch.header;
    const why = isCoded(error) ? error.code : 'a failure';
    throw untrue('REPLAY_UNTRUE', `batch ${number} breaks a rule: ${why}`, { batch: number, why }, error);
  }
}

async function execute(
  crypto: Crypto,
  state: State,
  parameters: BatchParameters,
  { parent, header, blobs, entry }: ReplayBatch,
  signal?: AbortSignal,
): Promise<number> {
  const { elements } = overlayBlobs(blobs, header.chunkCount * parameters.chunkSize);
  const operations = elements.map(decodeElement);
  const { inboxHash, inboxEnd } = parent;
  // Nothing is signed here, so the domain is never used.
  const builder = new BatchBuilder({ state, crypto, domain: 0n, parameters, inboxHash, inboxEnd });
  for (let i = 0; i < operations.length; ) {
    const group = groupAt(operations, i, (lane) => entry(lane, builder.inboxEnd[lane]));
    builder.add(group, { authorized: true });
    i += group.length;
    if (i % TURN_EVERY === 0) await turn(signal);
  }
  compare(header, blobs, builder.seal());
  return operations.filter(({ kind }) => kind !== 'NOOP').length;
}

/** An operation by itself, or an OPEN with the KEY that must follow it. */
function groupAt(operations: readonly Operation[], i: number, next: (lane: Lane) => InboxEntry | undefined): Step[] {
  const operation = operations[i] as Operation;
  if (isInbox(operation)) return [{ operation, entry: next(laneOf(touchedSlots(operation)[0] as Slot)) }];
  const following = operations[i + 1];
  const paired = operation.kind === 'OPEN' && operation.a !== 0 && following?.kind === 'KEY';
  return paired ? [{ operation }, { operation: following }] : [{ operation }];
}

function compare(header: Header, blobs: BatchBlobs, sealed: ReturnType<BatchBuilder['seal']>): void {
  const fields = ['chunkCount', 'rollupRoot', 'validiumRoot', 'inboxHash', 'inboxEnd', 'chunksRoot'] as const;
  for (const field of fields)
    if (String(sealed[field]) !== String(header[field])) {
      const values = { expected: String(header[field]), actual: String(sealed[field]) };
      throw untrue('REPLAY_UNTRUE', `batch ${header.number} does not lead to its ${field}`, {
        batch: header.number,
        field,
        ...values,
      });
    }
  // D1: each element is in the blob of the lane it touches
  const packed = packBlobs(sealed.elements, sealed.lanes);
  for (const mode of ['rollup', 'validium'] as const)
    if (!sameBlob(packed[mode], blobs[mode]))
      throw untrue('REPLAY_UNTRUE', `batch ${header.number}'s ${mode} blob is not what D1 makes it`, {
        batch: header.number,
        field: `${mode}Blob`,
      });
}

const sameBlob = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : sameBytes(a, b);

async function turn(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
