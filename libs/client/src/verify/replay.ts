import { type Crypto, replayBatch, type SealedBatch, type State } from '#libs/ledger';
import {
  type Authorization,
  type BatchBlobs,
  type Header,
  type InboxEntry,
  isCoded,
  LANES,
  type Lane,
  modeOf,
  overlayBlobs,
  packBlobs,
  sameBytes,
} from '#libs/protocol';
import { untrue } from '../errors.js';

/** Inputs of a replay: the batch's header on L1, its blobs, and L1's inbox entries. */
export interface ReplayBatch {
  parent: Header;
  header: Header;
  blobs: BatchBlobs;
  entry(lane: Lane, index: number): InboxEntry | undefined;
  /** keys and signatures by operation, to be verified (R1); without them signatures are not checked */
  signed?: { domain: bigint; authorizations: readonly (Authorization | null)[] };
}

/** Codes that only keys and signatures can cause. */
const SIGNING = [
  'AUTHORIZATION_MISSING',
  'AUTHORIZATION_UNEXPECTED',
  'INVALID_PUBLIC_KEY',
  'SIGNER_MISMATCH',
  'INVALID_SIGNATURE',
];

/**
 * Executes a batch on its parent's state. Compares state roots, inboxes, digest and withdrawals with the header, and
 * the blobs with the placement of elements by D1.
 *
 * @returns the batch's operations with their entries, and its withdrawals
 * @throws CodedError INVALID_REPLAY, or INVALID_AUTHORIZATIONS if only the given signatures are wrong; the state is
 *   then unchanged
 */
export async function verifyReplay(
  crypto: Crypto,
  state: State,
  batch: ReplayBatch,
  signal?: AbortSignal,
): Promise<SealedBatch> {
  const checkpoint = state.checkpoint();
  try {
    const sealed = await execute(crypto, state, batch, signal);
    state.release(checkpoint);
    return sealed;
  } catch (error) {
    state.rollback(checkpoint);
    signal?.throwIfAborted();
    if (isCoded(error, 'INVALID_REPLAY')) throw error;
    const { number } = batch.header;
    const why = isCoded(error) ? error.code : 'a failure';
    if (SIGNING.includes(why))
      throw untrue(
        'INVALID_AUTHORIZATIONS',
        `the signatures given for batch ${number} are invalid: ${why}`,
        { number },
        error,
      );
    throw untrue('INVALID_REPLAY', `batch ${number} breaks a rule: ${why}`, { batch: number, why }, error);
  }
}

async function execute(
  crypto: Crypto,
  state: State,
  { parent, header, blobs, entry, signed }: ReplayBatch,
  signal?: AbortSignal,
): Promise<SealedBatch> {
  const { elements } = overlayBlobs(blobs);
  const input = { parent, elements, authorizations: signed?.authorizations, entries: entry };
  // R1
  const signatures = { domain: signed?.domain ?? 0n, verifySignatures: signed !== undefined };
  const sealed = await replayBatch(state, crypto, input, { ...signatures, signal });
  compare(header, blobs, sealed);
  return sealed;
}

/** Operations other than NOOP. */
export const countOperations = ({ steps }: SealedBatch): number =>
  steps.filter(({ operation }) => operation.kind !== 'NOOP').length;

function compare(header: Header, blobs: BatchBlobs, sealed: SealedBatch): void {
  const fields = ['rollupRoot', 'validiumRoot', 'inboxHash', 'inboxEnd', 'dataHash', 'withdrawalsHash'] as const;
  for (const field of fields)
    if (String(sealed[field]) !== String(header[field])) {
      const values = { expected: String(header[field]), actual: String(sealed[field]) };
      throw untrue('INVALID_REPLAY', `batch ${header.number} does not lead to its ${field}`, {
        batch: header.number,
        field,
        ...values,
      });
    }
  // D1: each element is in the blob of the lane it touches
  const packed = packBlobs(sealed.elements, sealed.lanes);
  for (const lane of LANES)
    if (!sameBlob(packed[lane], blobs[lane]))
      throw untrue('INVALID_REPLAY', `batch ${header.number}'s ${modeOf(lane)} blob violates D1`, {
        batch: header.number,
        field: `${modeOf(lane)}Blob`,
      });
}

const sameBlob = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : sameBytes(a, b);
