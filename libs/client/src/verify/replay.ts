import { BatchBuilder, type Crypto, type SealedBatch, type State, type Step } from '#libs/ledger';
import {
  type Authorization,
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
  /** keys and signatures by operation, which are verified (R1); without them signatures are not looked at */
  signed?: { domain: bigint; authorizations: readonly (Authorization | null)[] };
}

const TURN_EVERY = 16;
/** What only keys and signatures can be blamed for: the same batch without them was taken. */
const SIGNING = ['AUTHORIZATION_MISSING', 'AUTHORIZATION_UNEXPECTED', 'BAD_PUBLIC_KEY', 'WRONG_KEY', 'BAD_SIGNATURE'];

/**
 * Executes a batch on the state after its parent, and compares every chunk leaf's root, both state roots and both inboxes with
 * the header, and the blobs with where D1 puts each element.
 *
 * @returns what it consists of: steps with their entries, leaves, withdrawals
 * @throws CodedError REPLAY_UNTRUE, or AUTHORIZATIONS_UNTRUE where only the signatures given are wrong; then the state is as before
 */
export async function replayBatch(
  crypto: Crypto,
  state: State,
  parameters: BatchParameters,
  batch: ReplayBatch,
  signal?: AbortSignal,
): Promise<SealedBatch> {
  const checkpoint = state.checkpoint();
  try {
    const sealed = await execute(crypto, state, parameters, batch, signal);
    state.release(checkpoint);
    return sealed;
  } catch (error) {
    state.rollback(checkpoint);
    signal?.throwIfAborted();
    if (isCoded(error, 'REPLAY_UNTRUE')) throw error;
    const { number } = batch.header;
    const why = isCoded(error) ? error.code : 'a failure';
    if (SIGNING.includes(why))
      throw untrue(
        'AUTHORIZATIONS_UNTRUE',
        `signatures given for batch ${number} are wrong: ${why}`,
        { number },
        error,
      );
    throw untrue('REPLAY_UNTRUE', `batch ${number} breaks a rule: ${why}`, { batch: number, why }, error);
  }
}

async function execute(
  crypto: Crypto,
  state: State,
  parameters: BatchParameters,
  { parent, header, blobs, entry, signed }: ReplayBatch,
  signal?: AbortSignal,
): Promise<SealedBatch> {
  const { elements } = overlayBlobs(blobs, header.chunkCount * parameters.chunkSize);
  const operations = elements.map(decodeElement);
  const { inboxHash, inboxEnd } = parent;
  const domain = signed?.domain ?? 0n;
  const builder = new BatchBuilder({ state, crypto, domain, parameters, inboxHash, inboxEnd });
  for (let i = 0; i < operations.length; ) {
    const group = groupAt(operations, i, (lane) => entry(lane, builder.inboxEnd[lane]));
    // R1
    if (signed) builder.add(group.map((step, k) => withAuthorization(step, signed.authorizations[i + k])));
    else builder.add(group, 'trusted');
    i += group.length;
    if (i % TURN_EVERY === 0) await turn(signal);
  }
  const sealed = builder.seal();
  compare(header, blobs, sealed);
  return sealed;
}

const withAuthorization = (step: Step, authorization: Authorization | null | undefined): Step =>
  authorization ? { ...step, authorization } : step;

/** Operations other than NOOP. */
export const countOperations = ({ steps }: SealedBatch): number =>
  steps.filter(({ operation }) => operation.kind !== 'NOOP').length;

/** An operation by itself, or an OPEN with the KEY that must follow it. */
function groupAt(operations: readonly Operation[], i: number, next: (lane: Lane) => InboxEntry | undefined): Step[] {
  const operation = operations[i] as Operation;
  if (isInbox(operation)) return [{ operation, entry: next(laneOf(touchedSlots(operation)[0] as Slot)) }];
  const following = operations[i + 1];
  const paired = operation.kind === 'OPEN' && operation.a !== 0 && following?.kind === 'KEY';
  return paired ? [{ operation }, { operation: following }] : [{ operation }];
}

function compare(header: Header, blobs: BatchBlobs, sealed: SealedBatch): void {
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
